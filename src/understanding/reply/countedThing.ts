import type { Token } from '../tokens.ts';
import { type Clause, DATE } from './clauses.ts';
import { numberAt } from './numberAt.ts';
import { wordSet } from './wordSet.ts';

export type Thing = { readonly name: string; readonly from: number; readonly to: number };

export const STOPS = wordSet(
  'so far to date and but with in this since from by at on are is have has were was been now during over until as which that we for again all still yet who whose if because vs versus against compared per out up into after before between across under via when while where including not than then here there today yesterday it they he she i you us our their the a an or nor through too also just only both i well next last ago later thanks',
);
const VERBS = wordSet(
  'clocked racked chalked led carried took taken undertaken planned left remaining run ran be being had going coming due',
);
const LEADS = wordSet(
  'now already of x new further more additional extra other so total are is were was have been has',
);
const DETERMINERS = wordSet('the our these those that all');

/**
 * The words a number counts: up to a preposition or a verb, "of" may join two nouns, and "12 of 20 OCGs" counts OCGs. In a list of
 * counts even "6 complete" says what is counted.
 */
export function thingAfter(clause: Clause, end: number, isListed: boolean): Thing | undefined {
  const { tokens } = clause;
  let at = totalAfter(tokens, correctedAt(tokens, end));
  while (
    at < tokens.length &&
    at < end + 6 &&
    (LEADS.has(tokens[at]?.norm ?? '') ||
      (tokens[at - 1]?.norm === 'of' && DETERMINERS.has(tokens[at]?.norm ?? '')))
  )
    at++;
  if (UNIT.has(tokens[at]?.norm ?? '') && tokens[at + 1]?.norm === 'of') at += 2;
  const words: Token[] = [];
  for (; at < tokens.length && words.length < 7; at++) {
    const token = tokens[at];
    if (
      token === undefined ||
      (token.kind !== 'word' && token.text !== '&' && !STEPS.has(words.at(-1)?.norm ?? '')) ||
      isBlank(clause.words[at])
    )
      break;
    // "17 of the year 1 actions".
    const isStep = STEPS.has(tokens[at - 1]?.norm ?? '') && words.at(-1) === tokens[at - 1];
    if (isStep && token.kind === 'number') {
      words.push(token);
      continue;
    }
    if (numberAt(tokens, at) !== undefined && words.length > 0) break;
    const gap = clause.text.slice((words.at(-1)?.to ?? token.from) - clause.from, token.from - clause.from);
    if (gap.includes('&') || gap.includes('+')) break;
    const joins = words.length > 0 && token.norm === 'of';
    const isLetter = words.length > 0 && token.text.length === 1 && token.text !== token.norm;
    if ((STOPS.has(token.norm) || VERBS.has(token.norm)) && !joins && !isLetter) break;
    words.push(token);
  }
  while (words.at(-1)?.norm === 'of') words.pop();
  const last = tokens[at - 1];
  if (words.length === 0 && isListed && at > end && last?.norm === 'new') return thingOf(clause, [last]);
  if (words.length === 0 && tokens[at]?.norm === 'not' && tokens[at + 1]?.kind === 'word')
    return thingOf(clause, tokens.slice(at, at + 2));
  return thingOf(clause, !isListed && words.every((word) => VAGUE.has(word.norm)) ? [] : words);
}

/** "14 not 41 joint ops": what is counted follows the figure that is taken back. */
function correctedAt(tokens: readonly Token[], end: number): number {
  const taken = tokens[end]?.norm === 'not' ? numberAt(tokens, end + 1) : undefined;
  return taken === undefined ? end : end + 1 + taken.length;
}

/** In "12 of 20 OCGs" and "7 out of the 9 partners" the thing counted stands after the total. */
function totalAfter(tokens: readonly Token[], end: number): number {
  let at = tokens[end]?.norm === 'out' ? end + 1 : end;
  if (tokens[at]?.norm !== 'of') return end;
  at++;
  while (['the', 'our', 'these', 'those', 'a', 'all'].includes(tokens[at]?.norm ?? '')) at++;
  const total = numberAt(tokens, at);
  return total === undefined ? end : at + total.length;
}

const STEPS = wordSet('year phase strand tier');
const UNIT = wordSet('kg kilos kilo grams tonnes litres litre');
export const VAGUE = wordSet(
  'total mostly mainly w done complete completed finished held delivered achieved only ones one of overall altogether thing things',
);

/** A date, a link or an action's number. */
export function isBlank(word: string | undefined): boolean {
  return word === '' || word === DATE;
}

export function thingOf(clause: Clause, words: readonly Token[]): Thing | undefined {
  const [first, last] = [words[0], words.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const name = clause.text.slice(first.from - clause.from, last.to - clause.from);
  return { name, from: first.from, to: last.to };
}
