import type { Person } from '../people/person.ts';
import { openHours } from '../people/preferences.ts';
import { addDays, type Day } from '../time/day.ts';
import { dayIn, type Instant, instantAt } from '../time/zone.ts';
import type { Reminder } from './nudge.ts';
import { type ReminderWorld, remindersDue } from './remindersDue.ts';
import { deputiesOf, holdingsOf } from './whomToAsk.ts';

/** How far ahead it is worth looking: two reviews of any plan lie within it. */
const DAYS_AHEAD = 400;

/** The first moment after `now` at which a reminder falls due, if nobody reports anything until then. */
export function nextReminderAt(world: ReminderWorld, now: Instant): Instant | undefined {
  return next(world, now, world.people)?.at;
}

/** The next reminder to one person, and when it comes, if nobody reports anything until then. */
export function nextReminderTo(
  person: Person,
  world: ReminderWorld,
  now: Instant,
): { readonly at: Instant; readonly reminder: Reminder } | undefined {
  const actions = world.plan.actions.filter((action) =>
    holdingsOf(action, world).some(
      ({ holder }) => holder.id === person.id || deputiesOf(holder, world.people).includes(person),
    ),
  );
  return actions.length === 0
    ? undefined
    : next({ ...world, plan: { ...world.plan, actions } }, now, [person]);
}

function next(world: ReminderWorld, now: Instant, people: readonly Person[]) {
  const today = dayIn('UTC', now);
  for (let ahead = -1; ahead <= DAYS_AHEAD; ahead++) {
    for (const at of openings(people, addDays(today, ahead), world.policy)) {
      const [reminder] = at > now ? remindersDue(world, at, people) : [];
      if (reminder !== undefined) return { at, reminder };
    }
  }
  return undefined;
}

/** The moments of a day at which somebody's reminders may begin to go out, in order. */
export function openings(
  people: readonly Person[],
  on: Day,
  policy: ReminderWorld['policy'],
): readonly Instant[] {
  const moments = people.flatMap(({ zone, preference }) =>
    openHours(preference, policy).map(({ from }) => instantAt(on, from, zone)),
  );
  return [...new Set(moments)].sort();
}
