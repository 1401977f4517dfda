import type { PersonId } from '../people/person.ts';
import { addDays, type Day } from '../time/day.ts';
import { isWorkingDay, workingDayOnOrAfter } from '../time/holidays.ts';
import { dayIn, type Instant, timeIn } from '../time/zone.ts';
import { reminderKey } from './nudge.ts';
import type { Policy } from './policy.ts';
import type { Asked } from './whomToAsk.ts';

/** When the next reminder to somebody goes out. */
export type Departure = {
  readonly person: PersonId;
  readonly isNow: boolean;
  readonly day: Day;
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
  const hadOneToday = sent.has(reminderKey(person.id, today));
  const isStillToday = isWorkingDay(today) && time < policy.until && !hadOneToday && awayUntil === undefined;
  const next = workingDayOnOrAfter(awayUntil ?? addDays(today, 1));
  return {
    person: person.id,
    isNow: isStillToday && time >= policy.from,
    day: isStillToday ? today : next,
    hadOneToday,
  };
}
