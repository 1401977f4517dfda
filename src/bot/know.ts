import type { Known } from '../answers/known.ts';
import type { ActionId } from '../plan/action.ts';
import { agreedPlan } from '../plan/dateMove.ts';
import type { Plan } from '../plan/plan.ts';
import type { OpenMessage, Situation, World } from '../ports.ts';
import { standingsOf } from '../progress/standing.ts';
import { type ProgressUpdate, withdrawnOf, withoutWithdrawn } from '../progress/update.ts';
import { arrangedBy } from '../reminders/arrangements.ts';
import type { Day } from '../time/day.ts';
import { dayIn, type Instant } from '../time/zone.ts';
import { NOTHING_SAID } from '../understanding/context.ts';

type Progress = Pick<Known, 'updates' | 'withdrawn' | 'standings'>;
/** Standings by day, for as long as nothing new is reported: the store hands out the same list until then. */
const STANDINGS = new WeakMap<readonly ProgressUpdate[], Map<Day, { plan: Plan; progress: Progress }>>();
const NOTHING_SENT: ReadonlySet<string> = new Set();

/** Everything an answer needs, on one day, for nobody in particular. */
export function knowWorld(world: World, now: Instant, newId: () => string): Known {
  const { people, channels } = world;
  const today = dayIn(world.plan.zone, now);
  const arranged = arrangedBy(world, today, world.plan.zone);
  const plan = agreedPlan(world.plan, arranged.moves);
  return {
    plan,
    removed: world.removed,
    people,
    channels,
    ...knowProgress(plan, world.updates, today),
    ...arranged,
    today,
    now,
    memory: NOTHING_SAID,
    sent: NOTHING_SENT,
    snoozes: [],
    asked: [],
    drafts: [],
    newId,
  };
}

/** The same with what a person's own conversation adds. */
export function knowSituation(situation: Situation, now: Instant, newId: () => string): Known {
  const { speaker, memory, drafts, open } = situation;
  return {
    ...knowWorld(situation.world, now, newId),
    ...(speaker === undefined ? {} : { speaker }),
    memory,
    asked: askedIn(open, situation.world),
    drafts,
  };
}

/** Updates made by a day and what they add up to. Later ones, from before the clock was set back, don't count. */
function knowProgress(plan: Plan, all: readonly ProgressUpdate[], today: Day): Progress {
  const byDay = STANDINGS.get(all) ?? new Map<Day, { plan: Plan; progress: Progress }>();
  STANDINGS.set(all, byDay);
  const kept = byDay.get(today);
  if (kept?.plan === plan) return kept.progress;
  const made = all.filter((update) => dayIn(plan.zone, update.at) <= today);
  const updates = withoutWithdrawn(made);
  const standings = standingsOf(plan.actions, updates, today, plan.zone);
  const progress = { updates, withdrawn: withdrawnOf(made), standings };
  byDay.set(today, { plan, progress });
  return progress;
}

/** The actions that open bundles still ask about. */
export function askedIn(open: readonly OpenMessage[], world: Pick<World, 'plan'>): readonly ActionId[] {
  const refs = open.flatMap(({ message }) =>
    message.kind === 'reminder' && message.isReplaced !== true
      ? message.items.filter((item) => item.state.kind === 'open').map((item) => item.action.ref)
      : [],
  );
  return world.plan.actions.filter((action) => refs.includes(action.ref)).map((action) => action.id);
}
