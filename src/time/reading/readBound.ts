import { endsPhrase } from './caution.ts';
import { skipClosingTime } from './closingTime.ts';
import type { Found, Line } from './line.ts';
import { found, isTight, skip, textAt, wordsAt } from './line.ts';
import type { Named } from './named.ts';
import { readUnit } from './readPart.ts';
import { readSpan } from './readSpan.ts';
import type { Relation } from './relationWords.ts';
import { RELATIONS_BY_FIRST_WORD } from './relationWords.ts';

/** A period with the words that tie it: "by the end of March", "from April 2025 onwards", "between May and July". */
export type Bound = { readonly named: Named; readonly relation?: Relation };

const LEADING: ReadonlySet<string> = new Set(['the']);
const ROUGHLY: ReadonlySet<string> = new Set(
  'the about around approximately approx circa roughly c ~ . say sometime some time in both either at least towards toward'.split(
    ' ',
  ),
);

export function readBound(line: Line, at: number): Found<Bound> | undefined {
  const relation = readRelation(line, at);
  const span = readTimed(line, at, relation);
  if (span === undefined || isIsh(line, span.next) || !fits(relation?.value, span.value)) return undefined;
  const isTimed = relation?.value === 'before' && skipClosingTime(line, relation.next) > relation.next;
  if (isTimed) return found({ named: span.value, relation: 'by' }, span.next);
  const onwards = readOnwards(line, span.next);
  if (onwards !== undefined) return found({ named: span.value, relation: 'from' }, onwards);
  return found({ named: span.value, ...(relation && { relation: relation.value }) }, span.next);
}

/** The span after its relation, past "about" and past the hour: "by around 5pm on Friday". */
function readTimed(line: Line, at: number, relation: Found<Relation> | undefined): Found<Named> | undefined {
  const start = skip(line, relation?.next ?? at, relation === undefined ? LEADING : ROUGHLY);
  const closing = Math.max(skipClosingTime(line, relation?.next ?? at), skipClosingTime(line, start));
  const timed = closing > start ? readSpan(line, skip(line, closing, LEADING)) : undefined;
  if (timed !== undefined) return timed;
  const span = readSpan(line, start) ?? (relation === undefined ? undefined : readSpan(line, relation.next));
  if (span !== undefined) return span;
  if (relation?.value === 'in' && textAt(line, start - 1) === 'the') return readWithin(line, start);
  const isToday = relation?.value === 'by' && CLOSINGS.has(textAt(line, start)) && endsPhrase(line, closing);
  return isToday ? found({ is: 'near day', days: 0 }, closing) : undefined;
}

/** "Within the week", "during the quarter": the one we are in. */
function readWithin(line: Line, at: number): Found<Named> | undefined {
  const unit = endsPhrase(line, at + 1) ? readUnit(line, at) : undefined;
  return unit?.value.is === 'shifted' ? unit : undefined;
}

const CLOSINGS: ReadonlySet<string> = new Set([
  'cop',
  'cob',
  'eop',
  'close',
  'noon',
  'midday',
  'midnight',
  'lunchtime',
]);

/** "Between" wants two ends, and what "came in yesterday" did not come in a period. */
function fits(relation: Relation | undefined, named: Named): boolean {
  if (relation === 'between') return named.is === 'range';
  return !(relation === 'in' && named.is === 'near day');
}

function readRelation(line: Line, at: number): Found<Relation> | undefined {
  const phrases = RELATIONS_BY_FIRST_WORD.get(textAt(line, at));
  const phrase = phrases?.find(({ words }) => wordsAt(line, at, words));
  return phrase === undefined ? undefined : found(phrase.relation, at + phrase.words.length);
}

/** "April 2025 onwards", "from March on", "2025 and beyond", "April 2025+" */
function readOnwards(line: Line, at: number): number | undefined {
  const text = textAt(line, at);
  if (text === 'onwards' || text === 'onward' || text === '+') return at + 1;
  if (
    text === 'and' &&
    ['beyond', 'onwards', 'after'].includes(textAt(line, at + 1)) &&
    endsPhrase(line, at + 2)
  )
    return at + 2;
  if (text === 'or' && textAt(line, at + 1) === 'later') return at + 2;
  return text === 'on' && line.tokens[at + 1] === undefined ? at + 1 : undefined;
}

/** "Spring-ish" is nothing to hold anybody to. */
function isIsh(line: Line, at: number): boolean {
  return (
    textAt(line, at) === 'ish' ||
    (textAt(line, at) === '-' && textAt(line, at + 1) === 'ish' && isTight(line, at + 1))
  );
}
