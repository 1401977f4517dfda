import { endsPhrase } from './caution.ts';
import type { Found, Line } from './line.ts';
import { found, isTight, skip, textAt, wordsAt } from './line.ts';
import type { Named } from './named.ts';
import { readSpan } from './readSpan.ts';
import type { Relation } from './relationWords.ts';
import { RELATIONS_BY_FIRST_WORD } from './relationWords.ts';

/** A period with the words that tie it: "by the end of March", "from April 2025 onwards", "between May and July". */
export type Bound = { readonly named: Named; readonly relation?: Relation };

const ROUGHLY: ReadonlySet<string> = new Set(
  'the about around approximately approx circa roughly c ~ . say sometime some time in for both either at towards toward'.split(
    ' ',
  ),
);

export function readBound(line: Line, at: number): Found<Bound> | undefined {
  const relation = readRelation(line, at);
  const start = skip(line, relation?.next ?? at, relation === undefined ? LEADING : ROUGHLY);
  const span = readSpan(line, start) ?? (relation === undefined ? undefined : readSpan(line, relation.next));
  if (span === undefined || isIsh(line, span.next)) return undefined;
  if (relation?.value === 'between' && span.value.is !== 'range') return undefined;
  const onwards = readOnwards(line, span.next);
  if (onwards !== undefined) return found({ named: span.value, relation: 'from' }, onwards);
  return found({ named: span.value, ...(relation && { relation: relation.value }) }, span.next);
}

const LEADING: ReadonlySet<string> = new Set(['the']);

export function readRelation(line: Line, at: number): Found<Relation> | undefined {
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
