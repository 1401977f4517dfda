import type { Action } from '../../plan/action.ts';
import { type Clause, type Place, TURNING } from './clauses.ts';
import { marksIn } from './marks.ts';
import { deliverablesMatching, sharesStem } from './matchDeliverable.ts';
import { isDenied } from './negation.ts';
import { stemsIn, stemsOf } from './stemsOf.ts';
import { FINISHING_BOOK } from './vocabulary/finishingWords.ts';
import { hasWord, wordSet } from './wordSet.ts';

export type DoneRead = { readonly index: number; readonly words: string };

/**
 * Deliverables that are said to be finished: "Strategy published in June", "OCG flag – options paper done".
 * `ahead` are the places of days still to come; a clause that holds one speaks of the future.
 */
export function readDone(
  text: string,
  clauses: readonly Clause[],
  action: Action,
  ahead: readonly Place[],
  counted: readonly Place[],
): readonly DoneRead[] {
  return clauses.flatMap((clause, at) => {
    if (
      clause.asks ||
      counted.some((place) => place.from < clause.to && clause.from < place.to) ||
      ahead.some((place) => clause.from <= place.from && place.to <= clause.to)
    )
      return [];
    const verb = finishingVerb(clause, action);
    const before = clauses[at - 1];
    const isConditional = before?.sentence === clause.sentence && CONDITIONAL.has(before.words[0] ?? '');
    if (isConditional || hasWord(clause.words.slice(0, verb), CONDITIONAL)) return [];
    if (verb === undefined || isHeld(clause, verb) || pointsElsewhere(clause, verb)) return [];
    const subject = subjectOf(clause, verb, clauses.slice(0, at));
    const index = plainlyMeant(
      stemsIn(subject.tokens.filter(({ norm }) => !GENERIC.has(norm))),
      stemsIn(clause.tokens.slice(verb, verb + 3)),
      action,
    );
    const own = index === undefined ? undefined : stemsOf(action.deliverables[index]?.text ?? '');
    if (
      own === undefined ||
      index === undefined ||
      (subject.own.size > 0 && ![...subject.own].some((stem) => sharesStem(own, stem)))
    )
      return [];
    if (action.deliverables[index]?.kind === 'count') return [];
    return [{ index, words: text.slice(Math.min(subject.from, clause.from), clause.to) }];
  });
}

/** Its words, and those of its own where a label stands before it: "OCG flag: options paper done". */
type Subject = Pick<Clause, 'tokens' | 'from'> & { readonly own: ReadonlySet<string> };

const NONE: ReadonlySet<string> = new Set();

/** Where the verb stands: a finishing word, or the deliverable's own verb in the past ("Considered the need"). */
function finishingVerb({ words, tokens }: Clause, action: Action): number | undefined {
  const marks = marksIn(FINISHING_BOOK, words);
  const found = marks.find(
    ({ meanings }, index) => meanings[0] === 'finishes' && !isDenied(words, marks[index]?.at ?? 0),
  );
  if (
    found !== undefined &&
    !marks.some(({ meanings, at }) => meanings[0] === 'none' && at <= found.at + 2 && at >= found.at)
  )
    return found.at;
  const own = tokens.findIndex(
    (token, at) =>
      token.norm.endsWith('ed') &&
      (at <= 1 || PASSIVE.has(words[at - 1] ?? '')) &&
      isOwnVerb(token.norm, action) &&
      !isDenied(words, at),
  );
  return own < 0 ? undefined : own;
}

const PASSIVE = wordSet('been fully was were now');

/** The verb a deliverable begins with: "Consider the requirement for …". */
function isOwnVerb(word: string, action: Action): boolean {
  const root = word.replace(/e?d$/, '');
  return (
    root.length > 4 &&
    action.deliverables.some(({ text }) => !NEWS_VERBS.has(word) && text.toLowerCase().startsWith(root))
  );
}

const NEWS_VERBS = wordSet('updated reported');

/** "It's all in the highlight report I sent": where the news stands, and none of its own. */
function pointsElsewhere({ words }: Clause, verb: number): boolean {
  const at = words.indexOf('in');
  return (
    at > 0 && at < Math.min(verb, 4) && POINTING.has(words[0] ?? '') && hasWord([words[at + 1] ?? ''], WHICH)
  );
}

const POINTING = wordSet('it that this all everything they these those its thats');
const WHICH = wordSet('the my our that this last your');

