import type { Known } from '../answers/known.ts';
import type { ActionId } from '../plan/action.ts';
import { agreedPlan } from '../plan/dateMove.ts';
import type { Plan } from '../plan/plan.ts';
import type { OpenMessage, Situation, World } from '../ports/world.ts';
import { standingsOf } from '../progress/standing.ts';
import { type ProgressUpdate, withdrawnOf, withoutWithdrawn } from '../progress/update.ts';
import { arrangedBy } from '../reminders/arrangements.ts';
import { addDays, type Day } from '../time/day.ts';
import { dayIn, type Instant, instantAt } from '../time/zone.ts';
import { NOTHING_SAID } from '../understanding/context.ts';

/** What holds all day, until something changes: the store hands out the same world until then. */
const BY_WORLD = new WeakMap<World, KnownAllDay>();
type KnownAllDay = { readonly from: Instant; readonly until: Instant; readonly known: AllDay };
type AllDay = Omit<Known, 'now' | 'newId'>;
const NOTHING_SENT: ReadonlySet<string> = new Set();

/** Everything an answer needs, on one day, for nobody in particular. */
export function knowWorld(world: World, now: Instant, newId: () => string): Known {
  const kept = BY_WORLD.get(world);
  if (kept !== undefined && kept.from <= now && now < kept.until) return { ...kept.known, now, newId };
  const { zone } = world.plan;
  const today = dayIn(zone, now);
  const known = knowDay(world, today);
  const midnight = (day: Day): Instant => instantAt(day, '00:00', zone);
  BY_WORLD.set(world, { from: midnight(today), until: midnight(addDays(today, 1)), known });
  return { ...known, now, newId };
}

function knowDay(world: World, today: Day): AllDay {
  const { people, channels, removed } = world;
  const arranged = arrangedBy(world, today, world.plan.zone);
  const plan = agreedPlan(world.plan, arranged.moves);
  return {
    plan,
    removed,
    people,
    channels,
    ...knowProgress(plan, world.updates, today),
    ...arranged,
    today,
    memory: NOTHING_SAID,
    sent: NOTHING_SENT,
    snoozes: [],
    asked: [],
    drafts: [],
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
  plan: Plan,
  all: readonly ProgressUpdate[],
  today: Day,
): Pick<Known, 'updates' | 'withdrawn' | 'standings'> {
  const made = all.filter((update) => dayIn(plan.zone, update.at) <= today);
  const updates = withoutWithdrawn(made);
  const standings = standingsOf(plan.actions, updates, today, plan.zone);
  return { updates, withdrawn: withdrawnOf(made), standings };
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
