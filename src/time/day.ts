import { civilOf, dayNumber, daysInMonth, weekdayOf } from './civil.ts';

/** A calendar day, "2025-03-31". ISO order is calendar order, so days compare with `<`. */
export type Day = string & { readonly __brand: 'Day' };

const SHAPE = /^\d{4}-\d{2}-\d{2}$/;

/** The day a text names in ISO form, or undefined: `isDay('2025-02-31')` is not a day. */
export function parseDay(text: string): Day | undefined {
  return SHAPE.test(text)
    ? dayOf(Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8, 10)))
    : undefined;
}

/** For days written in code and tests. Throws a RangeError naming the text if it is no day. */
export function day(text: string): Day {
  const parsed = parseDay(text);
  if (parsed === undefined) throw new RangeError(`"${text}" is not a day. Write it as 2025-03-31.`);
  return parsed;
}

/** The day with these numbers, or undefined where the calendar has none (31 February). */
export function dayOf(year: number, month: number, dayOfMonth: number): Day | undefined {
  if (!Number.isInteger(year) || year < 0 || year > 9999) return undefined;
  if (!Number.isInteger(dayOfMonth) || dayOfMonth < 1 || dayOfMonth > daysInMonth(year, month))
    return undefined;
  return written(year, month, dayOfMonth);
}

export function addDays(from: Day, days: number): Day {
  const { year, month, day } = civilOf(numberOf(from) + days);
  return written(year, month, day);
}

/** The same day of a later month, or that month's last day: 31 January plus one month is 28 February. */
export function addMonths(from: Day, months: number): Day {
  const count = yearOf(from) * 12 + monthOf(from) - 1 + months;
  const year = Math.floor(count / 12);
  const month = count - year * 12 + 1;
  return written(year, month, Math.min(dayOfMonth(from), daysInMonth(year, month)));
}

/** Days from one to the other; negative when the second is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return numberOf(to) - numberOf(from);
}

/** 1 is Monday, 7 is Sunday. */
export function weekday(of: Day): number {
  return weekdayOf(numberOf(of));
}

export function yearOf(of: Day): number {
  return Number(of.slice(0, 4));
}

/** 1 is January. */
export function monthOf(of: Day): number {
  return Number(of.slice(5, 7));
}

export function dayOfMonth(of: Day): number {
  return Number(of.slice(8, 10));
}

export function startOfMonth(year: number, month: number): Day {
  return written(year, month, 1);
}

export function endOfMonth(year: number, month: number): Day {
  return written(year, month, daysInMonth(year, month));
}

/** Monday of the week that holds this day. */
export function startOfWeek(of: Day): Day {
  return addDays(of, 1 - weekday(of));
}

export function earlier(one: Day, other: Day): Day {
  return one < other ? one : other;
}

export function later(one: Day, other: Day): Day {
  return one < other ? other : one;
}

function numberOf(of: Day): number {
  return dayNumber(yearOf(of), monthOf(of), dayOfMonth(of));
}

/** Days outside the years 0 to 9999 have no place in a plan, and would no longer compare with `<`. */
function written(year: number, month: number, dayOfMonth: number): Day {
  if (year < 0 || year > 9999) throw new RangeError(`The year ${year} is outside the years 0 to 9999.`);
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(dayOfMonth)}` as Day;
}

function two(value: number): string {
  return value < 10 ? `0${value}` : String(value);
}
