import { endsPhrase, readsAsDate } from './caution.ts';
import type { Found, Line } from './line.ts';
import { digitsAt, found, numberAt, pieceAt, textAt } from './line.ts';
import type { Named } from './named.ts';
import { readDayNumber } from './readDay.ts';
import { isYear } from './readYear.ts';
import { readYearOf } from './readYearOf.ts';

/** A month, or a day written month first: "March 2025", "Mar-25", "March 14th", "Mar. 14, 2025". */
export function readMonth(line: Line, at: number): Found<Named> | undefined {
  const piece = pieceAt(line, at, 'month');
  if (piece === undefined) return undefined;
  const month = piece.month;
  const isShort = textAt(line, at).length <= 4 && !WHOLE_NAMES.has(textAt(line, at));
  const next = isShort && textAt(line, at + 1) === '.' && !endsText(line, at + 2) ? at + 2 : at + 1;
  const day = readDayAfter(line, next);
  if (day !== undefined) {
    const year = readYearOf(line, day.next, true);
    return found(
      { is: 'day', day: day.value, month, ...(year && { of: year.value }) },
      year?.next ?? day.next,
    );
  }
  const year = readYearOf(line, next);
  if (year !== undefined) return found({ is: 'month', month, of: year.value }, year.next);
  return readsAsDate(line, at) ? found({ is: 'month', month }, next) : undefined;
}

const WHOLE_NAMES: ReadonlySet<string> = new Set(['june', 'july', 'may']);

function endsText(line: Line, at: number): boolean {
  return at >= line.tokens.length;
}

/** "14th", "14, 2025" and, in chat or for the last days of a month, a plain "14". */
function readDayAfter(line: Line, at: number): Found<number> | undefined {
  const start = textAt(line, at) === 'the' ? at + 1 : at;
  if (digitsAt(line, start) === 0) return undefined;
  const number = readDayNumber(line, start);
  if (number === undefined || number.value.day > 31) return undefined;
  const { next, value } = number;
  if (value.ordinal || hasYearAfter(line, next)) return found(value.day, next);
  const mark = textAt(line, next);
  if (
    mark === ':' ||
    mark === '/' ||
    mark === '-' ||
    mark === '%' ||
    pieceAt(line, next, 'month') !== undefined
  )
    return undefined;
  const canBeDay = line.chat || value.day < 20 || value.day > 29;
  return canBeDay && endsPhrase(line, next) && mark !== 'of' ? found(value.day, next) : undefined;
}

function hasYearAfter(line: Line, at: number): boolean {
  const place = textAt(line, at) === ',' ? at + 1 : at;
  return digitsAt(line, place) === 4 && isYear(numberAt(line, place));
}
