import type { Day } from '../day.ts';
import type { Precision, Window } from '../window.ts';

/** What the reader knows besides the words. Without `today` the words stand in a plan, not in a chat. */
export type Anchor = {
  readonly today?: Day;
  readonly plan?: Window;
  /** Which way a bare "June" looks from today. */
  readonly lean: 'future' | 'past';
};

/** Words pinned to the calendar, with what had to be assumed, each in a whole sentence. */
export type Reading = {
  readonly start: Day;
  readonly end: Day;
  readonly precision: Precision;
  readonly assumptions: readonly string[];
  readonly doubts: readonly string[];
};

/** Words that name no day we could know, and why, in a sentence. */
export type Unread = { readonly unread: string };

export function isUnread(result: Reading | Unread): result is Unread {
  return 'unread' in result;
}

export function readingOf(
  window: Window,
  precision: Precision,
  ...assumptions: readonly (string | undefined)[]
): Reading {
  return {
    start: window.start,
    end: window.end,
    precision: window.start === window.end ? 'day' : precision,
    assumptions: assumptions.filter((one) => one !== undefined),
    doubts: [],
  };
}

export function dayReading(on: Day, ...assumptions: readonly (string | undefined)[]): Reading {
  return readingOf({ start: on, end: on }, 'day', ...assumptions);
}

/** The same reading narrowed or moved, still carrying what was assumed. */
export function moved(
  reading: Reading,
  window: Window,
  precision: Precision,
  ...more: readonly (string | undefined)[]
): Reading {
  const narrowed = readingOf(window, precision, ...reading.assumptions, ...more);
  return { ...narrowed, doubts: reading.doubts };
}

export function doubting(reading: Reading, ...doubts: readonly (string | undefined)[]): Reading {
  return { ...reading, doubts: [...reading.doubts, ...doubts.filter((one) => one !== undefined)] };
}
