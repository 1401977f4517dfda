import { type Kysely, sql } from 'kysely';

/** The plan as imported, its doubts, who is who, and the one row that says what has changed. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table world (
      id smallint primary key check (id = 1),
      revision integer not null,
      progress bigint not null,
      clock_offset_ms bigint not null
    )`.execute(db);
  await sql`insert into world values (1, 0, 0, 0)`.execute(db);
  await sql`
    create table plan (
      id text primary key,
      title text not null,
      period_start date,
      period_end date,
      zone text not null,
      imported_at timestamptz not null default now()
    )`.execute(db);
  await sql`
    create table action (
      id text primary key,
      plan_id text not null references plan,
      ref text not null,
      position integer not null,
      title text not null,
      lead_text text not null,
      leads jsonb not null,
      target jsonb not null,
      deliverables jsonb not null,
      source jsonb not null,
      removed_at timestamptz
    )`.execute(db);
  await sql`create unique index on action (plan_id, ref) where removed_at is null`.execute(db);
  await sql`
    create table party (
      id text primary key,
      name text not null,
      kind text not null check (kind in ('organisation', 'part', 'group', 'everyone')),
      aliases jsonb not null,
      part_of text,
      from_roster boolean not null
    )`.execute(db);
  await sql`
    create table party_member (
      group_id text not null,
      member_id text not null,
      primary key (group_id, member_id)
    )`.execute(db);
  await sql`
    create table doubt (
      plan_id text not null references plan,
      position integer not null,
      place text not null,
      problem text not null,
      assumed text not null,
      primary key (plan_id, position)
    )`.execute(db);
  await sql`
    create table person (
      id text primary key,
      name text not null,
      position integer not null,
      roles jsonb not null,
      speaks_for jsonb not null,
      chairs jsonb not null,
      zone text not null,
      email text,
      prefers text
    )`.execute(db);
  await sql`
    create table identity (
      platform text not null,
      tenant text not null,
      user_id text not null,
      person_id text not null references person on delete cascade,
      position integer not null,
      primary key (platform, tenant, user_id)
    )`.execute(db);
  await sql`
    create table channel (
      platform text not null,
      tenant text not null,
      id text not null,
      name text not null,
      gets_digest boolean not null,
      primary key (platform, tenant, id)
    )`.execute(db);
}
