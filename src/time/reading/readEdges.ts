import type { Found, Line } from './line.ts';
import { digitsAt, found, numberAt, pieceAt, skip, skipArticles, textAt, wordsAt } from './line.ts';
import type { Named } from './named.ts';
import type { Unit } from './pieces.ts';
import { readUnit } from './readPart.ts';
import { readKind } from './readYear.ts';
import { readYearOf } from './readYearOf.ts';

type Reader = (line: Line, at: number) => Found<Named> | undefined;

/** "w/c 3 March", "week commencing 3 March", "w/e 7 March", "year ending March 2025", "week of 3 March". */
export function readStretch(line: Line, at: number, readNamed: Reader): Found<Named> | undefined {
  const letters = readLetters(line, at) ?? readWords(line, at);
  if (letters === undefined) return undefined;
  const of = readNamed(line, skip(line, letters.next, ON));
  return of === undefined ? undefined : found({ is: 'stretch', ...letters.value, of: of.value }, of.next);
}

type Edge = { readonly how: 'starting' | 'ending' | 'holding'; readonly unit: Unit };
const ON: ReadonlySet<string> = new Set(['on', 'the', ':', '-', 'of', 'at', '.']);

/** "w/c", "w/b", "w/e", "wc", "w.c." */
function readLetters(line: Line, at: number): Found<Edge> | undefined {
  const text = textAt(line, at);
  if (text === 'wc' || text === 'wb' || text === 'we') {
    return text === 'we' || line.tokens[at + 1]?.kind !== 'number'
      ? undefined
      : found({ how: 'starting', unit: 'week' }, at + 1);
  }
  if (text !== 'w' || !['/', '.'].includes(textAt(line, at + 1))) return undefined;
  const letter = textAt(line, at + 2);
  if (letter === 'c' || letter === 'b') return found({ how: 'starting', unit: 'week' }, at + 3);
  return letter === 'e' ? found({ how: 'ending', unit: 'week' }, at + 3) : undefined;
}

const UNITS_THAT_END: ReadonlySet<Unit> = new Set(['week', 'fortnight', 'month', 'quarter', 'year']);
const STARTING: ReadonlySet<string> = new Set(['commencing', 'starting', 'beginning', 'from']);
const ENDING: ReadonlySet<string> = new Set(['ending', 'ended']);

function readWords(line: Line, at: number): Found<Edge> | undefined {
  const kind = pieceAt(line, at, 'year kind') === undefined ? at : at + 1;
  const unit = pieceAt(line, kind, 'unit')?.unit;
  if (unit === undefined || !UNITS_THAT_END.has(unit)) return undefined;
  const text = textAt(line, kind + 1);
  if (STARTING.has(text)) return unit === 'year' ? undefined : found({ how: 'starting', unit }, kind + 2);
  if (ENDING.has(text)) return found({ how: 'ending', unit }, kind + 2);
  const holds =
    (text === 'of' || text === 'from') &&
    (unit === 'week' || unit === 'fortnight') &&
    !textAt(line, kind).endsWith('s');
  if (!holds || digitsAt(line, skip(line, kind + 2, ON)) === 0) return undefined;
  return found({ how: unit === 'fortnight' ? 'starting' : 'holding', unit }, kind + 2);
}

/** The unit before its end: "year end", "month-end", "financial year end 2024/25", "2024/25 year end", "EOFY". */
export function readUnitEnd(line: Line, at: number): Found<Named> | undefined {
  const short = pieceAt(line, at, 'short form');
  if (short !== undefined)
    return found({ is: 'part', part: short.part, of: ofShortForm(short.unit, short.financial) }, at + 1);
  const kind = readKind(line, at);
  const unit = kind === undefined ? pieceAt(line, at, 'unit')?.unit : 'year';
  if (unit === undefined || unit === 'day' || textAt(line, at).endsWith('s')) return undefined;
  const place = skip(line, kind?.next ?? at + 1, HYPHEN);
  if (textAt(line, place) !== 'end') return undefined;
  if (unit !== 'year') {
    const of: Named = { is: 'shifted', unit, by: 0 };
    return pieceAt(line, place + 1, 'month') === undefined
      ? found({ is: 'part', part: 'end', of }, place + 1)
      : undefined;
  }
  const year = readYearOf(line, place + 1);
  const named = year?.value ?? {
    is: 'shifted',
    by: 0,
    ...(kind === undefined ? { budget: true } : { kind: kind.value }),
  };
  return found({ is: 'part', part: 'end', of: { is: 'year', of: named } }, year?.next ?? place + 1);
}

const HYPHEN: ReadonlySet<string> = new Set(['-']);

function ofShortForm(unit: Unit, financial: true | undefined): Named {
  if (unit === 'day') return { is: 'near day', days: 0 };
  if (unit !== 'year') return { is: 'shifted', unit, by: 0 };
  return { is: 'year', of: { is: 'shifted', by: 0, ...(financial && { kind: 'financial' }) } };
}

const REST: ReadonlySet<string> = new Set(['rest', 'remainder', 'balance']);
const LATER: ReadonlySet<string> = new Set(['later', 'further']);

/** What is left of a period, or gone of it: "rest of the year", "later this month", "year to date", "so far this year". */
export function readRest(line: Line, at: number, readNamed: Reader): Found<Named> | undefined {
  const text = textAt(line, at);
  if (
    text === 'ytd' ||
    wordsAt(line, at, ['year', 'to', 'date']) ||
    wordsAt(line, at, ['year', '-', 'to', '-', 'date'])
  ) {
    const next = text === 'ytd' ? at + 1 : textAt(line, at + 1) === '-' ? at + 5 : at + 3;
    return found(
      { is: 'rest', way: 'gone', of: { is: 'year', of: { is: 'shifted', by: 0, budget: true } } },
      next,
    );
  }
  const isSoFar = text === 'so' && textAt(line, at + 1) === 'far';
  const isRest = REST.has(text) && textAt(line, at + 1) === 'of';
  if (!isSoFar && !isRest && !LATER.has(text) && text !== 'earlier') return undefined;
  const place = skipArticles(line, isSoFar ? at + 2 : at + 1);
  const of = readNamed(line, place) ?? (place > at + 1 ? readUnit(line, place) : undefined);
  if (of === undefined) return undefined;
  return found({ is: 'rest', way: isRest || LATER.has(text) ? 'to come' : 'gone', of: of.value }, of.next);
}

/** "Month 6" and "M6": counted from the plan's start. */
export function readMonthOfPlan(line: Line, at: number): Found<Named> | undefined {
  if (line.chat || digitsAt(line, at + 1) === 0 || digitsAt(line, at + 1) > 2) return undefined;
  const isMonth = pieceAt(line, at, 'month letter') !== undefined || textAt(line, at) === 'month';
  const nth = numberAt(line, at + 1);
  return isMonth && nth >= 1 && nth <= 72 ? found({ is: 'month of plan', nth }, at + 2) : undefined;
}
