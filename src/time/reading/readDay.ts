import { endsPhrase, isVerbAfterNumber } from './caution.ts';
import type { Found, Line } from './line.ts';
import { digitsAt, found, isTight, numberAt, pieceAt, textAt } from './line.ts';
import type { Named } from './named.ts';
import { readNumericDate } from './readNumericDate.ts';
import { readYearOf } from './readYearOf.ts';

type DayNumber = { readonly day: number; readonly ordinal: boolean };

/** A day: "31 March 2025", "the 31st of March", "3-Mar-25", "31/03/2025", "the 14th", the "1" of "1–15 March". */
export function readDay(line: Line, at: number, weekday?: number): Found<Named> | undefined {
  if (isLabel(line, at)) return undefined;
  const numeric = numberAt(line, at) >= 0 ? readNumericDate(line, at) : undefined;
  if (numeric !== undefined) return found(onWeekday(numeric.value, weekday), numeric.next);
  const start = textAt(line, at) === 'the' ? at + 1 : at;
  const number = readDayNumber(line, start);
  if (number === undefined) return undefined;
  const { day, ordinal } = number.value;
  const month = readMonthAfter(line, number.next);
  if (month !== undefined) {
    const year = readYearOf(line, month.next, true);
    const isAnnounced = year !== undefined || ordinal || BEFORE_A_DAY.has(textAt(line, at - 1));
    if (!isAnnounced && isVerbAfterNumber(line, month.next - 1)) return undefined;
    const whole: Named = { is: 'day', day, month: month.value, ...(year && { of: year.value }) };
    return found(onWeekday(whole, weekday), year?.next ?? month.next);
  }
  const bare = onWeekday({ is: 'day', day }, weekday);
  if (sharesMonth(line, number.next)) return found(bare, number.next);
  return ordinal && standsAlone(line, at, start, number.next, weekday) ? found(bare, number.next) : undefined;
}

function onWeekday(named: Named, weekday: number | undefined): Named {
  return named.is === 'day' && weekday !== undefined ? { ...named, weekday } : named;
}

/** "31", "31st", "first". More than 31 is read too, so that "32 March 2025" can be answered. */
export function readDayNumber(line: Line, at: number): Found<DayNumber> | undefined {
  const word = pieceAt(line, at, 'ordinal');
  if (word !== undefined) return found({ day: word.nth, ordinal: true }, at + 1);
  const day = numberAt(line, at);
  if (textAt(line, at - 1) === '.' && digitsAt(line, at - 2) > 0 && isTight(line, at)) return undefined;
  if (digitsAt(line, at) > 2 || day < 1 || day > 39) return undefined;
  const ordinal = pieceAt(line, at + 1, 'suffix') !== undefined;
  return found({ day, ordinal }, ordinal ? at + 2 : at + 1);
}

/** The month after a day: "March", "of March", "-Mar". */
function readMonthAfter(line: Line, at: number): Found<number> | undefined {
  const mark = textAt(line, at);
  const joined = (mark === '-' || mark === '/' || mark === '.') && isTight(line, at + 1);
  const next = mark === 'of' || joined ? at + 1 : at;
  const month = pieceAt(line, textAt(line, next) === 'the' ? next + 1 : next, 'month');
  return month === undefined ? undefined : found(month.month, next + 1);
}

const LONGEST_LIST = 12;

/** Whether more days and then a month follow, as after the "3" of "3, 10 and 17 March". */
function sharesMonth(line: Line, at: number): boolean {
  let next = at;
  for (let items = 0; items < LONGEST_LIST; items += 1) {
    if (!DAY_JOINERS.has(textAt(line, next))) return false;
    next += 1;
    while (textAt(line, next) === 'the' || pieceAt(line, next, 'weekday') !== undefined) next += 1;
    const number = readDayNumber(line, next);
    if (number === undefined) return false;
    if (readMonthAfter(line, number.next) !== undefined) return true;
    next = number.next;
  }
  return false;
}

const DAY_JOINERS: ReadonlySet<string> = new Set([
  '-',
  '/',
  'to',
  'and',
  'or',
  '&',
  ',',
  'until',
  'till',
  'through',
]);

const BEFORE_A_DAY: ReadonlySet<string> = new Set(
  'by on until till before after since from to between and w/c c'.split(' '),
);

/** "by the 14th" and "on the 3rd" are days; "the 3rd action" is not. */
function standsAlone(
  line: Line,
  at: number,
  start: number,
  next: number,
  weekday: number | undefined,
): boolean {
  const isWord = line.tokens[start]?.kind === 'word';
  const follows = endsPhrase(line, next) && textAt(line, next) !== 'of';
  if (weekday !== undefined) return follows;
  const announced = BEFORE_A_DAY.has(textAt(line, at - 1));
  return follows && !isWord && (announced || afterThe(line, start));
}

/** "the 14th", whether or not a reader has passed the "the" already. */
function afterThe(line: Line, at: number): boolean {
  return textAt(line, at - 1) === 'the';
}

const LABELS: ReadonlySet<string> = new Set(
  'action actions item items no number phase phases strand strands objective objectives task tasks point page section stage step # ref tranche wave version v deliverable deliverables priority recommendation'.split(
    ' ',
  ),
);

/** Whether the number here names a thing rather than a day: "action 9", "actions 3, 5 and 9". */
export function isLabel(line: Line, at: number): boolean {
  if (digitsAt(line, at) === 0) return false;
  let place = at - 1;
  for (let items = 0; items < LONGEST_LIST && place >= 0; items += 1) {
    const text = textAt(line, place);
    if (LABELS.has(text) || (text === '.' && LABELS.has(textAt(line, place - 1)))) return true;
    const listed =
      (text === ',' || text === 'and' || text === '&' || text === 'or') && digitsAt(line, place - 1) > 0;
    if (!listed) return false;
    place -= 2;
  }
  return false;
}
