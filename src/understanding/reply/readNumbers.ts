import type { Action, Deliverable } from '../../plan/action.ts';
import type { Measure } from '../../progress/update.ts';
import { numberWord } from '../readers/numberWords.ts';
import { stemOf } from '../readers/topics.ts';
import { type Token, tokenise } from '../tokens.ts';
import type { Clause } from './clauses.ts';

const SHARES: ReadonlyMap<string, number> = new Map([
  ['half way', 50],
  ['halfway', 50],
  ['half done', 50],
  ['half finished', 50],
  ['half complete', 50],
  ['three quarters', 75],
  ['two thirds', 67],
  ['a third', 33],
  ['one third', 33],
  ['a quarter of the way', 25],
  ['a quarter done', 25],
]);

/** "60%", "about 60 per cent", "halfway there". */
export function readPercent(clause: Clause): { percent: number; words: string } | undefined {
  for (const [at, token] of clause.tokens.entries()) {
    const value = valueAt(clause.tokens, at);
    if (value === undefined || value.value > 100) continue;
    const after = clause.tokens[at + value.length];
    const next = clause.tokens[at + value.length + 1];
    const isShare =
      after?.text === '%' ||
      after?.norm === 'percent' ||
      after?.norm === 'pc' ||
      (after?.norm === 'per' && next?.norm === 'cent');
    if (isShare && !nextIsOf(clause.tokens, at + value.length + 1))
      return { percent: value.value, words: `${token.text}%` };
  }
  for (const [words, percent] of SHARES) if (clause.words.includes(` ${words} `)) return { percent, words };
  return undefined;
}

/** "60% of officers trained" measures officers and not the action. */
function nextIsOf(tokens: readonly Token[], at: number): boolean {
  return (
    tokens[at]?.norm === 'of' &&
    !['it', 'the', 'this', 'work', 'way', 'action'].includes(tokens[at + 1]?.norm ?? '')
  );
}

/** Numbers of things: "14 joint operations so far", "nine days of action". `taken` are places of dates and actions. */
export function readMeasures(
  clause: Clause,
  action: Action,
  taken: readonly { from: number; to: number }[],
): readonly Measure[] {
  const measures: Measure[] = [];
  let depth = 0;
  for (let at = 0; at < clause.tokens.length; at++) {
    const token = clause.tokens[at];
    // What stands in brackets breaks the number before it down: "20 inspections (12 announced, 8 not)".
    if (token?.text === '(') depth++;
    if (token?.text === ')') depth--;
    const value = valueAt(clause.tokens, at);
    if (token === undefined || value === undefined || depth > 0) continue;
    const end = at + value.length;
    if (
      taken.some((span) => span.from < token.to && token.from < span.to) ||
      isUncounted(clause.tokens, at, end)
    )
      continue;
    if (isNoResult(clause.tokens, at)) continue;
    const name = thingCounted(clause, totalAfter(clause.tokens, end));
    const before = clause.tokens[at - 1]?.norm ?? '';
    if (name === '' || NOT_COUNTS.has(before)) continue;
    measures.push({ name, value: value.value, ...matchDeliverable(name, action) });
    at = end - 1;
  }
  return measures;
}

const AIMS = new Set([
  'target',
  'targets',
  'aim',
  'aiming',
  'goal',
  'planned',
  'planning',
  'hope',
  'hoping',
  'against',
  'expected',
  'expecting',
  'need',
]);

/** A target, a total or an earlier figure: "target was 10", "of 20", "up from 7". */
function isNoResult(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]?.norm ?? '';
  const twoBefore = tokens[at - 2]?.norm ?? '';
  const isTotal =
    before === 'of' &&
    (tokens[at - 2]?.kind === 'number' || twoBefore === 'out' || numberWord(twoBefore) !== undefined);
  const isEarlier = before === 'from' && (twoBefore === 'up' || twoBefore === 'down');
  return isTotal || isEarlier || tokens.slice(Math.max(0, at - 4), at).some((token) => AIMS.has(token.norm));
}

/** In "12 of 20 OCGs mapped" the thing counted stands after the total. */
function totalAfter(tokens: readonly Token[], end: number): number {
  const start = tokens[end]?.norm === 'out' ? end + 1 : end;
  const total = tokens[start]?.norm === 'of' ? valueAt(tokens, start + 1) : undefined;
  return total === undefined ? end : start + 1 + total.length;
}

