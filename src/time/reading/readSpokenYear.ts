import type { Found, Line } from './line.ts';
import { digitsAt, found, numberAt, pieceAt, textAt } from './line.ts';
import type { YearName } from './named.ts';
import { readOrdinal } from './readQuarter.ts';
import { readKind } from './readYear.ts';

/** A year named without its digits: "this year", "next financial year", "the FY", "Year 2", "second year". */
export function readSpokenYear(line: Line, at: number): Found<YearName> | undefined {
  return readPlanYear(line, at) ?? readShifted(line, at);
}

/** "Year 2", "Y2", "Yr 2", "year two"; in a plan also "second year" and "final year of the strategy". */
function readPlanYear(line: Line, at: number): Found<YearName> | undefined {
  if (isYear(line, at) || pieceAt(line, at, 'year letter') !== undefined) {
    const digits = digitsAt(line, at + 1) === 1 ? numberAt(line, at + 1) : 0;
    const nth = pieceAt(line, at + 1, 'count')?.count ?? digits;
    return nth >= 1 && nth <= 9 ? found({ is: 'of the plan', nth }, at + 2) : undefined;
  }
  const ordinal = line.chat ? undefined : readOrdinal(line, at);
  if (ordinal === undefined || ordinal.value > 9 || !isYear(line, ordinal.next)) return undefined;
  if (textAt(line, at) === 'last' || textAt(line, at) === 'latter') return undefined;
  const next = ordinal.next + 1;
  const noun = textAt(line, next) === 'of' ? (textAt(line, next + 1) === 'the' ? next + 2 : next + 1) : next;
  const isOfPlan = noun > next && pieceAt(line, noun, 'plan') !== undefined;
  return found({ is: 'of the plan', nth: ordinal.value }, isOfPlan ? noun + 1 : next);
}

function isYear(line: Line, at: number): boolean {
  return (pieceAt(line, at, 'unit')?.unit === 'year' && textAt(line, at) !== 'years') || wasYears(line, at);
}

/** "Years 1–3" begins with a number, "3 years" does not. */
function wasYears(line: Line, at: number): boolean {
  return textAt(line, at) === 'years' && digitsAt(line, at + 1) === 1;
}

function readShifted(line: Line, at: number): Found<YearName> | undefined {
  const start = textAt(line, at) === 'the' ? at + 1 : at;
  const isNew = textAt(line, start) === 'new';
  const shift = pieceAt(line, start, 'shift');
  const next = shift === undefined && !isNew ? start : start + 1;
  const kind = readKind(line, next);
  const by = isNew ? 1 : (shift?.by ?? 0);
  if (kind !== undefined) {
    return digitsAt(line, kind.next) > 0
      ? undefined
      : found({ is: 'shifted', by, kind: kind.value }, kind.next);
  }
  if (pieceAt(line, next, 'unit')?.unit !== 'year' || textAt(line, next) === 'years') return undefined;
  if (shift === undefined && start === at) return undefined;
  return digitsAt(line, next + 1) > 0 ? undefined : found({ is: 'shifted', by }, next + 1);
}
