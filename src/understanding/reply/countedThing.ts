import type { Action } from '../../plan/action.ts';
import type { Token } from '../tokens.ts';
import { type Clause, DATE } from './clauses.ts';
import { deliverablesMatching } from './matchDeliverable.ts';
import { numberAt } from './numberAt.ts';
import { stemsIn } from './stemsOf.ts';
import { wordSet } from './wordSet.ts';

export type Thing = { readonly name: string; readonly from: number; readonly to: number };

const STOPS = wordSet(
  'so far to date and but with in this since from by at on are is have has were was been now during over until as which that we for again all still yet who whose if because vs versus against compared per out up into after before between across under via when while where including not than then here there today yesterday it they he she i you us our their the a an or nor through too also just only both i well next last ago later thanks',
);
const VERBS = wordSet(
  'carried took taken undertaken planned left remaining run ran be being had going coming due',
);
const LEADS = wordSet('of x new further more additional extra other so total are is were was have been has');
const DETERMINERS = wordSet('the our these those that all');

/**
 * The words a number counts: up to a preposition or a verb, "of" may join two nouns, and "12 of 20 OCGs" counts OCGs. In a list of
 * counts even "6 complete" says what is counted.
 */
export function thingAfter(clause: Clause, end: number, isListed: boolean): Thing | undefined {
  const { tokens } = clause;
  let at = totalAfter(tokens, end);
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
    if (token === undefined || (token.kind !== 'word' && token.text !== '&') || isBlank(clause.words[at]))
      break;
    if (numberAt(tokens, at) !== undefined && words.length > 0) break;
    const gap = clause.text.slice((words.at(-1)?.to ?? token.from) - clause.from, token.from - clause.from);
    if (gap.includes('&') || gap.includes('+')) break;
    const joins = words.length > 0 && token.norm === 'of';
    const isLetter = words.length > 0 && token.text.length === 1 && token.text !== token.norm;
    if ((STOPS.has(token.norm) || VERBS.has(token.norm)) && !joins && !isLetter) break;
    words.push(token);
  }
  while (words.at(-1)?.norm === 'of') words.pop();
  if (words.length === 0 && tokens[at]?.norm === 'not' && tokens[at + 1]?.kind === 'word')
    return thingOf(clause, tokens.slice(at, at + 2));
  return thingOf(clause, !isListed && words.every((word) => VAGUE.has(word.norm)) ? [] : words);
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

const UNIT = wordSet('kg kilos kilo grams tonnes litres litre');
const VAGUE = wordSet(
  'total mostly mainly w done complete completed finished held delivered achieved only ones one of overall altogether thing things',
);

/**
 * The label before a number: "Joint ops: 17", "OCGs disrupted 11", "Case studies for the threat assessment:
 * four". Announced when a colon or a dash stands between.
 */
export function labelBefore(
  clause: Clause,
  at: number,
  before: readonly Clause[],
  isNeeded: boolean,
): (Thing & { readonly isAnnounced: boolean }) | undefined {
  const own = labelIn(clause, at);
  if (own !== undefined) return isNeeded ? { ...own, isAnnounced: false } : undefined;
  const label = before.at(-1);
  const isAnnounced =
    label !== undefined &&
    at === 0 &&
    label.sentence === clause.sentence &&
    ANNOUNCING.has(clause.opener) &&
    label.tokens.length <= 8;
  if (!isAnnounced) return undefined;
  const thing = labelIn(label, label.tokens.length);
  return thing === undefined ? undefined : { ...thing, isAnnounced: true };
}

const ANNOUNCING = new Set([':', '-', '–', '—']);

function labelIn(clause: Clause, at: number): Thing | undefined {
  const words: Token[] = [];
  const last = clause.tokens[at - 1]?.norm ?? '';
  if (STOPS.has(last) && !SKIPPED.has(last)) return undefined;
  for (let place = at - 1; place >= 0 && words.length < 6; place--) {
    const token = clause.tokens[place];
    if (
      token === undefined ||
      token.kind === 'emoji' ||
      token.kind === 'number' ||
      isBlank(clause.words[place])
    )
      break;
    if (BREAKS_LABEL.has(token.norm)) break;
    if (words.length === 0 && SKIPPED.has(token.norm)) continue;
    words.unshift(token);
  }
  const telling = words.filter(
    (word) => !STOPS.has(word.norm) && !SKIPPED.has(word.norm) && !VAGUE.has(word.norm),
  );
  return telling.length === 0 || telling.every(({ text }) => isAcronym(text))
    ? undefined
    : thingOf(clause, words);
}

/** "PSNI 9, HMRC 4" shares a total out among bodies. */
function isAcronym(text: string): boolean {
  return text.length < 6 && /^[A-Z]{2,}$/.test(text);
}

const BREAKS_LABEL = wordSet('and but we i they he she you us not said told target');
const SKIPPED = wordSet(
  'is are was were now currently at stands stand total totals of the by another a an about around approximately roughly only just managed achieved did got reached hit makes making that brings us held ran nearly almost over under some to so up has have been',
);

/** The deliverable's own words, or the last thing counted, earlier in the sentence: "days of action … (so 3)". */
export function nounOfSentence(
  clause: Clause,
  at: number,
  before: readonly Clause[],
  action: Action,
  isTotal: boolean,
): Thing | undefined {
  const near = [
    ...before.slice(-2).filter((one) => one.sentence >= clause.sentence - 1),
    { ...clause, tokens: clause.tokens.slice(0, at) },
  ];
  for (const one of near.toReversed()) {
    const best = deliverablesMatching(stemsIn(one.tokens), action)[0];
    const own = action.deliverables[best?.index ?? -1];
    if (own?.kind === 'count' && best !== undefined && best.shared > 0)
      return { name: own.measure ?? own.text, from: one.from, to: one.to };
    const things = one.tokens.filter(
      (token) => token.kind === 'word' && !STOPS.has(token.norm) && !SKIPPED.has(token.norm),
    );
    const first = things.at(0);
    if (isTotal && best !== undefined && first !== undefined)
      return {
        name: things
          .slice(0, 6)
          .map(({ text }) => text)
          .join(' '),
        from: one.from,
        to: one.to,
      };
  }
  return undefined;
}

/** A date, a link or an action's number. */
function isBlank(word: string | undefined): boolean {
  return word === '' || word === DATE;
}

function thingOf(clause: Clause, words: readonly Token[]): Thing | undefined {
  const [first, last] = [words[0], words.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const name = clause.text.slice(first.from - clause.from, last.to - clause.from);
  return { name, from: first.from, to: last.to };
}
