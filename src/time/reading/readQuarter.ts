import type { Found, Line } from './line.ts';
import { digitsAt, found, isTight, numberAt, pieceAt, textAt } from './line.ts';
import type { Named } from './named.ts';
import { readYearOf } from './readYearOf.ts';

/** A quarter or a half: "Q3 2024/25", "Qtr 3", "quarter 3 of 2024/25", "H2", "third quarter of 2025", "second half of 2025". */
export function readQuarter(line: Line, at: number): Found<Named> | undefined {
  const unit = unitAt(line, at);
  const stop = textAt(line, at + 1) === '.' && unit !== undefined ? at + 2 : at + 1;
  const nth = unit === undefined ? undefined : readNth(line, stop, unit);
  if (unit !== undefined && nth !== undefined) return withYear(line, unit, nth.value, nth.next);
  const numbered = readNumberFirst(line, at);
  if (numbered !== undefined) return numbered;
  const ordinal = readOrdinal(line, at);
  const after = ordinal === undefined ? undefined : pieceAt(line, ordinal.next, 'unit')?.unit;
  if (ordinal === undefined || (after !== 'quarter' && after !== 'half')) return undefined;
  if (ordinal.value > limit(after)) return undefined;
  const whole = ordinal.value === -1 ? limit(after) : ordinal.value;
  const year = readYearOf(line, ordinal.next + 1);
  if (year === undefined && (ordinal.value === -1 || textAt(line, ordinal.next + 1) === 'of'))
    return undefined;
  return withYear(line, after, whole, ordinal.next + 1);
}

/** "3Q24", "2H 2025" */
function readNumberFirst(line: Line, at: number): Found<Named> | undefined {
  if (digitsAt(line, at) !== 1 || !isTight(line, at + 1) || pieceAt(line, at + 1, 'unit') !== undefined)
    return undefined;
  const unit = pieceAt(line, at + 1, 'half letter') === undefined ? unitAt(line, at + 1) : 'half';
  const nth = unit === undefined ? undefined : readNth(line, at, unit);
  if (unit === undefined || nth === undefined || (line.chat && digitsAt(line, at + 2) !== 2))
    return undefined;
  return withYear(line, unit, nth.value, at + 2);
}

type QuarterOrHalf = 'quarter' | 'half';

function limit(unit: QuarterOrHalf): number {
  return unit === 'quarter' ? 4 : 2;
}

function unitAt(line: Line, at: number): QuarterOrHalf | undefined {
  if (pieceAt(line, at, 'quarter letter') !== undefined) return 'quarter';
  if (pieceAt(line, at, 'half letter') !== undefined) return isTight(line, at + 1) ? 'half' : undefined;
  const unit = pieceAt(line, at, 'unit')?.unit;
  return unit === 'quarter' || unit === 'half' ? unit : undefined;
}

/** The number of a quarter, or of a half: one digit, or a word. */
export function readNth(line: Line, at: number, unit: QuarterOrHalf): Found<number> | undefined {
  const nth = pieceAt(line, at, 'count')?.count ?? (digitsAt(line, at) === 1 ? numberAt(line, at) : 0);
  return nth >= 1 && nth <= limit(unit) && textAt(line, at) !== 'a' ? found(nth, at + 1) : undefined;
}

/** "first", "3rd", "last", "final": -1 is the last. */
export function readOrdinal(line: Line, at: number): Found<number> | undefined {
  const word = pieceAt(line, at, 'ordinal');
  if (word !== undefined) return found(word.nth, at + 1);
  if (textAt(line, at) === 'last' || textAt(line, at) === 'final' || textAt(line, at) === 'latter')
    return found(-1, at + 1);
  const isNumber =
    pieceAt(line, at + 1, 'suffix') !== undefined && isTight(line, at + 1) && digitsAt(line, at) <= 2;
  return isNumber && numberAt(line, at) > 0 ? found(numberAt(line, at), at + 2) : undefined;
}

function withYear(line: Line, is: QuarterOrHalf, nth: number, next: number): Found<Named> {
  const year = readYearOf(line, next);
  return found({ is, nth, ...(year && { of: year.value }) }, year?.next ?? next);
}
