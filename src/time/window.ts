import type { Day } from './day.ts';

/** A stretch of days, both ends included. A single day has start = end. */
export type Window = { readonly start: Day; readonly end: Day };

/** How finely the words pinned the window down. */
export type Precision = 'day' | 'week' | 'month' | 'season' | 'quarter' | 'half' | 'year' | 'financial year';

export function contains(window: Window, of: Day): boolean {
  return window.start <= of && of <= window.end;
}
