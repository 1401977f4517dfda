import type { Day } from '../day.ts';
import { addDays, addMonths, daysBetween, monthOf, startOfMonth, yearOf } from '../day.ts';
import { financialYear, financialYearOf } from '../financialYear.ts';
import type { Window } from '../window.ts';
import { writePeriod } from '../writePeriod.ts';
import type { YearName } from './named.ts';
import type { YearKind } from './pieces.ts';
import type { Anchor, Reading, Unread } from './reading.ts';
import { doubting, readingOf } from './reading.ts';
import { monthsFrom } from './units.ts';

const SEPTEMBER = 9;
const LONGEST_YEAR = 366;

/** The days of the year a text names. */
export function resolveYear(name: YearName, anchor: Anchor): Reading | Unread {
  switch (name.is) {
    case 'calendar':
      return readingOf(monthsFrom(startOfMonth(name.year, 1), 12), 'year', name.note);
    case 'financial': {
      const last = financialYear(name.year + (name.years ?? 1) - 1);
      const window = { start: financialYear(name.year).start, end: last.end };
      return readingOf(window, 'financial year', name.note);
    }
    case 'academic':
      return readingOf(
        monthsFrom(startOfMonth(name.year, SEPTEMBER), 12),
        'year',
        name.note ?? 'The academic year is read as September to August.',
      );
    case 'of the plan':
      return yearOfPlan(name.nth, anchor);
    case 'nearest':
      return resolveYear({ is: 'shifted', by: name.by }, anchor);
    case 'shifted':
      return name.kind === undefined
        ? plainYear(name.by, name.budget === true, anchor)
        : yearOfKind(name.kind, name.by, anchor);
  }
}

/** "Year 2" of the plan’s own period; -1 is the last. */
function yearOfPlan(nth: number, { plan }: Anchor): Reading | Unread {
  if (plan === undefined) return { unread: 'The year counts from the plan’s start, which I do not know.' };
  const years = Math.max(1, Math.round(daysBetween(plan.start, plan.end) / 365.25));
  const year = nth === -1 ? years : nth;
  const window = monthsFrom(addMonths(plan.start, 12 * (year - 1)), 12);
  const note = `Year ${year} is the plan’s own: ${writePeriod(window)}.`;
  return readingOf(window, precisionOfYear(window), note);
}

function yearOfKind(kind: YearKind, by: number, { today, plan }: Anchor): Reading | Unread {
  const precision = kind === 'financial' ? 'financial year' : 'year';
  if (today !== undefined) return readingOf(yearAround(today, kind, by), precision);
  if (plan === undefined) return NO_PLAN;
  const window = kindInPlan(kind, by, plan);
  const reading = readingOf(window, precision, `The ${kind} year is read as ${writePeriod(window)}.`);
  return isOneYear(plan) ? reading : doubting(reading, whichYear(plan));
}

const NO_PLAN: Unread = {
  unread: 'I do not know which year is meant, because the plan’s period is not known.',
};

/** The plan itself where it keeps such a year; or else the one that ends within it, or that it starts in. */
function kindInPlan(kind: YearKind, by: number, plan: Window): Window {
  if (by === 0 && isOneYear(plan) && kindOfPlan(plan) === kind) return plan;
  const first = yearAround(plan.start, kind, by);
  const second = yearAround(plan.start, kind, by + 1);
  return first.end < plan.start && second.end <= plan.end ? second : first;
}

/** "The year": the calendar's in chat; the plan's own in a plan, and where budgets are meant ("year end"). */
function plainYear(by: number, isBudget: boolean, anchor: Anchor): Reading | Unread {
  const { today, plan } = anchor;
  if (today === undefined) return yearInPlan(by, plan);
  const kind = isBudget && plan !== undefined ? kindOfPlan(plan) : 'calendar';
  const window = yearAround(today, kind, by);
  return readingOf(
    window,
    kind === 'financial' ? 'financial year' : 'year',
    `The year is read as ${writePeriod(window)}.`,
  );
}

function yearInPlan(by: number, plan: Window | undefined): Reading | Unread {
  if (plan === undefined) return NO_PLAN;
  const window = isOneYear(plan) && by === 0 ? plan : yearAround(plan.start, kindOfPlan(plan), by);
  const reading = readingOf(
    window,
    precisionOfYear(window),
    `The year is read as the plan’s own, ${writePeriod(window)}.`,
  );
  return isOneYear(plan) ? reading : doubting(reading, whichYear(plan));
}

function whichYear(plan: Window): string {
  return `The plan runs for more than a year (${writePeriod(plan)}), and the words do not say which year is meant.`;
}

export function yearAround(of: Day, kind: YearKind, by: number): Window {
  switch (kind) {
    case 'financial':
      return financialYear(financialYearOf(of) + by);
    case 'academic':
      return monthsFrom(startOfMonth(yearOf(of) - (monthOf(of) < SEPTEMBER ? 1 : 0) + by, SEPTEMBER), 12);
    case 'calendar':
      return monthsFrom(startOfMonth(yearOf(of) + by, 1), 12);
  }
}

/** The kind of year a plan keeps, seen from where its period begins or ends. */
export function kindOfPlan(plan: Window): YearKind {
  const starts = plan.start.slice(5);
  if (starts === '04-01' || plan.end.endsWith('-03-31')) return 'financial';
  return starts === '09-01' || starts === '08-01' ? 'academic' : 'calendar';
}

export function isOneYear(plan: Window): boolean {
  return daysBetween(plan.start, addDays(plan.end, 1)) <= LONGEST_YEAR;
}

function precisionOfYear(window: Window): 'year' | 'financial year' {
  return window.start.endsWith('-04-01') ? 'financial year' : 'year';
}
