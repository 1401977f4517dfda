import { sql, type Transaction } from 'kysely';
import type { ActionId } from '../plan/action.ts';
import type { Commit } from '../ports/commit.ts';
import type { KeptDoubt, PlanChange } from '../ports/imports.ts';
import { inChunks } from './inChunks.ts';
import { Overtaken } from './overtaken.ts';
import { type PlanBefore, readBefore, restore } from './planBefore.ts';
import type { Tables } from './tables.ts';
import { toJson } from './toJson.ts';

type TakenOver = Extract<PlanChange, { kind: 'taken over' }>;

/**
 * Takes a document over, or undoes the last one. Actions keep their id and with it their history; one that is
 * no longer in the plan is marked as removed. Throws Overtaken when the plans are not as they were.
 */
export async function changePlan(
  trx: Transaction<Tables>,
  change: PlanChange,
  decision: Commit,
): Promise<void> {
  const { numUpdatedRows } = await trx
    .updateTable('world')
    .set({ revision: sql`revision + 1` })
    .where('revision', '=', change.revision)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) throw new Overtaken('The plan was changed meanwhile.');
  if (change.kind === 'taken over') await takeOver(trx, change, decision);
  else await undo(trx, change, decision);
  await closeDrafts(trx, change.removed);
  if (change.forgets) await trx.deleteFrom('conversation').execute();
}

async function takeOver(trx: Transaction<Tables>, change: TakenOver, decision: Commit): Promise<void> {
  const { plan, difference } = change;
  const before: PlanBefore = await readBefore(trx, plan.id, {
    moves: decision.changes.flatMap((one) => (one.kind === 'date-moved' ? [one.move.id] : [])),
    updates: decision.changes.flatMap((one) => (one.kind === 'update' ? [one.update.id] : [])),
  });
  const row = {
    title: plan.title,
    period_start: plan.period?.start ?? null,
    period_end: plan.period?.end ?? null,
    zone: plan.zone,
    imported_at: decision.at,
  };
  await trx
    .insertInto('plan')
    .values({ id: plan.id, ...row })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
    .execute();
  await settle(trx, change, 'waiting', {
    state: 'taken over',
    document: null,
    plan_id: plan.id,
    ids: toJson([...change.ids]),
    difference: toJson(difference),
    before: toJson(before),
  });
  await trx.updateTable('world').set({ plan_id: plan.id }).execute();
  await saveActions(trx, change, decision);
  await saveParties(trx, change);
  await saveDoubts(trx, plan.id, change.doubts);
}

/** Only the last one that was taken over can be undone, so that what came after is undone before it. */
async function undo(trx: Transaction<Tables>, change: PlanChange, { at }: Commit): Promise<void> {
  const last = await trx
    .selectFrom('plan_import')
    .select(['id', 'plan_id', 'before'])
    .where('state', '=', 'taken over')
    .orderBy('position', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (last?.id !== change.import || last.before === null || last.plan_id === null)
    throw new Overtaken('Another document was taken over meanwhile.');
  await settle(trx, change, 'taken over', { state: 'undone', before: null });
  await restore(trx, { plan: last.plan_id, before: last.before, at });
  await trx.updateTable('world').set({ arrangements: sql`arrangements + 1` }).execute();
}

async function settle(
  trx: Transaction<Tables>,
  change: PlanChange,
  from: 'waiting' | 'taken over',
  values: { state: 'taken over' | 'undone' } & Partial<
    Record<'document' | 'plan_id' | 'ids' | 'difference' | 'before', string | null>
  >,
): Promise<void> {
  const { numUpdatedRows } = await trx
    .updateTable('plan_import')
    .set(values)
    .where('id', '=', change.import)
    .where('state', '=', from)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) throw new Overtaken('The document was settled meanwhile.');
}

async function saveActions(
  trx: Transaction<Tables>,
  { plan, asRead }: TakenOver,
  { at }: Commit,
): Promise<void> {
  await trx
    .updateTable('action')
    .set({ removed_at: at })
    .where('plan_id', '=', plan.id)
    .where('removed_at', 'is', null)
    .execute();
  const rows = plan.actions.map((action, position) => ({
    id: action.id,
    plan_id: plan.id,
    ref: action.ref,
    position,
    title: action.title,
    section: action.section ?? null,
    lead_text: action.leadText,
    leads: toJson(action.leads),
    target: toJson(action.target),
    deliverables: toJson(action.deliverables),
    source: toJson(action.source),
    as_read: toJson(asRead.get(action.id) ?? action),
    removed_at: null,
  }));
  for (const some of inChunks(rows, 500))
    await trx
      .insertInto('action')
      .values(some)
      .onConflict((conflict) =>
        conflict.column('id').doUpdateSet(({ ref }) => ({
          ref: ref('excluded.ref'),
          position: ref('excluded.position'),
          title: ref('excluded.title'),
          section: ref('excluded.section'),
          lead_text: ref('excluded.lead_text'),
          leads: ref('excluded.leads'),
          target: ref('excluded.target'),
          deliverables: ref('excluded.deliverables'),
          source: ref('excluded.source'),
          as_read: ref('excluded.as_read'),
          removed_at: null,
        })),
      )
      .execute();
}

async function saveParties(trx: Transaction<Tables>, { plan }: TakenOver): Promise<void> {
  await trx.deleteFrom('party').where('from_roster', '=', false).execute();
  const rows = [...plan.parties.values()].map((party) => ({
    id: party.id,
    name: party.name,
    kind: party.kind,
    aliases: toJson(party.aliases),
    part_of: party.partOf ?? null,
    from_roster: false,
  }));
  for (const some of inChunks(rows, 500))
    await trx
      .insertInto('party')
      .values(some)
      .onConflict((conflict) =>
        conflict.column('id').doUpdateSet(({ ref }) => ({
          name: ref('excluded.name'),
          kind: ref('excluded.kind'),
          aliases: ref('excluded.aliases'),
          part_of: ref('excluded.part_of'),
        })),
      )
      .execute();
}

async function saveDoubts(
  trx: Transaction<Tables>,
  plan: string,
  doubts: readonly KeptDoubt[],
): Promise<void> {
  await trx.deleteFrom('doubt').where('plan_id', '=', plan).execute();
  const rows = doubts.map((doubt, position) => ({
    plan_id: plan,
    position,
    place: doubt.where,
    problem: doubt.problem,
    assumed: doubt.assumed,
    action_id: doubt.action ?? null,
    field: doubt.field ?? null,
    settled_by: doubt.settledBy ?? null,
  }));
  for (const some of inChunks(rows, 500))
    await trx
      .insertInto('doubt')
      .values([...some])
      .execute();
}

async function closeDrafts(trx: Transaction<Tables>, removed: readonly ActionId[]): Promise<void> {
  if (removed.length === 0) return;
  await trx
    .updateTable('draft')
    .set({ state: 'replaced' })
    .where('state', '=', 'open')
    .where('action_id', 'in', [...removed])
    .execute();
}
