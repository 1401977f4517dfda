import type { PersonId } from '../people/person.ts';
import { addDays, type Day } from '../time/day.ts';
import type { Instant } from '../time/zone.ts';

/** Somebody is away from one day on and back on another. Never edited: coming back sooner is a newer one. */
export type Absence = {
  readonly person: PersonId;
  readonly from: Day;
  /** The first day back; not later than `from` when they say that they are back. */
  readonly until: Day;
  readonly at: Instant;
};

/** The first day back of somebody who is away on this day. */
export function awayUntil(person: PersonId, absences: readonly Absence[], on: Day): Day | undefined {
  return absencesOf(person, absences).find(({ from, until }) => from <= on && on < until)?.until;
}

/** Somebody's absences that still stand: a newer one takes the place of those that it overlaps. */
export function absencesOf(person: PersonId, absences: readonly Absence[]): readonly Absence[] {
  return absences
    .filter((one) => one.person === person)
    .reduce<readonly Absence[]>((standing, one) => {
      const end = one.until > one.from ? one.until : addDays(one.from, 1);
      return [...standing.filter(({ from, until }) => until <= one.from || from >= end), one];
    }, []);
}
