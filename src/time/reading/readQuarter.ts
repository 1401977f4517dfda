import type { Found, Line } from './line.ts';
import { digitsAt, found, isTight, numberAt, pieceAt, textAt } from './line.ts';
import type { Named } from './named.ts';
import { readYearOf } from './readYearOf.ts';

type QuarterOrHalf = 'quarter' | 'half';
type Share = { readonly is: QuarterOrHalf; readonly nth: number; readonly wantsYear?: true };

/** A quarter or a half: "Q3 2024/25", "Qtr 3", "quarter 3 of 2024/25", "H2", "third quarter of 2025", "3Q24". */
export function readQuarter(line: Line, at: number): Found<Named> | undefined {
  const share = readShare(line, at);
  if (share === undefined) return undefined;
  const { is, nth, wantsYear } = share.value;
  const year = readYearOf(line, share.next);
  if (year === undefined && (wantsYear || textAt(line, share.next) === 'of')) return undefined;
  return found({ is, nth, ...(year && { of: year.value }) }, year?.next ?? share.next);
}

/** The quarter or half alone, without the year that may follow. */
export function readShare(line: Line, at: number): Found<Share> | undefined {
  return readLettered(line, at) ?? readNumberFirst(line, at) ?? readInWords(line, at);
}

/** "Q3", "Qtr. 3", "quarter three", "H2" */
function readLettered(line: Line, at: number): Found<Share> | undefined {
  const is = unitAt(line, at);
  if (is === undefined) return undefined;
  const nth = readNth(line, textAt(line, at + 1) === '.' ? at + 2 : at + 1, is);
  return nth && found({ is, nth: nth.value }, nth.next);
}

/** "3Q24", "2H 2025": in chat only with its year, because "4h" may be hours. */
function readNumberFirst(line: Line, at: number): Found<Share> | undefined {
  if (digitsAt(line, at) !== 1 || !isTight(line, at + 1)) return undefined;
  const isLetter = pieceAt(line, at + 1, 'quarter letter') ?? pieceAt(line, at + 1, 'half letter');
  if (isLetter === undefined) return undefined;
  const is = isLetter.is === 'half letter' ? 'half' : 'quarter';
  const nth = readNth(line, at, is);
  return nth && found({ is, nth: nth.value, ...(line.chat && { wantsYear: true }) }, at + 2);
}

/** "third quarter", "2nd Qtr", "final quarter": the last of something wants to know of what. */
function readInWords(line: Line, at: number): Found<Share> | undefined {
  const ordinal = readOrdinal(line, at);
  if (ordinal === undefined) return undefined;
  const isQuarter = pieceAt(line, ordinal.next, 'quarter letter') !== undefined;
  const is = isQuarter ? 'quarter' : pieceAt(line, ordinal.next, 'unit')?.unit;
  if ((is !== 'quarter' && is !== 'half') || ordinal.value > limit(is)) return undefined;
  if (ordinal.value === -1) return found({ is, nth: limit(is), wantsYear: true }, ordinal.next + 1);
  return found({ is, nth: ordinal.value }, ordinal.next + 1);
}

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
  if (LAST.has(textAt(line, at))) return found(-1, at + 1);
  const isNumber = pieceAt(line, at + 1, 'suffix') !== undefined && isTight(line, at + 1);
  return isNumber && digitsAt(line, at) <= 2 && numberAt(line, at) > 0
    ? found(numberAt(line, at), at + 2)
    : undefined;
}

const LAST: ReadonlySet<string> = new Set(['last', 'final', 'latter']);
