import { clockAt, type Hours, isWithin, minutesOf } from '../time/hours.ts';
import { type Instant, timeIn } from '../time/zone.ts';
import type { Platform } from './identity.ts';
import type { Person, PersonId } from './person.ts';

/** What somebody wants of the bot for themselves. What is absent is as usual. Times are in their own zone. */
export type Preference = {
  /** The hour at which their reminders come. */
  readonly at?: string;
  /** When nothing is sent to them unasked. */
  readonly quiet?: Hours;
  readonly platform?: Platform;
};

/** What somebody said of it last. */
export type StatedPreference = Preference & { readonly person: PersonId; readonly since: Instant };

/** A reminder needs this many minutes before the working hours end, for a delivery that has to be tried again. */
const LEAST_BEFORE_END = 15;
/** Quiet hours that leave less of a working day would keep reminders from ever coming. */
const LEAST_OPEN = 30;

/** People with what they prefer. */
export function withPreferences(
  people: readonly Person[],
  stated: readonly StatedPreference[],
): readonly Person[] {
  const byPerson = new Map(stated.map((one) => [one.person, one]));
  return people.map((person) => {
    const own = byPerson.get(person.id);
    if (own === undefined && person.preference === undefined) return person;
    const { preference: _, ...rest } = person;
    return own === undefined ? rest : { ...rest, preference: preferenceOf(own) };
  });
}

function preferenceOf({ person: _, since: __, ...preference }: StatedPreference): Preference {
  return preference;
}

/**
 * The parts of a working day in which a reminder may go out, in order and never none: the working hours without the
 * quiet ones, from the hour that was asked for or else the nearest to it.
 */
export function openHours(preference: Preference | undefined, working: Hours): readonly [Hours, ...Hours[]] {
  const open = withoutQuiet(preference?.quiet, working);
  const wish = preference?.at;
  if (wish === undefined) return open;
  const last = open.at(-1) ?? working;
  const latest = clockAt(Math.max(minutesOf(last.from), minutesOf(last.until) - LEAST_BEFORE_END));
  const begin = earlier(wish, latest);
  const [first, ...rest] = open
    .filter(({ until }) => until > begin)
    .map(({ from, until }) => ({ from: later(from, begin), until }));
  return first === undefined ? open : [first, ...rest];
}

/** Whether quiet hours leave enough of a working day for a reminder. */
export function leavesRoom(quiet: Hours, working: Hours): boolean {
  const open = piecesWithout(quiet, working);
  return open.reduce((sum, { from, until }) => sum + minutesOf(until) - minutesOf(from), 0) >= LEAST_OPEN;
}

/** Whether nothing may be sent to somebody unasked at this moment. */
export function isQuiet(person: Person, now: Instant): boolean {
  const quiet = person.preference?.quiet;
  return quiet !== undefined && isWithin(timeIn(person.zone, now), quiet);
}

/** Quiet hours that leave no room, from before the working hours were other ones, don't count: reminders are never lost. */
function withoutQuiet(quiet: Hours | undefined, working: Hours): readonly [Hours, ...Hours[]] {
  if (quiet === undefined || !leavesRoom(quiet, working)) return [working];
  const [first, ...rest] = piecesWithout(quiet, working);
  return first === undefined ? [working] : [first, ...rest];
}

function piecesWithout(quiet: Hours, { from, until }: Hours): readonly Hours[] {
  const open =
    quiet.from < quiet.until
      ? [
          { from, until: earlier(until, quiet.from) },
          { from: later(from, quiet.until), until },
        ]
      : [{ from: later(from, quiet.until), until: earlier(until, quiet.from) }];
  return open.filter((piece) => piece.from < piece.until);
}

function earlier(one: string, other: string): string {
  return one < other ? one : other;
}

function later(one: string, other: string): string {
  return one > other ? one : other;
}
