import type { Found, Line } from './line.ts';
import { found, pieceAt, textAt } from './line.ts';
import type { Named, YearName } from './named.ts';
import type { Piece, YearKind } from './pieces.ts';
import { readKind } from './readYear.ts';
import { readYearOf } from './readYearOf.ts';

/** A unit named before its end: "year end", "month-end", "financial year end 2024/25", "EOFY", "EOY 2024". */
export function readUnitEnd(line: Line, at: number): Found<Named> | undefined {
  const short = pieceAt(line, at, 'short form');
  if (short !== undefined) return readShortForm(line, at, short);
  if (textAt(line, at) === 'ye') return readYearEnd(line, at);
  const kind = readKind(line, at);
  const unit = kind === undefined ? pieceAt(line, at, 'unit')?.unit : 'year';
  if (unit === undefined || unit === 'day' || textAt(line, at).endsWith('s')) return undefined;
  const next = kind?.next ?? at + 1;
  const place = textAt(line, next) === '-' ? next + 1 : next;
  if (textAt(line, place) !== 'end') return undefined;
  if (unit === 'year') return endOfYear(line, place + 1, kind?.value);
  const isMonthNamed = pieceAt(line, place + 1, 'month') !== undefined;
  return isMonthNamed
    ? undefined
    : found({ is: 'part', part: 'end', of: { is: 'shifted', unit, by: 0 } }, place + 1);
}

function readShortForm(
  line: Line,
  at: number,
  { unit, financial }: Extract<Piece, { is: 'short form' }>,
): Found<Named> {
  if (unit === 'day') return found({ is: 'near day', days: 0 }, at + 1);
  if (unit !== 'year') return found({ is: 'part', part: 'end', of: { is: 'shifted', unit, by: 0 } }, at + 1);
  const year = readYearOf(line, at + 1);
  const of: YearName = year?.value ?? { is: 'shifted', by: 0, ...(financial && { kind: 'financial' }) };
  return found({ is: 'part', part: 'end', of: { is: 'year', of } }, year?.next ?? at + 1);
}

/** "YE 2024"; on its own "ye" is only a yes. */
function readYearEnd(line: Line, at: number): Found<Named> | undefined {
  const year = readYearOf(line, at + 1);
  return year && found({ is: 'part', part: 'end', of: { is: 'year', of: year.value } }, year.next);
}

/** Without a kind of its own, a year that ends is the budget's where the plan keeps one. */
function endOfYear(line: Line, at: number, kind: YearKind | undefined): Found<Named> {
  const year = readYearOf(line, at);
  const own: YearName =
    kind === undefined ? { is: 'shifted', by: 0, budget: true } : { is: 'shifted', by: 0, kind };
  return found({ is: 'part', part: 'end', of: { is: 'year', of: year?.value ?? own } }, year?.next ?? at);
}
