import type { Day } from './day.ts';
import { endOfMonth, monthOf, startOfMonth, yearOf } from './day.ts';
import type { Window } from './window.ts';

/** The financial year that starts in April of this year: 2024 is 2024/25. */
export function financialYear(startYear: number): Window {
  return { start: startOfMonth(startYear, 4), end: endOfMonth(startYear + 1, 3) };
}

/** The year in which the financial year holding this day starts: 10 February 2025 gives 2024. */
export function financialYearOf(of: Day): number {
  return monthOf(of) < 4 ? yearOf(of) - 1 : yearOf(of);
}

/** 2024 is written "2024/25". */
export function writeFinancialYear(startYear: number): string {
  return `${startYear}/${String((startYear + 1) % 100).padStart(2, '0')}`;
}
