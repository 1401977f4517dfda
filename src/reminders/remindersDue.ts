import { contactsForLeads } from '../people/contacts.ts';
import type { Person, PersonId } from '../people/person.ts';
import { type Action, type ActionId, leadsOf } from '../plan/action.ts';
import type { Plan } from '../plan/plan.ts';
import type { Standing } from '../progress/standing.ts';
import { addDays, type Day, day } from '../time/day.ts';
import { isWorkingDay } from '../time/holidays.ts';
import { dayIn, type Instant, timeIn } from '../time/zone.ts';
import { currentStep } from './currentStep.ts';
import { type Nudge, type Reminder, stepName } from './nudge.ts';
import type { Policy } from './policy.ts';

/** "Ask me again on Monday", said by one person of one action. */
export type Snooze = { readonly person: PersonId; readonly action: ActionId; readonly until: Day };

/** Everything that decides what should have been said by now. */
export type ReminderWorld = {
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
 * What should have been said by now and has not been: at most one reminder a person, in their own
 * working hours. Pure: a moved date, a finished action or a week of downtime needs no clean-up.
 */
export function remindersDue(world: ReminderWorld, now: Instant): readonly Reminder[] {
  return world.people.flatMap((person) => {
    if (person.identities.length === 0) return [];
    const today = dayIn(person.zone, now);
    const time = timeIn(person.zone, now);
    if (!isWorkingDay(today) || time < world.policy.from || time >= world.policy.until) return [];
    const key = `reminder/${person.id}/${today}`;
    if (world.sent.has(key)) return [];
    const nudges = owedBy(world, person).flatMap((action) => nudgesFor(world, person, action, today));
    if (nudges.length === 0) return [];
    const asked = new Set(nudges.map((nudge) => nudge.action));
    const stillOpen = (world.open.get(person.id) ?? []).filter(
      (action) => !asked.has(action) && !isDone(world, action) && !isSnoozed(world, person, action, today),
    );
    return [{ key, to: person.id, day: today, nudges, stillOpen }];
  });
}

/** The unfinished actions whose lead cell makes this person one to ask. */
function owedBy(
  world: Pick<ReminderWorld, 'plan' | 'people' | 'standings'>,
  person: Person,
): readonly Action[] {
  const { plan, people } = world;
  return plan.actions.filter((action) => {
    const leads = leadsOf(action).map((lead) => lead.party);
    return !isDone(world, action.id) && contactsForLeads(leads, people, plan.parties).includes(person);
  });
}

/** Where a plan names no period, its reviews follow the calendar's quarters. */
const CALENDAR_QUARTERS = day('2000-01-01');

/** The step of the ladder and the end of a snooze: where both have come, one question answers both. */
function nudgesFor(world: ReminderWorld, person: Person, action: Action, today: Day): readonly Nudge[] {
  if (isSnoozed(world, person, action.id, today)) return [];
  const { plan, policy, sent } = world;
  const latestOn = world.standings.get(action.id)?.latestOn;
  const current = currentStep(action, plan.period?.start ?? CALENDAR_QUARTERS, policy, today);
  return [current, snoozeEnded(world, person, action, today)].flatMap((candidate) => {
    if (candidate === undefined) return [];
    const days =
      candidate.step.kind === 'review' ? policy.satisfiedWithinDays.review : policy.satisfiedWithinDays.dated;
    const isSatisfied = latestOn !== undefined && latestOn >= addDays(candidate.day, -days);
    const key = `${action.id}/${action.target.end ?? action.target.kind}/${stepName(candidate.step)}/${person.id}`;
    return isSatisfied || sent.has(key) ? [] : [{ key, action: action.id, ...candidate }];
  });
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
