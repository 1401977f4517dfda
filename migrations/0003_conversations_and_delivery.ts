import { type Kysely, sql } from 'kysely';

/** What was heard, what was said, what each conversation remembers, and the gates of the platforms' limits. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table heard (
      id uuid primary key,
      position bigint generated always as identity,
      event_id text not null unique,
      conversation text not null,
      incoming jsonb not null,
      at timestamptz not null,
      settled boolean not null default false,
      error text
    )`.execute(db);
  await sql`create index on heard (conversation, at)`.execute(db);
  await sql`create index on heard (conversation, position) where not settled`.execute(db);
  await sql`
    create table message (
      id uuid primary key,
      position bigint generated always as identity,
      key text not null unique,
      conversation text not null,
      recipient jsonb not null,
      person_id text,
      message jsonb not null,
      is_open boolean not null,
      version integer not null default 1,
      sent_version integer not null default 0,
      ref jsonb,
      at timestamptz not null,
      sent_at timestamptz,
      given_up text
    )`.execute(db);
  await sql`create index on message (conversation, at)`.execute(db);
  await sql`create index on message (at)`.execute(db);
  await sql`create index on message (person_id) where is_open`.execute(db);
  await sql`create index on message (conversation, (ref ->> 'id')) where ref is not null`.execute(db);
  await sql`
    create table conversation (
      key text primary key,
      memory jsonb not null
    )`.execute(db);
  await sql`
    create table gate (
      conversation text primary key,
      free_at timestamptz not null
    )`.execute(db);
}
