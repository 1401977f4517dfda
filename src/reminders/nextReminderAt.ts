import { addDays } from '../time/day.ts';
import { dayIn, type Instant, instantAt } from '../time/zone.ts';
import { type ReminderWorld, remindersDue } from './remindersDue.ts';

/** How far ahead it is worth looking: two reviews of any plan lie within it. */
const DAYS_AHEAD = 400;

/** The first moment after `now` at which a reminder falls due, if nobody reports anything until then. */
export function nextReminderAt(world: ReminderWorld, now: Instant): Instant | undefined {
  const zones = new Set(world.people.map((person) => person.zone));
  const today = dayIn('UTC', now);
  for (let ahead = -1; ahead <= DAYS_AHEAD; ahead++) {
    const moments = [...zones]
      .map((zone) => instantAt(addDays(today, ahead), world.policy.from, zone))
      .sort();
    const found = moments.find((moment) => moment > now && remindersDue(world, moment).length > 0);
    if (found !== undefined) return found;
  }
  return undefined;
}
