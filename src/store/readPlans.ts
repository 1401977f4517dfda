import type { Action, ActionId, ActionRef } from '../plan/action.ts';
import type { MoveId } from '../plan/dateMove.ts';
import type { Plan, PlanId } from '../plan/plan.ts';
import type { ImportId, StoredPlan, StoredPlans } from '../ports/imports.ts';
import type { Day } from '../time/day.ts';
import type { Instant } from '../time/zone.ts';
import type { Database } from './connect.ts';

type PlanRow = {
  readonly id: string;
  readonly title: string;
  readonly period_start: string | null;
  readonly period_end: string | null;
  readonly zone: string;
};

export function planOf(row: PlanRow): Omit<Plan, 'actions' | 'parties'> {
  return {
    id: row.id as PlanId,
    title: row.title,
    ...(row.period_start === null || row.period_end === null
      ? {}
      : { period: { start: row.period_start as Day, end: row.period_end as Day } }),
    zone: row.zone,
  };
}

type ActionRow = Pick<Action, 'title' | 'leads' | 'target' | 'deliverables' | 'source'> & {
  readonly id: string;
  readonly ref: string;
  readonly section: string | null;
  readonly lead_text: string;
};

export function actionOf(row: ActionRow): Action {
  return {
    id: row.id as ActionId,
    ref: row.ref as ActionRef,
    title: row.title,
    ...(row.section === null ? {} : { section: row.section }),
    leadText: row.lead_text,
    leads: row.leads,
    target: row.target,
    deliverables: row.deliverables,
    source: row.source,
  };
}

/** Every plan, the newest first, with the actions that later documents left out. */
export async function readPlans(db: Database): Promise<StoredPlans> {
  const world = await db.selectFrom('world').select(['revision', 'plan_id']).executeTakeFirstOrThrow();
  const plans = await db.selectFrom('plan').selectAll().orderBy('imported_at', 'desc').execute();
  const actions = await db.selectFrom('action').selectAll().orderBy('position').execute();
  const byPlan = Map.groupBy(actions, (row) => row.plan_id);
  return {
    revision: world.revision,
    plans: plans.map(
      (row): StoredPlan => ({
        ...planOf(row),
        isCurrent: row.id === world.plan_id,
        parties: new Map(),
        actions: (byPlan.get(row.id) ?? []).map((one) => {
          const action = actionOf(one);
          return {
            action,
            asRead: one.as_read ?? action,
            ...(one.removed_at === null ? {} : { removedAt: one.removed_at as Instant }),
          };
        }),
      }),
    ),
  };
}

/** The plan that undoing this document's taking over would bring back: only the last one can be undone. */
export async function readPlanBefore(
  db: Database,
  id: ImportId,
): Promise<{ readonly plan: Plan; readonly moves: readonly MoveId[] } | undefined> {
  const last = await db
    .selectFrom('plan_import')
    .select(['id', 'before'])
    .where('state', '=', 'taken over')
    .orderBy('position', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (last?.id !== id || last.before === null || last.before.current === null) return undefined;
  const { plans } = await readPlans(db);
  const plan = plans.find((one) => one.id === last.before?.current);
  if (plan === undefined) return undefined;
  const rows = last.before.actions.filter(
    (row) => row['plan_id'] === plan.id && row['removed_at'] === null,
  ) as unknown as readonly ActionRow[];
  const actions =
    rows.length > 0 || last.before.plan?.['id'] === plan.id
      ? rows.map(actionOf)
      : plan.actions.filter(({ removedAt }) => removedAt === undefined).map(({ action }) => action);
  return { plan: { ...plan, actions }, moves: last.before.moves as readonly MoveId[] };
}
