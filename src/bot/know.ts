import type { Known } from '../answers/known.ts';
import type { ActionId } from '../plan/action.ts';
import type { OpenMessage, Situation, World } from '../ports.ts';
import { type Standing, standingsOf } from '../progress/standing.ts';
import type { ProgressUpdate } from '../progress/update.ts';
import type { Day } from '../time/day.ts';
import { dayIn, type Instant } from '../time/zone.ts';
import { NOTHING_SAID } from '../understanding/context.ts';

type Standings = ReadonlyMap<ActionId, Standing>;
/** Standings by day, for as long as nothing new is reported: the store hands out the same list until then. */
const STANDINGS = new WeakMap<
  readonly ProgressUpdate[],
  Map<string, { readonly updates: readonly ProgressUpdate[]; readonly standings: Standings }>
>();

/** Everything an answer needs, on one day, for nobody in particular. */
export function knowWorld(world: World, now: Instant, newId: () => string): Known {
  const { plan, people } = world;
  const today = dayIn(plan.zone, now);
  return {
    plan,
    people,
    ...knowProgress(world, today),
    today,
    now,
    memory: NOTHING_SAID,
    asked: [],
    nudges: [],
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
function knowProgress(
  world: World,
  today: Day,
): { updates: readonly ProgressUpdate[]; standings: Standings } {
  const byDay = STANDINGS.get(world.updates) ?? new Map();
  STANDINGS.set(world.updates, byDay);
  const key = `${world.plan.id} ${today}`;
  const kept = byDay.get(key);
  if (kept !== undefined) return kept;
  const updates = world.updates.filter((update) => dayIn(world.plan.zone, update.at) <= today);
  const made = { updates, standings: standingsOf(world.plan.actions, updates, today, world.plan.zone) };
  byDay.set(key, made);
  return made;
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
