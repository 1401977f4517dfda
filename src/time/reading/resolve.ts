import { addDays, addMonths, startOfWeek, weekday } from '../day.ts';
import { writeShortDay, writeWeekday } from '../writeDay.ts';
import { writePeriod } from '../writePeriod.ts';
import type { Named } from './named.ts';
import type { Anchor, Reading, Unread } from './reading.ts';
import { doubting, isUnread, moved, readingOf } from './reading.ts';
import {
  resolveDayOfMonth,
  resolveFeast,
  resolveMonth,
  resolveSeason,
  resolveShare,
  resolveTerm,
} from './resolveInYear.ts';
import {
  resolveAmount,
  resolveBareDay,
  resolveNearDay,
  resolveOffset,
  resolveShifted,
  resolveWeekday,
} from './resolveNear.ts';
import { nthOf, partOf } from './resolvePart.ts';
import { resolveRange } from './resolveRange.ts';
import { resolveYear } from './resolveYear.ts';
import { addUnits, monthsFrom, precisionOf } from './units.ts';

/** Pins what the words name to the calendar, or says why it cannot. */
export function resolve(named: Named, anchor: Anchor): Reading | Unread {
  switch (named.is) {
    case 'day':
      return resolveDay(named, anchor);
    case 'weekday':
      return resolveWeekday(named, anchor);
    case 'month':
      return resolveMonth(named.month, named.of, anchor);
    case 'season':
      return resolveSeason(named.season, named.of, anchor);
    case 'term':
      return resolveTerm(named.term, named.of, anchor);
    case 'quarter':
    case 'half':
      return resolveShare(named.is, named.nth, named.of, anchor);
    case 'feast':
      return resolveFeast(named, anchor);
    case 'year':
      return resolveYear(named.of, anchor);
    case 'month of plan':
      return resolveMonthOfPlan(named.nth, anchor);
    case 'plan':
      return resolvePlan(anchor);
    case 'near day':
      return resolveNearDay(named.days, anchor);
    case 'shifted':
      return resolveShifted(named, anchor);
    case 'amount':
      return resolveAmount(named, anchor);
    case 'stretch':
    case 'part':
    case 'nth':
    case 'offset':
    case 'rest':
      return resolveOf(named, anchor);
    case 'range':
      return resolveRange(named.from, named.to, anchor, resolve);
  }
}

type Hanging = Extract<Named, { is: 'stretch' | 'part' | 'nth' | 'offset' | 'rest' }>;

/** Everything that hangs on another thing's reading. */
function resolveOf(named: Hanging, anchor: Anchor): Reading | Unread {
  const of = resolve(named.of, anchor);
  if (isUnread(of)) return of;
  switch (named.is) {
    case 'stretch':
      return stretchAround(named, of);
    case 'part':
      return partOf(named.part, of);
    case 'nth':
      return nthOf(named, of);
    case 'offset':
      return resolveOffset(named.amount, named.by, of);
    case 'rest':
      return restOf(named.way, of, anchor);
  }
}

type DayNamed = Extract<Named, { is: 'day' }>;

function resolveDay(named: DayNamed, anchor: Anchor): Reading | Unread {
  const { day, month, of, weekday: wanted, doubt } = named;
  const first = month === undefined ? resolveBareDay(day, anchor) : resolveDayOfMonth(day, month, of, anchor);
  const reading = wanted === undefined || of !== undefined ? first : onWeekday(named, wanted, first, anchor);
  if (isUnread(reading)) return reading;
  const found = weekday(reading.start);
  const wrong =
    wanted === undefined || wanted === found
      ? undefined
      : `${writeShortDay(reading.start)} is a ${writeWeekday(found)}, not a ${writeWeekday(wanted)}.`;
  return doubting(reading, doubt, wrong);
}

/** "Friday 7 February" looks the other way where the nearer one is no Friday. */
function onWeekday(
  named: DayNamed,
  wanted: number,
  first: Reading | Unread,
  anchor: Anchor,
): Reading | Unread {
  if (isUnread(first) || anchor.today === undefined || weekday(first.start) === wanted) return first;
  const { weekday: _, ...plain } = named;
  const other = resolveDay(plain, { ...anchor, lean: anchor.lean === 'future' ? 'past' : 'future' });
  return isUnread(other) || weekday(other.start) !== wanted ? first : other;
}

/** "w/c 3 March" runs seven days from it; "week ending 7 March" seven days up to it. */
function stretchAround({ how, unit }: Extract<Named, { is: 'stretch' }>, of: Reading): Reading {
  const precision = precisionOf(unit);
  if (how === 'ending')
    return moved(of, { start: addUnits(addDays(of.end, 1), -1, unit), end: of.end }, precision);
  const start = how === 'holding' ? startOfWeek(of.start) : of.start;
  const odd = how === 'starting' && unit === 'week' && weekday(start) !== 1;
  const note = odd
    ? `${writeShortDay(start)} is a ${writeWeekday(weekday(start))}; the week is counted from that day.`
    : undefined;
  return moved(of, { start, end: addDays(addUnits(start, 1, unit), -1) }, precision, note);
}

function restOf(way: 'to come' | 'gone', of: Reading, { today }: Anchor): Reading {
  if (today === undefined || today < of.start || today > of.end) return of;
  const window = way === 'to come' ? { start: today, end: of.end } : { start: of.start, end: today };
  return moved(of, window, of.precision);
}

function resolvePlan({ plan }: Anchor): Reading | Unread {
  if (plan === undefined) return { unread: 'The words name the plan’s own period, which I do not know.' };
  return readingOf(plan, 'year', `The plan’s own period is read as ending on ${writeShortDay(plan.end)}.`);
}

function resolveMonthOfPlan(nth: number, { plan }: Anchor): Reading | Unread {
  if (plan === undefined)
    return { unread: `Month ${nth} counts from the plan’s start, which I do not know.` };
  const window = monthsFrom(addMonths(plan.start, nth - 1), 1);
  return readingOf(window, 'month', `Month ${nth} of the plan is ${writePeriod(window)}.`);
}
