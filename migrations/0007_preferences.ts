import { type Kysely, sql } from 'kysely';

/** When and where each person wants to be written to, and what others had to tell them in their quiet hours. */
export async function up(db: Kysely<unknown>): Promise<void> {
  // No foreign key to person: what somebody prefers outlives the roster.
  await sql`
    create table preference (
      person_id text primary key,
      reminder_at text,
      quiet_from text,
      quiet_until text,
      platform text,
      since timestamptz not null,
      check ((quiet_from is null) = (quiet_until is null))
    )`.execute(db);
  await sql`
    create table held_message (
      key text primary key,
      position bigint generated always as identity,
      person_id text not null,
      outgoing jsonb not null
    )`.execute(db);
}