const NOT_COUNTS = new Set([
  'action',
  'actions',
  'phase',
  'stage',
  'year',
  'version',
  'item',
  'strand',
  'page',
  'deliverable',
]);
const TIME = new Set([
  'week',
  'weeks',
  'month',
  'months',
  'day',
  'days',
  'year',
  'years',
  'hour',
  'hours',
  'quarter',
  'am',
  'pm',
  'minutes',
]);

function isUncounted(tokens: readonly Token[], at: number, end: number): boolean {
  const after = tokens[end];
  const isShareOfAll = after?.norm === 'quarters' || after?.norm === 'thirds';
  const isTime = after !== undefined && TIME.has(after.norm) && tokens[end + 1]?.norm !== 'of';
  return (
    after?.text === '%' ||
    after?.norm === 'percent' ||
    after?.norm === 'per' ||
    isShareOfAll ||
    isTime ||
    (tokens[at]?.norm === 'one' && tokens[at]?.kind === 'word')
  );
}

const STOPS = new Set(
  'so far to date and but with in this since from by at on are is have has were was been now during over until as which completed delivered done held carried took taken undertaken planned still left remaining more run out of achieved that we for again'.split(
    ' ',
  ),
);

/** The words a number counts, up to a verb or a preposition; "of" may join two nouns: "days of action". */
function thingCounted(clause: Clause, start: number): string {
  const { tokens } = clause;
  const words: Token[] = [];
  for (let at = start; at < tokens.length && words.length < 6; at++) {
    const token = tokens[at];
    if (token === undefined || token.kind !== 'word') {
      if (token?.text === '-' || token?.text === '/') continue;
      break;
    }
    const joins = token.norm === 'of' && words.length > 0;
    if (STOPS.has(token.norm) && !joins) break;
    words.push(token);
  }
  const [first, last] = [words[0], words.at(-1)?.norm === 'of' ? words.at(-2) : words.at(-1)];
  return first === undefined || last === undefined
    ? ''
    : clause.text.slice(first.from - clause.from, last.to - clause.from);
}

/** The number at a token, in digits or words: "14", "nine", "half a dozen", "a couple of", "twenty five". */
function valueAt(tokens: readonly Token[], at: number): { value: number; length: number } | undefined {
  const token = tokens[at];
  if (token === undefined) return undefined;
  const norms = [0, 1, 2].map((offset) => tokens[at + offset]?.norm ?? '');
  if (norms.join(' ') === 'half a dozen') return { value: 6, length: 3 };
  if (norms[0] === 'a' && norms[1] === 'dozen') return { value: 12, length: 2 };
  if (norms[0] === 'a' && norms[1] === 'couple') return { value: 2, length: norms[2] === 'of' ? 3 : 2 };
  if (token.kind === 'number') return { value: Number(token.norm), length: 1 };
  if (token.kind !== 'word' || token.norm === 'couple') return undefined;
  const value = numberWord(token.norm);
  if (value === undefined) return undefined;
  if (norms[1] === 'dozen') return { value: value * 12, length: 2 };
  const units = value >= 20 && value < 100 ? numberWord(norms[1] ?? '') : undefined;
  return units !== undefined && units < 10 ? { value: value + units, length: 2 } : { value, length: 1 };
}

/** The deliverable of the action that a name counts, by the words they share. */
function matchDeliverable(name: string, action: Action): { deliverable?: number } {
  const words = stems(name);
  let best: { index: number; share: number } | undefined;
  for (const deliverable of action.deliverables) {
    const shared = sharedWords(words, deliverable);
    const share = words.size === 0 ? 0 : shared / words.size;
    const bonus = deliverable.measure === undefined ? 0 : 0.2;
    if (share >= 0.5 && (best === undefined || share + bonus > best.share))
      best = { index: deliverable.index, share: share + bonus };
  }
  return best === undefined ? {} : { deliverable: best.index };
}

function sharedWords(words: ReadonlySet<string>, deliverable: Deliverable): number {
  const own = stems(deliverable.text);
  return [...words].filter((word) => own.has(word)).length;
}

/** The telling words of a text, without their endings. */
export function stems(text: string): ReadonlySet<string> {
  return new Set(tokenise(text).flatMap(stemOf));
}
