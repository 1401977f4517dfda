import type { Found, Line } from './line.ts';
import { digitsAt, found, isTight, numberAt, pieceAt, textAt } from './line.ts';
import type { YearName } from './named.ts';
import { readSpokenYear } from './readSpokenYear.ts';
import { readYear } from './readYear.ts';

/** The year that follows a month, a quarter or a season: "2025", ", 2025", "of 2024/25", "-25", "'25", "next year". */
export function readYearOf(line: Line, at: number, afterDay = false): Found<YearName> | undefined {
  return readPlainYear(line, at) ?? readBracketed(line, at) ?? readShort(line, at, afterDay);
}

const BEFORE_YEAR: ReadonlySet<string> = new Set([',', 'of', 'in', '-', '/', 'the', 'for', '.']);

function readPlainYear(line: Line, at: number): Found<YearName> | undefined {
  let next = at;
  while (next < at + 2 && BEFORE_YEAR.has(textAt(line, next))) next += 1;
  const digits = readYear(line, next);
  if (digits !== undefined) return isRangeOfYears(line, digits) ? readOneYear(line, next) : digits;
  const mark = next > at && ',/-'.includes(textAt(line, next - 1));
  return mark ? undefined : readSpokenYear(line, next);
}

/** In "1 March 2024-25 April 2025" the 25 is a day, not half of a financial year. */
function isRangeOfYears(line: Line, year: Found<YearName>): boolean {
  return (
    year.value.is === 'financial' &&
    line.tokens[year.next]?.piece?.is === 'month' &&
    textAt(line, year.next - 2) === '-'
  );
}

function readOneYear(line: Line, at: number): Found<YearName> {
  return found({ is: 'calendar', year: numberAt(line, at) }, at + 1);
}

function readBracketed(line: Line, at: number): Found<YearName> | undefined {
  if (textAt(line, at) !== '(') return undefined;
  const year = readYear(line, at + 1);
  return year !== undefined && textAt(line, year.next) === ')' ? found(year.value, year.next + 1) : undefined;
}

/** Two digits: always after a hyphen or an apostrophe ("Mar-25"); after a space only in a plan ("Mar 25"). */
function readShort(line: Line, at: number, afterDay: boolean): Found<YearName> | undefined {
  const mark = textAt(line, at);
  const marked = mark === '-' || mark === '/' || mark === '.' || mark === "'";
  const place = marked ? at + 1 : at;
  if (digitsAt(line, place) !== 2 || (!marked && line.chat && !afterDay)) return undefined;
  if (marked && mark !== '.' && !isTight(line, place)) return undefined;
  const value = numberAt(line, place);
  if (value < 20 || value > 45 || startsSomethingElse(line, place + 1)) return undefined;
  if (!marked && !afterDay && (value === 30 || value === 31)) return undefined;
  if (afterDay) return found({ is: 'calendar', year: 2000 + value }, place + 1);
  return found(
    { is: 'calendar', year: 2000 + value, note: `“${value}” is read as the year ${2000 + value}.` },
    place + 1,
  );
}

function startsSomethingElse(line: Line, at: number): boolean {
  if (pieceAt(line, at, 'suffix') !== undefined && isTight(line, at)) return true;
  if (pieceAt(line, at, 'month') !== undefined || textAt(line, at) === ':' || textAt(line, at) === '%')
    return true;
  return (
    pieceAt(line, at, 'unit') !== undefined || (textAt(line, at) === ',' && digitsAt(line, at + 1) === 4)
  );
}
