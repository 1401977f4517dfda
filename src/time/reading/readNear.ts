import { endsPhrase, readsAsDate } from './caution.ts';
import type { Found, Line } from './line.ts';
import { found, pieceAt, textAt, wordsAt } from './line.ts';
import type { Named, YearName } from './named.ts';
import { readDay } from './readDay.ts';
import { termOf } from './readSeason.ts';
import { readKind } from './readYear.ts';

/** What stands near today: "tomorrow", "this week", "next quarter", "the month after next", "this financial year". */
export function readNear(line: Line, at: number): Found<Named> | undefined {
  const dayWord = pieceAt(line, at, 'day word');
  if (dayWord !== undefined) return found({ is: 'near day', days: dayWord.days }, at + 1);
  if (textAt(line, at) === 'now') return readNow(line, at);
  return readDayAfterNext(line, at) ?? readAfterNext(line, at) ?? readShifted(line, at);
}

/** "between now and Easter", "from now on": anywhere else "now" is no period. */
function readNow(line: Line, at: number): Found<Named> | undefined {
  const before = textAt(line, at - 1);
  return before === 'between' || before === 'from' ? found({ is: 'near day', days: 0 }, at + 1) : undefined;
}

/** "the day after tomorrow", "the day before yesterday" */
function readDayAfterNext(line: Line, at: number): Found<Named> | undefined {
  if (pieceAt(line, at, 'unit')?.unit !== 'day') return undefined;
  if (wordsAt(line, at + 1, ['after', 'tomorrow'])) return found({ is: 'near day', days: 2 }, at + 3);
  return wordsAt(line, at + 1, ['before', 'yesterday'])
    ? found({ is: 'near day', days: -2 }, at + 3)
    : undefined;
}

/** "month after next", "week before last" */
function readAfterNext(line: Line, at: number): Found<Named> | undefined {
  const unit = pieceAt(line, at, 'unit')?.unit;
  if (unit === undefined) return undefined;
  if (wordsAt(line, at + 1, ['after', 'next'])) return found({ is: 'shifted', unit, by: 2 }, at + 3);
  return wordsAt(line, at + 1, ['before', 'last'])
    ? found({ is: 'shifted', unit, by: -2 }, at + 3)
    : undefined;
}

/** "this week", "next FY", "last June", "this Friday", "this coming Friday", "this time next week". */
function readShifted(line: Line, at: number): Found<Named> | undefined {
  const shift = pieceAt(line, at, 'shift');
  if (shift === undefined) return undefined;
  if (sharesUnit(line, at + 1)) return readShared(line, at, shift.by);
  const again = pieceAt(line, at + 1, 'shift');
  const isComing = shift.by === 0 && again !== undefined && textAt(line, at + 1) !== 'next';
  const next = isComing ? at + 2 : at + 1;
  const by = isComing ? again.by : shift.by;
  const kind = readKind(line, next);
  if (kind !== undefined)
    return found({ is: 'year', of: { is: 'shifted', by, kind: kind.value } }, kind.next);
  const piece = line.tokens[next]?.piece;
  const of: YearName = { is: 'nearest', by };
  switch (piece?.is) {
    case 'unit':
      return isPlural(line, next) ? undefined : readShiftedUnit(line, next, by);
    case 'weekday':
      return found({ is: 'weekday', weekday: piece.weekday, ...(isComing ? {} : { by }) }, next + 1);
    case 'month':
      return readsAsDate(line, next) ? found({ is: 'month', month: piece.month, of }, next + 1) : undefined;
    case 'season': {
      const isTerm = pieceAt(line, next + 1, 'unit')?.unit === 'term';
      return isTerm
        ? found({ is: 'term', term: termOf(piece.season), of }, next + 2)
        : found({ is: 'season', season: piece.season, of }, next + 1);
    }
    case 'feast':
      return found({ is: 'feast', feast: piece.feast, daysOn: 0, of }, next + 1);
    default:
      return undefined;
  }
}

/** Whether another such word and then the unit follow, as after the "this" of "this and next month". */
function sharesUnit(line: Line, at: number): boolean {
  return ['and', 'or', '/', '&'].includes(textAt(line, at)) && pieceAt(line, at + 1, 'shift') !== undefined;
}

function readShared(line: Line, at: number, by: number): Found<Named> | undefined {
  const unit = readShiftedUnit(line, at + 3, by);
  return unit === undefined ? undefined : found(unit.value, at + 1);
}

function readShiftedUnit(line: Line, at: number, by: number): Found<Named> | undefined {
  const unit = pieceAt(line, at, 'unit')?.unit;
  if (unit === undefined || unit === 'working day' || unit === 'day') return undefined;
  if (unit === 'year') return found({ is: 'year', of: { is: 'shifted', by } }, at + 1);
  return found({ is: 'shifted', unit, by }, at + 1);
}

function isPlural(line: Line, at: number): boolean {
  return textAt(line, at).endsWith('s');
}

/** "Friday", "Friday 28 March", "Friday week", "Friday of next week". */
export function readWeekday(line: Line, at: number): Found<Named> | undefined {
  const weekday = pieceAt(line, at, 'weekday')?.weekday;
  if (weekday === undefined) return undefined;
  const mark = textAt(line, at + 1);
  const next = mark === ',' || mark === '.' ? at + 2 : at + 1;
  const day =
    readDay(line, next, weekday) ??
    (textAt(line, next) === 'the' ? readDay(line, next + 1, weekday) : undefined);
  if (day !== undefined && day.value.is === 'day') return day;
  const monthFirst = pieceAt(line, next, 'month');
  if (monthFirst !== undefined && line.tokens[next + 1]?.kind === 'number') return undefined;
  if (!readsAsDate(line, at)) return undefined;
  if (textAt(line, at + 1) === 'week' && endsPhrase(line, at + 2)) {
    return found({ is: 'weekday', weekday, weeksOn: 1 }, at + 2);
  }
  const place = ['of', 'in', ','].includes(textAt(line, at + 1)) ? at + 2 : at + 1;
  const shift = pieceAt(line, place, 'shift');
  const isWeek = pieceAt(line, place + 1, 'unit')?.unit === 'week' && !isPlural(line, place + 1);
  return shift !== undefined && isWeek
    ? found({ is: 'weekday', weekday, by: shift.by }, place + 2)
    : found({ is: 'weekday', weekday }, at + 1);
}
