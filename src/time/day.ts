import { Temporal } from 'temporal-polyfill';

/** A calendar day, "2025-03-31". ISO order is calendar order, so days compare with `<`. */
export type Day = string & { readonly __brand: 'Day' };

const SHAPE = /^\d{4}-\d{2}-\d{2}$/;

/** The day a text names in ISO form, or undefined: `isDay('2025-02-31')` is not a day. */
export function parseDay(text: string): Day | undefined {
  if (!SHAPE.test(text)) return undefined;
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' }).toString() as Day;
  } catch {
    return undefined;
  }
}

/** For days written in code and tests. Throws a RangeError naming the text if it is no day. */
export function day(text: string): Day {
  const parsed = parseDay(text);
  if (parsed === undefined) throw new RangeError(`"${text}" is not a day. Write it as 2025-03-31.`);
  return parsed;
}

/** The day with these numbers, or undefined where the calendar has none (31 February). */
export function dayOf(year: number, month: number, dayOfMonth: number): Day | undefined {
  const pad = (value: number, width: number): string => String(value).padStart(width, '0');
  return parseDay(`${pad(year, 4)}-${pad(month, 2)}-${pad(dayOfMonth, 2)}`);
}

export function addDays(from: Day, days: number): Day {
  return plain(from).add({ days }).toString() as Day;
}

/** The same day of a later month, or that month's last day: 31 January plus one month is 28 February. */
export function addMonths(from: Day, months: number): Day {
  return plain(from).add({ months }).toString() as Day;
}

/** Days from one to the other; negative when the second is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return plain(from).until(plain(to), { largestUnit: 'days' }).days;
}

/** 1 is Monday, 7 is Sunday. */
export function weekday(of: Day): number {
  return plain(of).dayOfWeek;
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
  return Temporal.PlainDate.from({ year, month, day: 1 }).toString() as Day;
}

export function endOfMonth(year: number, month: number): Day {
  return Temporal.PlainYearMonth.from({ year, month }).toPlainDate({ day: 31 }).toString() as Day;
}

/** Monday of the week that holds this day. */
export function startOfWeek(of: Day): Day {
  return addDays(of, 1 - weekday(of));
}

function plain(of: Day): Temporal.PlainDate {
  return Temporal.PlainDate.from(of);
}
