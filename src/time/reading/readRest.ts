import type { Found, Line } from './line.ts';
import { found, skipArticles, textAt, wordsAt } from './line.ts';
import type { Named } from './named.ts';
import { readUnit } from './readPart.ts';

const REST: ReadonlySet<string> = new Set(['rest', 'remainder', 'balance']);
const YEAR_TO_DATE: readonly (readonly string[])[] = [
  ['ytd'],
  ['year', 'to', 'date'],
  ['year', '-', 'to', '-', 'date'],
];

/** What is left of a period, or gone of it: "rest of the year", "later this month", "year to date", "so far this year". */
export function readRest(
  line: Line,
  at: number,
  readNamed: (line: Line, at: number) => Found<Named> | undefined,
): Found<Named> | undefined {
  const toDate = YEAR_TO_DATE.find((words) => wordsAt(line, at, words));
  if (toDate !== undefined) {
    const year: Named = { is: 'year', of: { is: 'shifted', by: 0, budget: true } };
    return found({ is: 'rest', way: 'gone', of: year }, at + toDate.length);
  }
  const opening = readOpening(line, at);
  if (opening === undefined) return undefined;
  const place = skipArticles(line, opening.next);
  const of = readNamed(line, place) ?? (place > opening.next ? readUnit(line, place) : undefined);
  return of === undefined ? undefined : found({ is: 'rest', way: opening.value, of: of.value }, of.next);
}

function readOpening(line: Line, at: number): Found<'to come' | 'gone'> | undefined {
  const text = textAt(line, at);
  if (REST.has(text)) return textAt(line, at + 1) === 'of' ? found('to come', at + 1) : undefined;
  if (text === 'later') return found('to come', at + 1);
  if (text === 'earlier') return found('gone', at + 1);
  return text === 'so' && textAt(line, at + 1) === 'far' ? found('gone', at + 2) : undefined;
}
