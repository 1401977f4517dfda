import type { Found, Line } from '../time/reading/line.ts';
import { found, numberAt, pieceAt, textAt, wordsAt } from '../time/reading/line.ts';
import type { Unit } from '../time/reading/pieces.ts';
import { readMeasure } from '../time/reading/readAmount.ts';

/** How often something comes round. Without months it comes oftener than monthly, or whenever a meeting does. */
export type Recurrence = { readonly everyMonths?: number; readonly assumption?: string };

const TWICE_A_YEAR = 'Biannual is read as twice a year.';
const THREE_TERMS = 'A school year is read as three terms.';

const MONTHS_BY_WORD: ReadonlyMap<string, Recurrence> = new Map<string, Recurrence>([
  ...every(1, 'monthly'),
  ...every(3, 'quarterly'),
  ...every(4, 'termly', THREE_TERMS),
  ...every(6, 'biannual biannually', TWICE_A_YEAR),
  ...every(6, 'semiannual semiannually'),
  ...every(2, 'bimonthly', 'Bimonthly is read as every two months.'),
  ...every(12, 'annual annually yearly'),
  ...every(24, 'biennial biennially'),
  ...every(36, 'triennial triennially'),
  ...every(
    undefined,
    'weekly fortnightly daily nightly regular regularly periodic periodically recurring recurrent cyclical',
  ),
]);

function every(
  everyMonths: number | undefined,
  words: string,
  assumption?: string,
): readonly (readonly [string, Recurrence])[] {
  const recurrence = {
    ...(everyMonths !== undefined && { everyMonths }),
    ...(assumption !== undefined && { assumption }),
  };
  return words.split(' ').map((word) => [word, recurrence]);
}

/** "quarterly", "six monthly", "twice a year", "every 6 months", "each March" (up to "March"), "at each meeting". */
export function readRecurrence(line: Line, at: number): Found<Recurrence> | undefined {
  return (
    readEvery(line, at) ??
    readTimes(line, at) ??
    readCounted(line, at) ??
    readPrefixed(line, at) ??
    readWord(line, at)
  );
}

function readWord(line: Line, at: number): Found<Recurrence> | undefined {
  if (wordsAt(line, at, ['per', 'annum']) || wordsAt(line, at, ['p', '.', 'a'])) {
    return found({ everyMonths: 12 }, at + (textAt(line, at) === 'p' ? 3 : 2));
  }
  const recurrence = MONTHS_BY_WORD.get(textAt(line, at));
  return recurrence === undefined ? undefined : found(recurrence, at + 1);
}

/** "bi-annually", "bi-monthly", "half-yearly", "semi-annual" */
function readPrefixed(line: Line, at: number): Found<Recurrence> | undefined {
  const prefix = textAt(line, at);
  const next = textAt(line, at + 1) === '-' ? at + 2 : at + 1;
  const word = textAt(line, next);
  if (prefix === 'bi') {
    if (word === 'annual' || word === 'annually')
      return found({ everyMonths: 6, assumption: TWICE_A_YEAR }, next + 1);
    if (word === 'monthly')
      return found({ everyMonths: 2, assumption: 'Bi-monthly is read as every two months.' }, next + 1);
    if (word === 'weekly') return found({}, next + 1);
  }
  const isHalf = prefix === 'half' || prefix === 'semi' || prefix === 'twice';
  const isYearly = word === 'yearly' || word === 'annual' || word === 'annually';
  return isHalf && isYearly ? found({ everyMonths: 6 }, next + 1) : undefined;
}

/** "six monthly", "6-monthly", "three yearly" */
function readCounted(line: Line, at: number): Found<Recurrence> | undefined {
  const count = pieceAt(line, at, 'count')?.count ?? numberAt(line, at);
  if (count < 1 || count > 60) return undefined;
  const next = textAt(line, at + 1) === '-' ? at + 2 : at + 1;
  const word = textAt(line, next);
  const months =
    word === 'monthly' ? 1 : word === 'yearly' || word === 'annually' ? 12 : word === 'weekly' ? 0 : -1;
  if (months < 0) return undefined;
  return found(months === 0 ? {} : { everyMonths: months * count }, next + 1);
}

const TIMES: ReadonlyMap<string, number> = new Map([
  ['once', 1],
  ['twice', 2],
  ['thrice', 3],
]);

/** "twice a year", "four times a year", "three per year" */
function readTimes(line: Line, at: number): Found<Recurrence> | undefined {
  const count = TIMES.get(textAt(line, at)) ?? pieceAt(line, at, 'count')?.count ?? numberAt(line, at);
  if (count < 1 || count > 12) return undefined;
  const times = textAt(line, at + 1) === 'times' ? at + 2 : at + 1;
  if (!['a', 'per', 'each', 'every', 'in'].includes(textAt(line, times))) return undefined;
  const place = textAt(line, times + 1) === 'financial' ? times + 2 : times + 1;
  const unit = pieceAt(line, place, 'unit')?.unit;
  const isYear = unit === 'year' || textAt(line, place) === 'annum';
  if (textAt(line, times) === 'in' || (!isYear && unit !== 'month' && unit !== 'week' && unit !== 'quarter'))
    return undefined;
  return found(isYear && 12 % count === 0 ? { everyMonths: 12 / count } : {}, place + 1);
}

/** "every 6 months", "every other month", "each year", "every March" */
function readEvery(line: Line, at: number): Found<Recurrence> | undefined {
  const start = textAt(line, at) === 'at' || textAt(line, at) === 'in' ? at + 1 : at;
  const text = textAt(line, start);
  if (text !== 'every' && text !== 'each' && text !== 'per') return undefined;
  const other = textAt(line, start + 1) === 'other' ? 1 : 0;
  const place = start + 1 + other;
  const piece = line.tokens[place]?.piece;
  if (piece?.is === 'month' || piece?.is === 'season') return found({ everyMonths: 12 * (1 + other) }, place);
  if (piece?.is === 'weekday') return found({}, place + 1);
  if (piece?.is === 'year kind') return found({ everyMonths: 12 }, place + 2);
  const measure = readMeasure(line, place);
  if (measure !== undefined) return found(inMonths(measure.value.unit, measure.value.most), measure.next);
  if (piece?.is === 'unit') return found(inMonths(piece.unit, 1 + other), place + 1);
  return text === 'per' || line.tokens[place] === undefined ? undefined : found({}, place + 1);
}

function inMonths(unit: Unit, count: number): Recurrence {
  switch (unit) {
    case 'month':
      return { everyMonths: count };
    case 'quarter':
      return { everyMonths: 3 * count };
    case 'half':
      return { everyMonths: 6 * count };
    case 'term':
      return { everyMonths: 4 * count, assumption: THREE_TERMS };
    case 'year':
      return { everyMonths: 12 * count };
    case 'day':
    case 'working day':
    case 'week':
    case 'fortnight':
      return {};
  }
}
