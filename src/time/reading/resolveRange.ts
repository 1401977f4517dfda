import { addDays, earlier, later, yearOf } from '../day.ts';
import type { Precision } from '../window.ts';
import type { Named, YearName } from './named.ts';
import type { Anchor, Reading, Unread } from './reading.ts';
import { isUnread } from './reading.ts';
import { withYear, yearIn } from './yearIn.ts';

type Resolve = (named: Named, anchor: Anchor) => Reading | Unread;

/** Both ends, the one without a year taking it from the other: "Nov–Jan 2025" starts in November 2024. */
export function resolveRange(from: Named, to: Named, anchor: Anchor, resolve: Resolve): Reading | Unread {
  const [first, second] = shareMonth(from, to);
  const ends = resolveEnds(first, second, anchor, resolve);
  return 'unread' in ends ? ends : spanning(ends.from, ends.to);
}

/** "1–15 March": the day without a month takes the other's, or the month before where it would come later. */
function shareMonth(from: Named, to: Named): readonly [Named, Named] {
  const last = from.is === 'range' ? from.to : from;
  if (last.is === 'day' && to.is === 'day') {
    if (last.month === undefined && to.month !== undefined) {
      const month = last.day <= to.day ? to.month : ((to.month + 10) % 12) + 1;
      return [withMonth(from, month), to];
    }
    if (to.month === undefined && last.month !== undefined) return [from, { ...to, month: last.month }];
  }
  return [from, to];
}

function withMonth(named: Named, month: number): Named {
  if (named.is === 'range')
    return { ...named, from: withMonth(named.from, month), to: withMonth(named.to, month) };
  return named.is === 'day' && named.month === undefined ? { ...named, month } : named;
}

type Ends = { readonly from: Reading; readonly to: Reading };

function resolveEnds(from: Named, to: Named, anchor: Anchor, resolve: Resolve): Ends | Unread {
  const [fromYear, toYear] = [yearIn(from), yearIn(to)];
  if (fromYear === undefined) {
    const end = resolve(to, anchor);
    return isUnread(end) ? end : endingWith(from, end, sharedYear(from, to), anchor, resolve);
  }
  const start = resolve(from, anchor);
  if (isUnread(start)) return start;
  if (toYear === undefined) return startingWith(start, to, fromYear, anchor, resolve);
  const end = resolve(to, anchor);
  return isUnread(end) ? end : { from: start, to: end };
}

/** The year the second end lends to the first; "Q4 – 31 March 2025" lends none, for its quarter may be financial. */
function sharedYear(from: Named, to: Named): YearName | undefined {
  const isShare = (named: Named): boolean => named.is === 'quarter' || named.is === 'half';
  return isShare(from) && (to.is === 'day' || to.is === 'month') ? undefined : yearIn(to);
}

/** The latest reading of the first end that does not start after the second. */
function endingWith(
  from: Named,
  to: Reading,
  year: YearName | undefined,
  anchor: Anchor,
  resolve: Resolve,
): Ends | Unread {
  if (from.is === 'weekday' && from.by === undefined) {
    const near = resolve(from, { ...anchor, today: addDays(to.start, 1), lean: 'past' });
    return isUnread(near) ? near : { from: near, to };
  }
  const own = resolve(year === undefined ? from : withYear(from, year), anchor);
  if (isUnread(own)) return own;
  if (own.start <= to.end || !takesYear(from)) return { from: own, to };
  const near = resolve(withYear(from, { is: 'calendar', year: yearOf(to.start) }), anchor);
  if (isUnread(near) || near.start <= to.end) return isUnread(near) ? near : { from: near, to };
  const earlier = resolve(withYear(from, { is: 'calendar', year: yearOf(to.start) - 1 }), anchor);
  return isUnread(earlier) ? earlier : { from: earlier, to };
}

/** The earliest reading of the second end that does not end before the first. */
function startingWith(
  from: Reading,
  to: Named,
  year: YearName,
  anchor: Anchor,
  resolve: Resolve,
): Ends | Unread {
  const own = resolve(withYear(to, year), anchor);
  if (isUnread(own) || own.end >= from.start || !takesYear(to))
    return isUnread(own) ? own : { from, to: own };
  const later = resolve(withYear(to, { is: 'calendar', year: yearOf(own.start) + 1 }), anchor);
  return isUnread(later) ? later : { from, to: later };
}

const MARK: YearName = { is: 'calendar', year: 0 };

function takesYear(named: Named): boolean {
  return yearIn(named) === undefined && yearIn(withYear(named, MARK)) !== undefined;
}

const COARSENESS: readonly Precision[] = [
  'day',
  'week',
  'month',
  'season',
  'quarter',
  'half',
  'year',
  'financial year',
];

function spanning(a: Reading, b: Reading): Reading {
  const precision =
    COARSENESS.indexOf(a.precision) > COARSENESS.indexOf(b.precision) ? a.precision : b.precision;
  const backwards = a.start > b.end ? ['The later date is written before the earlier one.'] : [];
  return {
    start: earlier(a.start, b.start),
    end: later(a.end, b.end),
    precision,
    assumptions: [...new Set([...a.assumptions, ...b.assumptions])],
    doubts: [...new Set([...a.doubts, ...b.doubts, ...backwards])],
  };
}
