import { endsPhrase } from './caution.ts';
import type { Found, Line } from './line.ts';
import { digitsAt, found, numberAt, pieceAt } from './line.ts';
import type { Named } from './named.ts';
import { readNth } from './readQuarter.ts';
import { readYearOf } from './readYearOf.ts';

/** A second thing that leaves out what it shares with the first: the "4" of "Q3/4", the "3" of "Years 1–3", the "next" of "this month or next". */
export function readShared(line: Line, at: number, first: Named): Found<Named> | undefined {
  switch (first.is) {
    case 'shifted': {
      const shift = pieceAt(line, at, 'shift');
      return shift !== undefined && endsPhrase(line, at + 1)
        ? found({ ...first, by: shift.by }, at + 1)
        : undefined;
    }
    case 'quarter':
      return first.of === undefined ? readQuarter(line, at) : undefined;
    case 'year': {
      const nth = first.of.is === 'of the plan' ? smallNumber(line, at, 9) : undefined;
      return nth === undefined ? undefined : found({ is: 'year', of: { is: 'of the plan', nth } }, at + 1);
    }
    case 'month of plan': {
      const nth = smallNumber(line, at, 72);
      return nth === undefined ? undefined : found({ is: 'month of plan', nth }, at + 1);
    }
    default:
      return undefined;
  }
}

function readQuarter(line: Line, at: number): Found<Named> | undefined {
  const nth = digitsAt(line, at) > 0 ? readNth(line, at, 'quarter') : undefined;
  if (nth === undefined) return undefined;
  const year = readYearOf(line, nth.next);
  return found({ is: 'quarter', nth: nth.value, ...(year && { of: year.value }) }, year?.next ?? nth.next);
}

function smallNumber(line: Line, at: number, most: number): number | undefined {
  const value = numberAt(line, at);
  return digitsAt(line, at) <= 2 && value >= 1 && value <= most ? value : undefined;
}
