import {
  addDays,
  addMonths,
  type Day,
  dayOfMonth,
  endOfMonth,
  monthOf,
  weekday,
  yearOf,
} from '../time/day.ts';
import { financialYear } from '../time/financialYear.ts';
import type { Precision, Window } from '../time/window.ts';
import { writeShortDay } from '../time/writeDay.ts';
import { writePeriod } from '../time/writePeriod.ts';
import type { TargetDate } from './targetDate.ts';

/** A target date as it was agreed on a day, in words that keep what the plan says. */
export function agreedTarget(window: Window, on: Day, baseline: TargetDate): TargetDate {
  const { start, end } = window;
  const precision = precisionOf(window);
  const planned = baseline.wording.trim().replace(/\.$/, '');
  const says = planned === '' ? 'the plan gives no date' : `the plan says ${planned}`;
  return {
    wording: `${writePeriod(window)} (agreed ${writeShortDay(on)}; ${says})`,
    kind: start === end ? 'date' : 'period',
    start,
    end,
    ...(precision === undefined ? {} : { precision }),
    ...(baseline.condition === undefined ? {} : { condition: baseline.condition }),
  };
}

/** The window so much later, or earlier. The last day of a month stays one when whole months are added. */
export function shiftedWindow(
  window: Window,
  by: { readonly months: number; readonly days: number },
): Window {
  const shift = (day: Day): Day => addDays(addMonths(day, by.months), by.days);
  const moved = addMonths(window.end, by.months);
  const isWholeMonths = by.days === 0 && window.end === endOfMonth(yearOf(window.end), monthOf(window.end));
  const end = isWholeMonths ? endOfMonth(yearOf(moved), monthOf(moved)) : shift(window.end);
  return { start: window.start === window.end ? end : shift(window.start), end };
}

/** How finely a window is drawn, where it is a unit of the calendar. */
function precisionOf({ start, end }: Window): Precision | undefined {
  if (start === end) return 'day';
  if (weekday(start) === 1 && end === addDays(start, 6)) return 'week';
  const isWholeMonths = dayOfMonth(start) === 1 && end === endOfMonth(yearOf(end), monthOf(end));
  if (!isWholeMonths) return undefined;
  const months = (yearOf(end) - yearOf(start)) * 12 + monthOf(end) - monthOf(start) + 1;
  if (months === 1) return 'month';
  if (months === 3 && monthOf(start) % 3 === 1) return 'quarter';
  if (months !== 12) return undefined;
  return start === financialYear(yearOf(start)).start
    ? 'financial year'
    : monthOf(start) === 1
      ? 'year'
      : undefined;
}
