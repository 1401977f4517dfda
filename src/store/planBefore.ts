import { sql, type Transaction } from 'kysely';
import { inChunks } from './inChunks.ts';
import type { Tables } from './tables.ts';

/** The rows that taking a document over changes, as they were before, and those that it made. */
export type PlanBefore = {
  /** The plan that was current. */
  readonly current: string | null;
  readonly plan: Readonly<Record<string, unknown>> | null;
  readonly actions: readonly (Readonly<Record<string, unknown>> & { readonly id: string })[];
  readonly parties: readonly Readonly<Record<string, unknown>>[];
  readonly doubts: readonly Readonly<Record<string, unknown>>[];
  readonly moves: readonly string[];
  readonly updates: readonly string[];
};

type Made = Pick<PlanBefore, 'moves' | 'updates'>;

export async function readBefore(trx: Transaction<Tables>, plan: string, made: Made): Promise<PlanBefore> {
  const { rows } = await sql<Omit<PlanBefore, keyof Made>>`
    select plan_id as current,
      (select to_jsonb(plan) from plan where id = ${plan}) as plan,
      (select coalesce(jsonb_agg(to_jsonb(action)), '[]') from action where action.plan_id = ${plan}) as actions,
      (select coalesce(jsonb_agg(to_jsonb(party)), '[]') from party where not from_roster) as parties,
      (select coalesce(jsonb_agg(to_jsonb(doubt)), '[]') from doubt where doubt.plan_id = ${plan}) as doubts
    from world`.execute(trx);
  const [row] = rows;
  if (row === undefined) throw new Error('The world has no row.');
  return { ...row, ...made };
}

/** Puts the rows back. An action that came with the document stays as one that was removed, with its history. */
export async function restore(
  trx: Transaction<Tables>,
  { plan: planId, before, at }: { plan: string; before: PlanBefore; at: string },
): Promise<void> {
  await sql`update world set plan_id = ${before.current}`.execute(trx);
  await sql`update action set removed_at = ${at} where plan_id = ${planId} and removed_at is null`.execute(
    trx,
  );
  for (const rows of inChunks(before.actions, 500))
    await sql`
      update action set ref = old.ref, position = old.position, title = old.title, section = old.section,
        lead_text = old.lead_text, leads = old.leads, target = old.target, deliverables = old.deliverables,
        source = old.source, as_read = old.as_read, removed_at = old.removed_at
      from jsonb_populate_recordset(null::action, ${JSON.stringify(rows)}) as old
      where action.id = old.id`.execute(trx);
  if (before.plan !== null)
    await sql`
      update plan set title = old.title, period_start = old.period_start, period_end = old.period_end,
        zone = old.zone, imported_at = old.imported_at
      from jsonb_populate_record(null::plan, ${JSON.stringify(before.plan)}) as old
      where plan.id = old.id`.execute(trx);
  await trx.deleteFrom('party').where('from_roster', '=', false).execute();
  await sql`
    insert into party select * from jsonb_populate_recordset(null::party, ${JSON.stringify(before.parties)})
    on conflict do nothing`.execute(trx);
  await trx.deleteFrom('doubt').where('plan_id', '=', planId).execute();
  await sql`
    insert into doubt select * from jsonb_populate_recordset(null::doubt, ${JSON.stringify(before.doubts)})`.execute(
    trx,
  );
  await sql`delete from date_move where id::text = any(${before.moves})`.execute(trx);
  // What somebody has built on since stays.
  await sql`
    delete from progress_update where id::text = any(${before.updates}) and not exists (
      select from progress_update as later
      where later.amends = progress_update.id
        or later.body ->> 'endorses' = progress_update.id::text
        or later.body ->> 'withdraws' = progress_update.id::text)`.execute(trx);
}
