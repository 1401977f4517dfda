import { sql, type Transaction } from 'kysely';
import type { Doubt, Plan } from '../plan/plan.ts';
import type { Database } from './connect.ts';
import type { Tables } from './tables.ts';

/**
 * Makes a plan the current one, whole or not at all. Actions keep their id and with it their history; one
 * that is no longer in the plan is marked as removed.
 */
export async function savePlan(db: Database, plan: Plan, doubts: readonly Doubt[]): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const row = {
      title: plan.title,
      period_start: plan.period?.start ?? null,
      period_end: plan.period?.end ?? null,
      zone: plan.zone,
    };
    await trx
      .insertInto('plan')
      .values({ id: plan.id, ...row })
      .onConflict((conflict) => conflict.column('id').doUpdateSet({ ...row, imported_at: sql`now()` }))
      .execute();
    await closeOthers(trx, plan);
    await saveActions(trx, plan);
    await saveParties(trx, plan);
    await trx.deleteFrom('doubt').where('plan_id', '=', plan.id).execute();
    for (const [position, doubt] of doubts.entries()) {
      await trx
        .insertInto('doubt')
        .values({
          plan_id: plan.id,
          position,
          place: doubt.where,
          problem: doubt.problem,
          assumed: doubt.assumed,
        })
        .execute();
    }
    await trx.updateTable('world').set({ revision: sql`revision + 1` }).execute();
  });
}

/** Questions and drafts about another plan are over: their numbers would mean this one's actions. */
async function closeOthers(trx: Transaction<Tables>, plan: Plan): Promise<void> {
  const other = await trx
    .selectFrom('plan')
    .select('id')
    .where('id', '!=', plan.id)
    .limit(1)
    .executeTakeFirst();
  if (other === undefined) return;
  const { rows } = await sql<{ isNew: boolean }>`
    select not exists (select from action where plan_id = ${plan.id}) as "isNew"`.execute(trx);
  if (rows[0]?.isNew !== true) return;
  await sql`
    update message set is_open = false, version = version + 1,
      message = case when message ->> 'kind' = 'reminder' then message || '{"isReplaced": true}' else message || '{"state": "replaced"}' end
    where is_open`.execute(trx);
  await trx.updateTable('draft').set({ state: 'replaced' }).where('state', '=', 'open').execute();
}

async function saveActions(trx: Transaction<Tables>, plan: Plan): Promise<void> {
  await trx
    .updateTable('action')
    .set({ removed_at: sql`now()` })
    .where('plan_id', '=', plan.id)
    .where('removed_at', 'is', null)
    .execute();
  for (const [position, action] of plan.actions.entries()) {
    const row = {
      ref: action.ref,
      position,
      title: action.title,
      lead_text: action.leadText,
      leads: JSON.stringify(action.leads),
      target: JSON.stringify(action.target),
      deliverables: JSON.stringify(action.deliverables),
      source: JSON.stringify(action.source),
      removed_at: null,
    };
    await trx
      .insertInto('action')
      .values({ id: action.id, plan_id: plan.id, ...row })
      .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
      .execute();
  }
}

async function saveParties(trx: Transaction<Tables>, plan: Plan): Promise<void> {
  await trx.deleteFrom('party').where('from_roster', '=', false).execute();
  for (const party of plan.parties.values()) {
    const row = {
      name: party.name,
      kind: party.kind,
      aliases: JSON.stringify(party.aliases),
      part_of: party.partOf ?? null,
      from_roster: false,
    };
    await trx
      .insertInto('party')
      .values({ id: party.id, ...row })
      .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
      .execute();
  }
}