/** Words that leave it undone. */
function isHeld({ words }: Clause, verb: number): boolean {
  const [before, after] = [words.slice(Math.max(0, verb - 4), verb), words.slice(verb, verb + 6)];
  return before.includes('to') || hasWord([...before, ...after], UNDONE) || isPartial(words);
}

/** "Closed at 100%" leaves nothing. */
function isPartial(words: readonly string[]): boolean {
  return words.some((word, at) => PARTIAL.has(word) && !(word === '%' && words[at - 1] === '100'));
}

/** "On hold until the new lead is in post". */
const CONDITIONAL = wordSet('until till once when if unless before after pending');

const UNDONE = wordSet(
  'not isnt arent hasnt havent wasnt werent will be being should would could might may must cannot cant wont nearly almost half yet still once when until if unless before awaiting pending expect expected hope hoping hopefully plan aim aiming due need needs never think probably likely remaining outstanding get getting',
);
const PARTIAL = wordSet(
  'substantially draft drafts drafted partly partially apart except bar half most some part nearly almost partial first initial interim phase one two three % percent whether if tbc',
);

/** The words before the verb, with the clause before where this one has none of its own. */
function subjectOf(clause: Clause, verb: number, before: readonly Clause[]): Subject {
  const own = [...clause.tokens.slice(0, verb + 1), ...objectOf(clause, verb)];
  const last = labelOfList(clause, before) ?? before.at(-1);
  const hasOwn = clause.tokens
    .slice(0, verb)
    .some((token) => token.kind === 'word' && !PRONOUNS.has(token.norm));
  const continues =
    !TURNING.has(clause.opener) &&
    last !== undefined &&
    last.sentence === clause.sentence &&
    !last.inBrackets;
  const label = continues && (!hasOwn || LABELLED.has(clause.opener)) ? last : undefined;
  const earlier = label?.inBrackets ? before.at(-2) : label;
  if (earlier === undefined) return { tokens: own, from: clause.from, own: NONE };
  return {
    tokens: [...earlier.tokens, ...own],
    from: earlier.from,
    own: stemsIn(clause.tokens.slice(0, verb)),
  };
}

/** "Communications approach: drafted, consulted on and finished": the label, over all that is said of it. */
function labelOfList({ sentence }: Clause, before: readonly Clause[]): Clause | undefined {
  const own = before.filter((one) => one.sentence === sentence);
  const at = own.findIndex(({ opener }) => LABELLED.has(opener));
  const [label] = own.slice(Math.max(0, at - 1));
  // What stands between the label and the verb may name it as well: "Fine: the comms approach is written, agreed, finished".
  return at < 1 || label === undefined
    ? undefined
    : { ...label, tokens: own.slice(at - 1).flatMap(({ tokens }) => tokens) };
}

/** What the verb is done to: "published the strategy"; where and when it was done is left out. */
function objectOf({ tokens, words }: Clause, verb: number): readonly Clause['tokens'][number][] {
  const after = tokens.slice(verb + 1);
  const end = words.slice(verb + 1).findIndex((word) => PLACING.has(word));
  return end < 0 ? after : after.slice(0, end);
}

/** Words of nearly every plan, which point at no deliverable. */
const GENERIC = wordSet(
  'task tasks work action actions item items project plan deliverable deliverables number level',
);
const PLACING = wordSet('at by in on with to into from before after last during since ~');
const LABELLED = wordSet(': - – —');
const PRONOUNS = wordSet(
  'bit part piece one thats so it they that this all was is has have been were had and now we both which also already then fully the are both i',
);

const ANY_END = stemsOf('delivered completed finished closed signed sealed done');

/** One deliverable stands out: half of what was said are its words, and no other shares as much. */
function plainlyMeant(
  said: ReadonlySet<string>,
  verb: ReadonlySet<string>,
  action: Action,
): number | undefined {
  const [best, second] = deliverablesMatching(said, action);
  if (best === undefined) return undefined;
  const own = stemsOf(action.deliverables[best.index]?.text ?? '');
  const isVerbOnly =
    best.shared === 1 &&
    [...verb].some((stem) => own.has(stem)) &&
    ![...said].some((stem) => own.has(stem) && !verb.has(stem));
  // "Delivered" alone is said of anything; "Published" of what is to be published.
  if (isVerbOnly && [...said].some((stem) => own.has(stem) && ANY_END.has(stem))) return undefined;
  if (isVerbOnly)
    return said.size <= 3 && (second === undefined || second.score < best.score) ? best.index : undefined;
  if (second !== undefined && best.score - second.score < 0.25) return undefined;
  return best.score >= 0.6 ? best.index : undefined;
}
