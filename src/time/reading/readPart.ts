import type { Found, Line } from './line.ts';
import { digitsAt, found, numberAt, pieceAt, skip, skipArticles, textAt } from './line.ts';
import type { Named } from './named.ts';
import type { Part, Unit } from './pieces.ts';
import { readOrdinal } from './readQuarter.ts';
import { readYear } from './readYear.ts';

type Reader = (line: Line, at: number) => Found<Named> | undefined;

const BETWEEN: ReadonlySet<string> = new Set(['-', 'of', 'the', 'part', 'in', 'point', 'on']);
const PART_JOINERS: ReadonlySet<string> = new Set(['to', '-', '/', 'or', 'and']);

/** A part of something: "mid-June", "early/mid 2025", "end of next month", "beginning of the year". */
export function readPart(line: Line, at: number, readNamed: Reader): Found<Named> | undefined {
  const part = pieceAt(line, at, 'part')?.part;
  if (part === undefined) return undefined;
  const second = readSecondPart(line, at);
  const place = skip(line, second?.next ?? at + 1, BETWEEN);
  if (needsOf(line, at, part) && textAt(line, place - 1) !== 'of' && textAt(line, place - 2) !== 'of')
    return undefined;
  const of = readNamed(line, place) ?? readUnit(line, place);
  if (of === undefined) return undefined;
  const first: Named = { is: 'part', part, of: of.value };
  if (second === undefined) return found(first, of.next);
  return found({ is: 'range', from: first, to: { is: 'part', part: second.value, of: of.value } }, of.next);
}

/** "Start" and "close" are verbs too. */
function needsOf(line: Line, at: number, part: Part): boolean {
  if (textAt(line, at) === 'close') return true;
  return part === 'start' && (line.chat || textAt(line, at + 1) !== '-');
}

/** The "mid" of "early to mid March". */
function readSecondPart(line: Line, at: number): Found<Part> | undefined {
  let next = at + 1;
  while (PART_JOINERS.has(textAt(line, next)) && next < at + 4) next += 1;
  const part = pieceAt(line, next, 'part')?.part;
  return next > at + 1 && part !== undefined ? found(part, next + 1) : undefined;
}

/** The unit we are in, after words that call for one: the "month" of "end of the month". */
export function readUnit(line: Line, at: number): Found<Named> | undefined {
  const unit = pieceAt(line, at, 'unit')?.unit;
  if (unit === undefined || textAt(line, at).endsWith('s')) return undefined;
  const year = unit === 'year' ? readYear(line, at + 1) : undefined;
  if (year !== undefined) return found({ is: 'year', of: year.value }, year.next);
  return found(currentUnit(unit, at > 0 && textAt(line, at - 1) === 'the'), at + 1);
}

/** "End of year" is the budget's year where the plan keeps one; "end of the year" is what anybody means by it. */
function currentUnit(unit: Unit, isThe: boolean): Named {
  if (unit === 'year')
    return { is: 'year', of: { is: 'shifted', by: 0, ...(isThe ? {} : { budget: true as const }) } };
  return unit === 'day' ? { is: 'near day', days: 0 } : { is: 'shifted', unit, by: 0 };
}

const OF: ReadonlySet<string> = new Set(['of', 'in']);

/** A counted piece of something: "first week of March", "last Friday in June", "second half of next month". */
export function readNthOf(line: Line, at: number, readNamed: Reader): Found<Named> | undefined {
  const ordinal = readOrdinal(line, at);
  if (ordinal === undefined) return undefined;
  const count =
    pieceAt(line, ordinal.next, 'count')?.count ??
    (digitsAt(line, ordinal.next) > 0 ? numberAt(line, ordinal.next) : 0);
  let place = count > 0 ? ordinal.next + 1 : ordinal.next;
  const working = textAt(line, place) === 'working';
  if (working) place += 1;
  const unit = pieceAt(line, place, 'unit')?.unit;
  const weekday = pieceAt(line, place, 'weekday')?.weekday;
  const isTied = OF.has(textAt(line, place + 1)) || pieceAt(line, place + 1, 'month') !== undefined;
  if ((unit === undefined && weekday === undefined) || !isTied) return undefined;
  const start = skipArticles(line, place + 1);
  const of = readNamed(line, start) ?? readUnit(line, start);
  if (of === undefined || count > 60) return undefined;
  const nth = { is: 'nth', nth: ordinal.value, count: Math.max(1, count), of: of.value } as const;
  if (weekday !== undefined) return found({ ...nth, unit: 'weekday', weekday }, of.next);
  return unit === undefined ? undefined : found({ ...nth, unit: working ? 'working day' : unit }, of.next);
}
