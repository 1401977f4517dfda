import type { Day } from '../day.ts';
import { addDays, addMonths, endOfMonth, monthOf, startOfMonth, startOfWeek, yearOf } from '../day.ts';
import { isWorkingDay } from '../holidays.ts';
import type { Precision, Window } from '../window.ts';
import type { Unit } from './pieces.ts';

/** The unit that holds this day, or the one so many before or after it. A week runs from Monday to Sunday. */
export function unitAround(of: Day, unit: Unit, by: number): Window {
  switch (unit) {
    case 'day':
    case 'working day':
      return { start: addDays(of, by), end: addDays(of, by) };
    case 'week':
      return weeksFrom(addDays(startOfWeek(of), 7 * by), 1);
    case 'fortnight':
      return weeksFrom(addDays(startOfWeek(of), 14 * by), 2);
    case 'month':
      return monthsFrom(addMonths(startOfMonth(yearOf(of), monthOf(of)), by), 1);
    case 'quarter':
      return monthsFrom(addMonths(blockStart(of, 3), 3 * by), 3);
    case 'half':
      return monthsFrom(addMonths(blockStart(of, 6), 6 * by), 6);
    case 'term':
      return term(of, by);
    case 'year':
      return monthsFrom(startOfMonth(yearOf(of) + by, 1), 12);
  }
}

/** So many units further on, or back. Working days leave out weekends and holidays. */
export function addUnits(from: Day, count: number, unit: Unit): Day {
  switch (unit) {
    case 'day':
      return addDays(from, count);
    case 'working day':
      return addWorkingDays(from, count);
    case 'week':
      return addDays(from, 7 * count);
    case 'fortnight':
      return addDays(from, 14 * count);
    case 'month':
      return addMonths(from, count);
    case 'quarter':
      return addMonths(from, 3 * count);
    case 'half':
      return addMonths(from, 6 * count);
    case 'term':
      return addMonths(from, 4 * count);
    case 'year':
      return addMonths(from, 12 * count);
  }
}

export function precisionOf(unit: Unit): Precision {
  switch (unit) {
    case 'day':
    case 'working day':
      return 'day';
    case 'week':
    case 'fortnight':
      return 'week';
    case 'month':
    case 'quarter':
    case 'half':
    case 'year':
      return unit;
    case 'term':
      return 'season';
  }
}

/** So many whole months from this day. */
export function monthsFrom(start: Day, months: number): Window {
  return { start, end: addDays(addMonths(start, months), -1) };
}

function weeksFrom(start: Day, weeks: number): Window {
  return { start, end: addDays(start, 7 * weeks - 1) };
}

function blockStart(of: Day, months: number): Day {
  return startOfMonth(yearOf(of), Math.floor((monthOf(of) - 1) / months) * months + 1);
}

/** Spring term, summer term and autumn term, with August at the head of the autumn’s. */
const TERMS = [
  { first: 1, last: 3 },
  { first: 4, last: 7 },
  { first: 9, last: 12 },
] as const;

function term(of: Day, by: number): Window {
  const now = TERMS.findIndex(({ last }) => monthOf(of) <= last);
  const count = yearOf(of) * 3 + now + by;
  const year = Math.floor(count / 3);
  const { first, last } = TERMS[count - year * 3] ?? TERMS[0];
  return { start: startOfMonth(year, first), end: endOfMonth(year, last) };
}

function addWorkingDays(from: Day, count: number): Day {
  const step = count < 0 ? -1 : 1;
  let left = Math.abs(count);
  let found = from;
  while (left > 0) {
    found = addDays(found, step);
    if (isWorkingDay(found)) left -= 1;
  }
  return found;
}
