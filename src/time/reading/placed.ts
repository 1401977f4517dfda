import { yearOf } from '../day.ts';
import type { Window } from '../window.ts';
import { writePeriod } from '../writePeriod.ts';
import type { YearName } from './named.ts';
import type { Anchor, Unread } from './reading.ts';
import { resolveYear } from './resolveYear.ts';

/** A window found for something that comes round every year. */
export type Placed = {
  readonly window: Window;
  readonly assumptions: readonly string[];
  readonly doubts: readonly string[];
};

/** The window it has in one year; undefined where the year has none, as with 29 February. */
type InYear = (year: number) => Window | undefined;

/** Which of its yearly windows is meant: that of the year named, or else the one that suits the plan or today. */
export function place(
  inYear: InYear,
  of: YearName | undefined,
  what: string,
  anchor: Anchor,
): Placed | Unread {
  if (of === undefined) return bare(inYear, what, anchor);
  if (of.is === 'calendar') {
    const window = inYear(of.year);
    if (window !== undefined) return placed(window, of.note);
    return noSuchDay(`${what}${what.includes('/') ? '/' : ' '}${of.year}`);
  }
  if (of.is === 'nearest') return nearest(inYear, of.by, what, anchor);
  const year = resolveYear(of, anchor);
  if ('unread' in year) return year;
  const window = inside(candidates(inYear, yearOf(year.start), yearOf(year.end)), year);
  if (window === undefined) return noSuchDay(what);
  return { window, assumptions: year.assumptions, doubts: year.doubts };
}

function placed(window: Window, ...assumptions: readonly (string | undefined)[]): Placed {
  return { window, assumptions: assumptions.filter((one) => one !== undefined), doubts: [] };
}

function noSuchDay(what: string): Unread {
  return { unread: `${what} is not a day, so I read no date.` };
}

function candidates(inYear: InYear, from: number, to: number): readonly Window[] {
  const windows: Window[] = [];
  for (let year = from; year <= to; year += 1) {
    const window = inYear(year);
    if (window !== undefined) windows.push(window);
  }
  return windows;
}

/** The window wholly inside, or else one that ends inside, or else one that overlaps. */
function inside(windows: readonly Window[], outer: Window): Window | undefined {
  return (
    windows.find(({ start, end }) => start >= outer.start && end <= outer.end) ??
    windows.find(({ end }) => end >= outer.start && end <= outer.end) ??
    windows.find(({ start, end }) => start <= outer.end && end >= outer.start)
  );
}

function bare(inYear: InYear, what: string, anchor: Anchor): Placed | Unread {
  const { today, plan, lean } = anchor;
  if (today !== undefined) {
    const windows = candidates(inYear, yearOf(today) - 8, yearOf(today) + 8);
    const window =
      lean === 'future'
        ? windows.find(({ end }) => end >= today)
        : windows.findLast(({ start }) => start <= today);
    return window === undefined ? noSuchDay(what) : placed(window);
  }
  if (plan === undefined) return { unread: `“${what}” names no year, and the plan’s period is not known.` };
  return inPlan(inYear, what, plan);
}

function inPlan(inYear: InYear, what: string, plan: Window): Placed | Unread {
  const windows = candidates(inYear, yearOf(plan.start) - 1, yearOf(plan.end));
  const window = inside(windows, plan);
  if (candidates(inYear, yearOf(plan.start) - 8, yearOf(plan.end)).length === 0) return noSuchDay(what);
  if (window === undefined) {
    return {
      unread: `“${what}” names no year, and none of it lies in the plan’s period, ${writePeriod(plan)}.`,
    };
  }
  const note = `${what} names no year; I took the one in the plan’s period, ${writePeriod(window)}.`;
  return { ...placed(window, note), doubts: doubtsInPlan(windows, window, what, plan) };
}

function doubtsInPlan(
  windows: readonly Window[],
  window: Window,
  what: string,
  plan: Window,
): readonly string[] {
  const inside = windows.filter(({ start, end }) => start >= plan.start && end <= plan.end);
  if (inside.length > 1)
    return [`${what} comes ${inside.length} times in the plan’s period, and I took the first.`];
  return inside.length === 1 ? [] : [`${writePeriod(window)} lies only partly in the plan’s period.`];
}

function nearest(inYear: InYear, by: -1 | 0 | 1, what: string, anchor: Anchor): Placed | Unread {
  const { today } = anchor;
  if (today === undefined) {
    return by < 0
      ? { unread: `“Last ${what}” depends on the day it was written, so I read no date.` }
      : bare(inYear, what, anchor);
  }
  const windows = candidates(inYear, yearOf(today) - 8, yearOf(today) + 8);
  const window =
    by > 0
      ? windows.find(({ start }) => start > today)
      : by < 0
        ? windows.findLast(({ end }) => end < today)
        : (windows.find(({ start, end }) => start <= today && today <= end) ?? inYear(yearOf(today)));
  if (window === undefined) return noSuchDay(what);
  const note = by > 0 ? `I took the next one that starts after today, ${writePeriod(window)}.` : undefined;
  return placed(window, note);
}
