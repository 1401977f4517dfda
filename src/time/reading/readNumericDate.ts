import { daysInMonth } from '../civil.ts';
import type { Found, Line } from './line.ts';
import { digitsAt, found, isTight, numberAt, pieceAt, textAt } from './line.ts';
import type { Named } from './named.ts';
import { isYear } from './readYear.ts';

const MARKS = '/-.';

/** A date in digits: "31/03/2025", "31.3.25", "2025-03-31", "03/2025", "2025-03"; British, so the day comes first. */
export function readNumericDate(line: Line, at: number): Found<Named> | undefined {
  const mark = textAt(line, at + 1);
  if (mark === '' || !MARKS.includes(mark) || (mark === '.' && !isTight(line, at + 1))) return undefined;
  const [first, second] = [numberAt(line, at), numberAt(line, at + 2)];
  if (second < 0) return undefined;
  const isWhole = textAt(line, at + 3) === mark && numberAt(line, at + 4) >= 0;
  if (isWhole) return digitsAt(line, at) === 4 ? readYearFirst(line, at) : readDayFirst(line, at);
  if (!isTight(line, at + 1) || !isTight(line, at + 2)) return undefined;
  if (mark === '.' && digitsAt(line, at + 2) !== 4) return undefined;
  if (digitsAt(line, at + 2) === 4 && isYear(second) && first >= 1 && first <= 12)
    return monthOf(first, second, at + 3);
  if (
    digitsAt(line, at) === 4 &&
    isYear(first) &&
    digitsAt(line, at + 2) === 2 &&
    isMonthOfYear(first, second)
  ) {
    return monthOf(second, first, at + 3);
  }
  return readDayAndMonth(line, at, first, second);
}

/** "2025-12" is December, but "2011-12" is a financial year. */
function isMonthOfYear(year: number, second: number): boolean {
  return second >= 1 && second <= 12 && second !== (year + 1) % 100;
}

function monthOf(month: number, year: number, next: number): Found<Named> {
  return found({ is: 'month', month, of: { is: 'calendar', year } }, next);
}

function readYearFirst(line: Line, at: number): Found<Named> | undefined {
  const [year, month, day] = [numberAt(line, at), numberAt(line, at + 2), numberAt(line, at + 4)];
  if (!isYear(year) || digitsAt(line, at + 4) > 2) return undefined;
  return found({ is: 'day', day, month, of: { is: 'calendar', year } }, pastTime(line, at + 5));
}

function readDayFirst(line: Line, at: number): Found<Named> | undefined {
  const [first, second] = [numberAt(line, at), numberAt(line, at + 2)];
  const width = digitsAt(line, at + 4);
  const year = width === 2 ? 2000 + numberAt(line, at + 4) : numberAt(line, at + 4);
  const isVersion = line.chat && width === 2 && textAt(line, at + 1) === '.' && digitsAt(line, at + 2) < 2;
  if (isVersion || !isYear(year) || width === 3 || digitsAt(line, at) > 2 || digitsAt(line, at + 2) > 2)
    return undefined;
  const of = { is: 'calendar', year } as const;
  const next = pastTime(line, at + 5);
  if (second > 12 && first >= 1 && first <= 12 && second <= daysInMonth(year, first)) {
    const written = [0, 2, 4].map((place) => textAt(line, at + place)).join('/');
    return found(
      {
        is: 'day',
        day: second,
        month: first,
        of,
        doubt: `“${written}” has no month ${second}, so I read it month first.`,
      },
      next,
    );
  }
  return found({ is: 'day', day: first, month: second, of }, next);
}

/** "14/3": only where a word before it announces a date, because people count "3/4" too. */
function readDayAndMonth(line: Line, at: number, first: number, second: number): Found<Named> | undefined {
  if (textAt(line, at + 1) !== '/' || first < 1 || first > 31 || second < 1 || second > 12) return undefined;
  if (digitsAt(line, at) > 2 || digitsAt(line, at + 2) > 2 || !isAnnounced(line, at)) return undefined;
  if (first === 24 && second === 7) return undefined;
  if (pieceAt(line, at + 3, 'unit') !== undefined || pieceAt(line, at + 3, 'month') !== undefined)
    return undefined;
  return found({ is: 'day', day: first, month: second }, at + 3);
}

const ANNOUNCES: ReadonlySet<string> = new Set(
  'eta by on until till before after since from to due between and week w/c commencing w/e ending cop cob eop play business'.split(
    ' ',
  ),
);

function isAnnounced(line: Line, at: number): boolean {
  const previous = textAt(line, at - 1);
  if (pieceAt(line, at - 1, 'weekday') !== undefined) return true;
  if (previous === 'c' || previous === 'e') return textAt(line, at - 2) === '/';
  return ANNOUNCES.has(previous) || (!line.chat && at === 0 && line.tokens.length <= 4);
}

/** Past the time of day a spreadsheet or a system adds: "2025-03-31T00:00:00Z", "31/03/2025 00:00". */
function pastTime(line: Line, at: number): number {
  let next = textAt(line, at) === 't' && digitsAt(line, at + 1) === 2 ? at + 1 : at;
  if (digitsAt(line, next) > 2 || textAt(line, next + 1) !== ':') return at;
  while (digitsAt(line, next) > 0 || textAt(line, next) === ':' || textAt(line, next) === '.') next += 1;
  return textAt(line, next) === 'z' ? next + 1 : next;
}
