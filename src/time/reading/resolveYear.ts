import type { Day } from '../day.ts';
import { addDays, addMonths, daysBetween, monthOf, startOfMonth, yearOf } from '../day.ts';
import type { Window } from '../window.ts';
import { writeWindow } from '../writeDay.ts';
import type { YearName } from './named.ts';
import type { YearKind } from './pieces.ts';
import type { Anchor, Reading, Unread } from './reading.ts';
import { doubting, readingOf } from './reading.ts';
import { monthsFrom } from './units.ts';

const FIRST_MONTH: Readonly<Record<YearKind, number>> = { calendar: 1, financial: 4, academic: 9 };
const LONGEST_YEAR = 366;

/** The days of the year a text names. */
export function resolveYear(name: YearName, anchor: Anchor): Reading | Unread {
  switch (name.is) {
    case 'calendar':
      return readingOf(monthsFrom(startOfMonth(name.year, 1), 12), 'year', name.note);
    case 'financial':
      return readingOf(
        monthsFrom(startOfMonth(name.year, 4), 12 * (name.years ?? 1)),
        'financial year',
        name.note,
      );
    case 'academic':
      return readingOf(
        monthsFrom(startOfMonth(name.year, FIRST_MONTH.academic), 12),
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

function yearOfPlan(nth: number, { plan }: Anchor): Reading | Unread {
  if (plan === undefined) return { unread: `Year ${nth} counts from the plan’s start, which I do not know.` };
  const window = monthsFrom(addMonths(plan.start, 12 * (nth - 1)), 12);
  return readingOf(window, precisionOfYear(window), `Year ${nth} is the plan’s own: ${writeWindow(window)}.`);
}

function yearOfKind(kind: YearKind, by: number, { today, plan }: Anchor): Reading | Unread {
  const base = today ?? plan?.start;
  if (base === undefined)
    return { unread: 'I do not know which year is meant, because the plan’s period is not known.' };
  const window = yearAround(base, kind, by);
  const note = today === undefined ? `The ${kind} year is read as ${writeWindow(window)}.` : undefined;
  const reading = readingOf(window, kind === 'financial' ? 'financial year' : 'year', note);
  return today === undefined && plan !== undefined && !isOneYear(plan)
    ? doubting(reading, whichYear(plan))
    : reading;
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
    `The year is read as ${writeWindow(window)}.`,
  );
}

function yearInPlan(by: number, plan: Window | undefined): Reading | Unread {
  if (plan === undefined)
    return { unread: 'I do not know which year is meant, because the plan’s period is not known.' };
  const window = isOneYear(plan) && by === 0 ? plan : yearAround(plan.start, kindOfPlan(plan), by);
  const reading = readingOf(
    window,
    precisionOfYear(window),
    `The year is read as the plan’s own, ${writeWindow(window)}.`,
  );
  return isOneYear(plan) ? reading : doubting(reading, whichYear(plan));
}

function whichYear(plan: Window): string {
  return `The plan runs for more than a year (${writeWindow(plan)}), and the words do not say which year is meant.`;
}

export function yearAround(of: Day, kind: YearKind, by: number): Window {
  const first = FIRST_MONTH[kind];
  const start = startOfMonth(yearOf(of) - (monthOf(of) < first ? 1 : 0) + by, first);
  return monthsFrom(start, 12);
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
