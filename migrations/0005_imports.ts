import { type Kysely, sql } from 'kysely';

/** Every document that was read, what became of it, and what the plan was before: for the next one, and for undoing. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table world add column plan_id text references plan`.execute(db);
  await sql`update world set plan_id = (select id from plan order by imported_at desc limit 1)`.execute(db);
  await sql`alter table action add column section text`.execute(db);
  await sql`
    update action set deliverables = (
      select coalesce(jsonb_agg(one || jsonb_build_object('key', one -> 'index') order by at), '[]')
      from jsonb_array_elements(deliverables) with ordinality as all_of(one, at))`.execute(db);
  // What the last document said, so that the next one is compared with that and not with what was agreed since.
  await sql`alter table action add column as_read jsonb`.execute(db);
  await sql`
    alter table doubt
      add column action_id text references action,
      add column field text,
      add column settled_by text`.execute(db);
  await sql`
    create table plan_import (
      id uuid primary key,
      position bigint generated always as identity,
      file_name text not null,
      by_person text not null,
      at timestamptz not null,
      state text not null check (state in ('waiting', 'taken over', 'discarded', 'undone')),
      found jsonb not null,
      document jsonb,
      edits jsonb not null default '[]',
      plan_id text references plan,
      ids jsonb,
      difference jsonb,
      before jsonb
    )`.execute(db);
  await sql`create index on plan_import (position) where state in ('waiting', 'taken over')`.execute(db);
}
