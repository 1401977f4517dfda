import { dayOfMonth, endOfMonth, monthOf, yearOf } from './day.ts';
import { financialYear, writeFinancialYear } from './financialYear.ts';
import type { Window } from './window.ts';
import { writeMonth, writeWindow } from './writeDay.ts';

/** The window by the name people give it: "March 2025", "July to September 2025", "2025", "2024/25"; else by its days. */
export function writePeriod(window: Window): string {
  const { start, end } = window;
  const [first, last] = [yearOf(start), yearOf(end)];
  const isWholeMonths = dayOfMonth(start) === 1 && end === endOfMonth(last, monthOf(end));
  if (!isWholeMonths) return writeWindow(window);
  if (end === financialYear(first).end && start === financialYear(first).start)
    return writeFinancialYear(first);
  const [from, to] = [writeMonth(monthOf(start)), writeMonth(monthOf(end))];
  if (first !== last) return `${from} ${first} to ${to} ${last}`;
  if (monthOf(start) === monthOf(end)) return `${to} ${last}`;
  return monthOf(start) === 1 && monthOf(end) === 12 ? String(last) : `${from} to ${to} ${last}`;
}
