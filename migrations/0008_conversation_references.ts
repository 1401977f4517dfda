import { type Kysely, sql } from 'kysely';

/** Where Microsoft Teams wants each person, team and channel to be written to; gates that are passed in one step. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table conversation_reference (
      platform text not null,
      tenant text not null,
      kind text not null,
      id text not null,
      team text,
      address jsonb not null,
      at timestamptz not null default clock_timestamp(),
      primary key (platform, tenant, kind, id)
    )`.execute(db);
  await sql`create index on conversation_reference (platform, tenant, team) where team is not null`.execute(
    db,
  );
  await sql`alter table gate add column taken_at timestamptz`.execute(db);
}
