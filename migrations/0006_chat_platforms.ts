import { type Kysely, sql } from 'kysely';

/** What real chat platforms need: installations, routes that are dead, threads, and sending exactly once. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table installation (
      platform text not null,
      tenant text not null,
      name text not null,
      parent text,
      secrets text not null,
      key_id text not null,
      installed_by text,
      at timestamptz not null,
      primary key (platform, tenant)
    )`.execute(db);
  // Outlives the installation, so that one that is taken out and put back is known again.
  await sql`
    create table trusted_tenant (platform text not null, tenant text not null, primary key (platform, tenant))`.execute(
    db,
  );
  await sql`create table install_state (state text primary key, until timestamptz not null)`.execute(db);
  // No foreign key: whom the bot has met outlives a roster, and is known again by the next one.
  await sql`
    create table acquaintance (
      platform text not null,
      tenant text not null,
      user_id text not null,
      name text,
      email text,
      zone text,
      seen_at timestamptz not null,
      unreachable text,
      primary key (platform, tenant, user_id)
    )`.execute(db);
  await sql`create index on acquaintance (lower(email))`.execute(db);
  await sql`
    alter table message
      add column thread jsonb,
      add column attempted_at timestamptz,
      add column is_uncertain boolean not null default false,
      add column held text`.execute(db);
  await sql`create index on message (held) where held is not null`.execute(db);
  await sql`create index on message (conversation, position) where sent_version = 0 and given_up is null`.execute(
    db,
  );
  await sql`alter table heard add column ref jsonb`.execute(db);
  await sql`create index on heard (conversation, (ref ->> 'id')) where ref is not null`.execute(db);
}
