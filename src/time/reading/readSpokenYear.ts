import type { Found, Line } from './line.ts';
import { digitsAt, found, numberAt, pieceAt, textAt } from './line.ts';
import type { YearName } from './named.ts';
import { readKind } from './readYear.ts';

/** A year named without its digits: "this year", "next financial year", "the FY", "Year 2", "in-year". */
export function readSpokenYear(line: Line, at: number): Found<YearName> | undefined {
  return readPlanYear(line, at) ?? readShifted(line, at);
}

/** "Year 2", "Y2", "Yr 2", "year two". */
function readPlanYear(line: Line, at: number): Found<YearName> | undefined {
  if (pieceAt(line, at, 'unit')?.unit !== 'year' && pieceAt(line, at, 'year letter') === undefined)
    return undefined;
  const nth =
    pieceAt(line, at + 1, 'count')?.count ?? (digitsAt(line, at + 1) === 1 ? numberAt(line, at + 1) : 0);
  return nth >= 1 && nth <= 9 ? found({ is: 'of the plan', nth }, at + 2) : undefined;
}

function readShifted(line: Line, at: number): Found<YearName> | undefined {
  const start = textAt(line, at) === 'the' ? at + 1 : at;
  const shift = pieceAt(line, start, 'shift');
  const next = shift === undefined ? start : start + 1;
  const kind = readKind(line, next);
  const by = shift?.by ?? 0;
  if (kind !== undefined) {
    return isDigits(line, kind.next) ? undefined : found({ is: 'shifted', by, kind: kind.value }, kind.next);
  }
  if (pieceAt(line, next, 'unit')?.unit !== 'year' || textAt(line, next) === 'years') return undefined;
  if (shift === undefined && start === at) return undefined;
  return isDigits(line, next + 1) ? undefined : found({ is: 'shifted', by }, next + 1);
}

function isDigits(line: Line, at: number): boolean {
  return digitsAt(line, at) > 0;
}
