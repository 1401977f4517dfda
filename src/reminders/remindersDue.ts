import type { Person, PersonId } from '../people/person.ts';
import { openHours } from '../people/preferences.ts';
import type { Action, ActionId } from '../plan/action.ts';
import type { Plan } from '../plan/plan.ts';
import type { Standing } from '../progress/standing.ts';
import { addDays, type Day, day } from '../time/day.ts';
import { isWorkingDay } from '../time/holidays.ts';
import { isWithin } from '../time/hours.ts';
import { dayIn, type Instant, timeIn } from '../time/zone.ts';
import type { Arrangements } from './arrangements.ts';
import { currentStep } from './currentStep.ts';
import { type Nudge, nudgeKey, type Reminder, reminderKey, type Step } from './nudge.ts';
import type { Policy } from './policy.ts';
import { type Asked, whomToAsk } from './whomToAsk.ts';

/** "Ask me again on Monday", said by one person of one action. */
export type Snooze = { readonly person: PersonId; readonly action: ActionId; readonly until: Day };

/** Everything that decides what should have been said by now. */
export type ReminderWorld = Omit<Arrangements, 'requests'> & {
  /** With the dates that are agreed now. */
  readonly plan: Plan;
  readonly people: readonly Person[];
  readonly standings: ReadonlyMap<ActionId, Standing>;
  /** Keys of the nudges and of the reminders that are out. */
  readonly sent: ReadonlySet<string>;
  readonly snoozes: readonly Snooze[];
  /** What each person was asked and has not answered. */
  readonly open: ReadonlyMap<PersonId, readonly ActionId[]>;
  readonly policy: Policy;
};

/**
 * What should have been said by now and has not been: at most one reminder a person, in those of their own
 * working hours that they prefer. Pure: a moved date, a finished action or a week of downtime needs no clean-up.
 */
export function remindersDue(
  world: ReminderWorld,
  now: Instant,
  to: readonly Person[] = world.people,
): readonly Reminder[] {
  const owedOn = new Map<Day, Owed>();
  return to.flatMap((person) => {
    if (person.identities.length === 0) return [];
    const today = dayIn(person.zone, now);
    const time = timeIn(person.zone, now);
    if (!isWorkingDay(today)) return [];
    if (!openHours(person.preference, world.policy).some((hours) => isWithin(time, hours))) return [];
    const key = reminderKey(person.id, today);
    if (world.sent.has(key)) return [];
    const byPerson = owedOn.get(today) ?? whatIsOwed(world, today);
    owedOn.set(today, byPerson);
    const owed = byPerson.get(person.id) ?? [];
    const nudges = owed.flatMap((one) => nudgesFor(world, one, today));
    if (nudges.length === 0) return [];
    const asked = new Set(nudges.map((nudge) => nudge.action));
    const stillOpen = (world.open.get(person.id) ?? []).filter(
      (action) =>
        !asked.has(action) &&
        owed.some((one) => one.action.id === action) &&
        !isSnoozed(world, person, action, today),
    );
    return [{ key, to: person.id, day: today, nudges, stillOpen }];
  });
}

type OwedAction = Asked & { readonly action: Action };
type Owed = ReadonlyMap<PersonId, readonly OwedAction[]>;

/** The unfinished actions that each person is to be asked about on a day, in the plan's order. */
function whatIsOwed(world: ReminderWorld, today: Day): Owed {
  const owed = world.plan.actions
    .filter((action) => !isDone(world, action.id))
    .flatMap((action) => whomToAsk(action, world, today).map((asked) => ({ ...asked, action })))
    .filter((one) => one.awayUntil === undefined);
  return Map.groupBy(owed, (one) => one.person.id);
}

/** Where a plan names no period, its reviews follow the calendar's quarters. */
const CALENDAR_QUARTERS = day('2000-01-01');

type Candidate = { readonly step: Step; readonly day: Day };

/** A chase, the step of the ladder and the end of a snooze: where several have come, one question answers all. */
function nudgesFor(world: ReminderWorld, owed: OwedAction, today: Day): readonly Nudge[] {
  const { action, person, standsInFor } = owed;
  const usual = isSnoozed(world, person, action.id, today)
    ? []
    : [ladderStep(world, action, today), snoozeEnded(world, person, action, today)];
  return [...chases(world, owed), ...usual].flatMap((candidate) => {
    if (candidate === undefined) return [];
    const key = nudgeKey(action, candidate.step, person.id);
    if (world.sent.has(key) || isSatisfied(world, action, candidate)) return [];
    const instead =
      standsInFor === undefined
        ? {}
        : { standsInFor: { person: standsInFor.person.id, until: standsInFor.until } };
    return [{ key, action: action.id, ...candidate, ...instead }];
  });
}

/** Somebody who asks outweighs a snooze, until there is an update newer than the asking. */
function chases(world: ReminderWorld, { action, person, standsInFor }: OwedAction): readonly Candidate[] {
  const latestAt = world.standings.get(action.id)?.latest?.at;
  return world.chases
    .filter(
      (chase) =>
        chase.action === action.id &&
        (chase.person === person.id || chase.person === standsInFor?.person.id) &&
        (latestAt === undefined || latestAt <= chase.at),
    )
    .map(({ by, day: on }) => ({ step: { kind: 'chased', by, on } as const, day: on }))
    .toReversed();
}

/** When a date is moved, those concerned have just heard of it: steps of the new date count from the next day. */
function ladderStep(world: ReminderWorld, action: Action, today: Day): Candidate | undefined {
  const { plan, policy, moves } = world;
  const step = currentStep(action, plan.period?.start ?? CALENDAR_QUARTERS, policy, today);
  const moved = moves.findLast((move) => move.action === action.id);
  return step === undefined || moved === undefined || step.day > dayIn(plan.zone, moved.at)
    ? step
    : undefined;
}

function isSatisfied(world: ReminderWorld, action: Action, { step, day: on }: Candidate): boolean {
  if (step.kind === 'chased') return false;
  const { dated, review } = world.policy.satisfiedWithinDays;
  const latestOn = world.standings.get(action.id)?.latestOn;
  return latestOn !== undefined && latestOn >= addDays(on, step.kind === 'review' ? -review : -dated);
}

function snoozeEnded(world: ReminderWorld, person: Person, action: Action, today: Day) {
  const ended = world.snoozes
    .filter((snooze) => snooze.person === person.id && snooze.action === action.id && snooze.until <= today)
    .map((snooze) => snooze.until)
    .sort()
    .at(-1);
  return ended === undefined ? undefined : { step: { kind: 'again', until: ended } as const, day: ended };
}

function isSnoozed(world: ReminderWorld, person: Person, action: ActionId, today: Day): boolean {
  return world.snoozes.some(
    (snooze) => snooze.person === person.id && snooze.action === action && snooze.until > today,
  );
}

function isDone(world: Pick<ReminderWorld, 'standings'>, action: ActionId): boolean {
  return world.standings.get(action)?.isComplete === true;
}
