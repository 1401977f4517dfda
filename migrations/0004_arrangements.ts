import { type Kysely, sql } from 'kysely';

/** What people arrange in chat: dates asked for and agreed, chases, who answers instead, and who is away. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table world add column arrangements integer not null default 0`.execute(db);
  // No foreign keys to person: what was agreed outlives the roster.
  await sql`
    create table request (
      id uuid primary key,
      position bigint generated always as identity,
      kind text not null check (kind in ('date', 'delegate', 'stop')),
      action_id text references action,
      by_person text not null,
      at timestamptz not null,
      words text not null,
      body jsonb not null,
      closed_as text check (closed_as in ('approved', 'declined', 'replaced')),
      closed_by text,
      closed_at timestamptz
    )`.execute(db);
  await sql`
    create table date_move (
      id uuid primary key,
      position bigint generated always as identity,
      action_id text not null references action,
      before jsonb not null,
      after jsonb not null,
      by_person text not null,
      at timestamptz not null,
      requested_by text,
      words text not null
    )`.execute(db);
  await sql`
    create table chase (
      action_id text not null references action,
      person_id text not null,
      day date not null,
      position bigint generated always as identity,
      by_person text not null,
      at timestamptz not null,
      primary key (action_id, person_id, day)
    )`.execute(db);
  await sql`
    create table delegation (
      position bigint generated always as identity primary key,
      action_id text not null references action,
      from_person text not null,
      to_person text not null,
      by_person text not null,
      at timestamptz not null
    )`.execute(db);
  await sql`
    create table absence (
      position bigint generated always as identity primary key,
      person_id text not null,
      from_day date not null,
      until date not null,
      at timestamptz not null
    )`.execute(db);
}
