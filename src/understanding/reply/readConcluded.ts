import type { Action } from '../../plan/action.ts';
import type { Clause } from './clauses.ts';
import { deliverablesMatching } from './matchDeliverable.ts';
import type { DoneRead } from './readDone.ts';
import { stemsIn } from './stemsOf.ts';
import { hasWord, wordSet } from './wordSet.ts';

export type ConcludedRead = DoneRead & { readonly sentence: number };

/**
 * What a plan promises only to consider is done once somebody concludes that it isn't needed: "We looked at
 * a further workshop and agreed there's no call for one".
 */
export function readConcluded(
  text: string,
  clauses: readonly Clause[],
  action: Action,
): readonly ConcludedRead[] {
  const toConsider = new Set(
    action.deliverables.filter((one) => CONSIDERING.test(one.text)).map(({ index }) => index),
  );
  if (toConsider.size === 0) return [];
  const sentences = Map.groupBy(clauses, ({ sentence }) => sentence);
  return [...sentences.values()].flatMap((sentence) => {
    const words = sentence.flatMap((clause) => clause.words);
    const [first, last] = [sentence[0], sentence.at(-1)];
    if (first === undefined || last === undefined || first.asks) return [];
    if (!hasWord(words, CONCLUDED) || hasWord(words, OPEN) || !NOT_NEEDED.test(words.join(' '))) return [];
    const best = deliverablesMatching(stemsIn(sentence.flatMap(({ tokens }) => tokens)), action).find(
      ({ index }) => toConsider.has(index),
    );
    return best === undefined || best.score < 0.6
      ? []
      : [{ index: best.index, words: text.slice(first.from, last.to), sentence: first.sentence }];
  });
}

const CONSIDERING = /^(?:consider|explore|assess|examine|look at|review)\b/i;
const CONCLUDED = wordSet(
  'looked weighed concluded concluding conclusion decided decision agreed considered looked assessed reviewed discussed examined explored felt',
);
const OPEN = wordSet(
  'still might may will would could should probably perhaps maybe if think likely until unless undecided unclear hope expect',
);
const NOT_NEEDED =
  /\b(?:(?:not|isnt|wasnt|arent|never) (?:(?:actually|really|currently|now|in fact) )?(?:needed|required|necessary|warranted|justified|wanted|worthwhile)|(?:no|isnt a|isnt any|wasnt any|not a|without) (?:(?:further|real|actual|current) )?(?:need|requirement|demand|call|case|appetite)|no (?:[a-z]+ ){1,4}(?:is|was) (?:needed|required|necessary)|dont need|do not need|dont require|didnt need|(?:concluded|decided|agreed)(?: that)? (?:it|they|one) (?:isnt|wasnt|arent|(?:is|was|are) not)|(?:decided|agreed) (?:against|not to))\b/;
