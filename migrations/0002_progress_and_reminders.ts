import { type Kysely, sql } from 'kysely';

/** What was reported, the drafts that wait, what was put off, and the ledger of nudges. */
export async function up(db: Kysely<unknown>): Promise<void> {
  // No foreign key to person: an update outlives the roster that its author was in.
  await sql`
    create table progress_update (
      id uuid primary key,
      seq bigint not null unique,
      action_id text not null references action,
      by_person text not null,
      on_behalf_of text not null,
      at timestamptz not null,
      body jsonb not null,
      amends uuid references progress_update
    )`.execute(db);
  await sql`create index on progress_update (action_id, at)`.execute(db);
  await sql`
    create table draft (
      id uuid primary key,
      position bigint generated always as identity,
      person_id text not null,
      action_id text not null references action,
      body jsonb not null,
      state text not null check (state in ('open', 'recorded', 'discarded', 'replaced')),
      at timestamptz not null
    )`.execute(db);
  await sql`create index on draft (person_id, position) where state = 'open'`.execute(db);
  await sql`
    create table snooze (
      person_id text not null,
      action_id text not null references action,
      until date not null,
      at timestamptz not null,
      primary key (person_id, action_id)
    )`.execute(db);
  await sql`
    create table nudge (
      key text primary key,
      person_id text not null,
      action_id text not null references action,
      step jsonb not null,
      day date not null,
      at timestamptz not null
    )`.execute(db);
  await sql`create index on nudge (day)`.execute(db);
}
