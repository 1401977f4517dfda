import type { Day } from './day.ts';
import { dayOfMonth, monthOf, weekday, yearOf } from './day.ts';
import type { Window } from './window.ts';

const MONTHS = [
  ...['January', 'February', 'March', 'April', 'May', 'June'],
  ...['July', 'August', 'September', 'October', 'November', 'December'],
];
const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** "Monday 31 March 2025" */
export function writeDay(of: Day): string {
  return `${writeWeekday(weekday(of))} ${writeShortDay(of)}`;
}

/** "31 March 2025" */
export function writeShortDay(of: Day): string {
  return `${dayOfMonth(of)} ${writeMonth(monthOf(of))} ${yearOf(of)}`;
}

/** "1–28 February 2025", "1 March – 30 April 2025", "1 December 2024 – 28 February 2025", "31 March 2025" */
export function writeWindow(window: Window): string {
  const { start, end } = window;
  if (start === end) return writeShortDay(end);
  if (yearOf(start) !== yearOf(end)) return `${writeShortDay(start)} – ${writeShortDay(end)}`;
  if (monthOf(start) !== monthOf(end)) {
    return `${dayOfMonth(start)} ${writeMonth(monthOf(start))} – ${writeShortDay(end)}`;
  }
  return `${dayOfMonth(start)}–${writeShortDay(end)}`;
}

/** 3 is "March". */
export function writeMonth(month: number): string {
  return MONTHS[month - 1] ?? '';
}

/** 5 is "Friday". */
export function writeWeekday(weekday: number): string {
  return WEEKDAYS[weekday - 1] ?? '';
}
