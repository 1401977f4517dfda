import type { Day } from '../day.ts';
import {
  addDays,
  addMonths,
  daysBetween,
  endOfMonth,
  monthOf,
  startOfMonth,
  weekday,
  yearOf,
} from '../day.ts';
import { isWorkingDay } from '../holidays.ts';
import type { Precision, Window } from '../window.ts';
import { writePeriod } from '../writePeriod.ts';
import type { Named } from './named.ts';
import type { Part } from './pieces.ts';
import type { Reading, Unread } from './reading.ts';
import { dayReading, moved } from './reading.ts';
import { addUnits, precisionOf } from './units.ts';

/** Early March is 1–10, mid-March 11–20, late March 21–31; a year’s middle is its sixth to eighth month. */
export function partOf(part: Part, whole: Reading): Reading {
  if (part === 'end') return moved(whole, { start: whole.end, end: whole.end }, 'day');
  const days = daysBetween(whole.start, whole.end) + 1;
  if (days === 1) return whole;
  const window = windowOfPart(part, whole, days);
  return moved(whole, window, precisionOfPart(window, part), partNote(part, whole, window));
}

function windowOfPart(part: Exclude<Part, 'end'>, whole: Window, days: number): Window {
  if (days <= 14) return partOfWeek(part, whole);
  return days <= 31 ? partOfMonth(part, whole) : partOfMonths(part, whole);
}

function precisionOfPart({ start, end }: Window, part: Part): Precision {
  const days = daysBetween(start, end) + 1;
  if (days <= 7) return 'week';
  if (days <= 31) return 'month';
  return days > 92 ? 'half' : part === 'mid' ? 'season' : 'quarter';
}

const PART_NAMES: Readonly<Record<Exclude<Part, 'end'>, readonly [string, string]>> = {
  start: ['The start of', 'The start of'],
  early: ['Early', 'The early part of'],
  mid: ['The middle of', 'The middle of'],
  late: ['Late', 'The late part of'],
};

/** "Early March 2025 is read as 1–10 March 2025." */
function partNote(part: Exclude<Part, 'end'>, whole: Window, window: Window): string {
  const name = writePeriod(whole);
  const [short, long] = PART_NAMES[part];
  return `${name.includes(' to ') ? long : short} ${name} is read as ${writePeriod(window)}.`;
}

function partOfWeek(part: Part, { start, end }: Window): Window {
  if (part === 'start') return { start, end: start };
  if (part === 'early') return { start, end: addDays(start, 1) };
  return part === 'mid'
    ? { start: addDays(start, 1), end: addDays(start, 3) }
    : { start: addDays(start, 3), end };
}

function partOfMonth(part: Part, { start, end }: Window): Window {
  if (part === 'mid') return { start: addDays(start, 10), end: addDays(start, 19) };
  return part === 'late' ? { start: addDays(start, 20), end } : { start, end: addDays(start, 9) };
}

function partOfMonths(part: Part, { start, end }: Window): Window {
  const months = Math.round((daysBetween(start, end) + 1) / 30.4);
  const size = months >= 12 ? Math.floor(months / 4) : Math.max(1, Math.floor(months / 3));
  if (part === 'start') return stretch(start, 0, 1);
  if (part === 'early') return stretch(start, 0, size);
  if (part === 'late') return { start: addMonths(start, months - size), end };
  const before = months === 12 ? 5 : Math.floor((months - size) / 2);
  return stretch(start, before, size);
}

function stretch(start: Day, from: number, months: number): Window {
  const first = addMonths(start, from);
  return { start: first, end: addDays(addMonths(first, months), -1) };
}

type Nth = Extract<Named, { is: 'nth' }>;

/** "First week of March" is days 1 to 7; "last Friday in June"; "second half of 2025". */
export function nthOf(named: Nth, whole: Reading): Reading | Unread {
  const window = named.unit === 'weekday' ? nthWeekday(named, whole) : nthUnit(named, whole);
  if (window === undefined || window.start > whole.end || window.end < whole.start) {
    return { unread: 'There are not that many in it.' };
  }
  if (window.start === window.end)
    return { ...dayReading(window.end, ...whole.assumptions), doubts: whole.doubts };
  const precision =
    named.unit === 'weekday'
      ? 'day'
      : named.unit === 'half' && whole.precision === 'month'
        ? 'month'
        : precisionOf(named.unit);
  return moved(
    whole,
    window,
    precision,
    named.unit === 'week' ? `That week is read as ${writePeriod(window)}.` : undefined,
  );
}

function nthWeekday({ nth, weekday: wanted = 1 }: Nth, { start, end }: Window): Window {
  const on =
    nth > 0
      ? addDays(start, ((wanted - weekday(start) + 7) % 7) + 7 * (nth - 1))
      : addDays(end, -((weekday(end) - wanted + 7) % 7));
  return { start: on, end: on };
}

function nthUnit({ nth, count, unit }: Nth, whole: Window): Window | undefined {
  if (unit === 'weekday') return undefined;
  if (unit === 'half') return halfOf(nth, whole);
  if (unit === 'working day') return nthWorkingDay(nth, whole);
  const from = nth > 0 ? addUnits(whole.start, nth - 1, unit) : backFrom(whole.end, count, unit);
  const to = nth > 0 ? addDays(addUnits(from, count, unit), -1) : whole.end;
  return { start: from, end: to > whole.end && from <= whole.end ? whole.end : to };
}

function backFrom(end: Day, count: number, unit: Exclude<Nth['unit'], 'weekday'>): Day {
  return addUnits(addDays(end, 1), -count, unit);
}

function nthWorkingDay(nth: number, { start, end }: Window): Window {
  let on = nth > 0 ? start : end;
  const step = nth > 0 ? 1 : -1;
  let left = Math.abs(nth) - 1;
  while (on >= start && on <= end && (left > 0 || !isWorkingDay(on))) {
    if (isWorkingDay(on)) left -= 1;
    on = addDays(on, step);
  }
  return { start: on, end: on };
}

/** Half of a month is 1–15 and the rest; half of anything longer is cut between months. */
function halfOf(nth: number, { start, end }: Window): Window {
  const days = daysBetween(start, end) + 1;
  const months = Math.round(days / 30.4);
  const middle = days <= 31 ? addDays(start, Math.floor(days / 2) - 1) : endOfHalf(start, months);
  return nth === 1 ? { start, end: middle } : { start: addDays(middle, 1), end };
}

function endOfHalf(start: Day, months: number): Day {
  const half = addMonths(start, Math.floor(months / 2));
  if (months % 2 === 0) return addDays(half, -1);
  return addDays(
    startOfMonth(yearOf(half), monthOf(half)),
    Math.floor(Number(endOfMonth(yearOf(half), monthOf(half)).slice(8)) / 2) - 1,
  );
}
