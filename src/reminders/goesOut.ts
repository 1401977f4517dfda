import type { PersonId } from '../people/person.ts';
import { openHours } from '../people/preferences.ts';
import { addDays, type Day } from '../time/day.ts';
import { isWorkingDay, workingDayOnOrAfter } from '../time/holidays.ts';
import { isWithin } from '../time/hours.ts';
import { dayIn, type Instant, timeIn } from '../time/zone.ts';
import { reminderKey } from './nudge.ts';
import type { Policy } from './policy.ts';
import type { Asked } from './whomToAsk.ts';

/** When the next reminder to somebody goes out. */
export type Departure = {
  readonly person: PersonId;
  readonly isNow: boolean;
  readonly day: Day;
  /** From when on, in their own zone. */
  readonly from: string;
  /** There is one reminder a day, and today's is out. */
  readonly hadOneToday: boolean;
};

export function goesOut(
  { person, awayUntil }: Asked,
  sent: ReadonlySet<string>,
  policy: Policy,
  now: Instant,
): Departure {
  const today = dayIn(person.zone, now);
  const time = timeIn(person.zone, now);
  const open = openHours(person.preference, policy);
  const left = open.find(({ until }) => time < until);
  const hadOneToday = sent.has(reminderKey(person.id, today));
  const isStillToday = isWorkingDay(today) && left !== undefined && !hadOneToday && awayUntil === undefined;
  const next = workingDayOnOrAfter(awayUntil ?? addDays(today, 1));
  return {
    person: person.id,
    isNow: isStillToday && isWithin(time, left),
    day: isStillToday ? today : next,
    from: (isStillToday ? left : open[0]).from,
    hadOneToday,
  };
}
