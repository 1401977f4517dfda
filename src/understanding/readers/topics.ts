import type { ActionRef } from '../../plan/action.ts';
import type { Plan } from '../../plan/plan.ts';
import { type Token, tokenise } from '../tokens.ts';
import { otherWordsFor } from '../vocabulary/synonyms.ts';
import { stem } from './stem.ts';

/** Which actions use a word, and how telling the word is. */
export type TopicIndex = {
  readonly actions: ReadonlyMap<string, ReadonlyMap<ActionRef, number>>;
  readonly total: number;
  /** The words themselves, for spelling. */
  readonly words: ReadonlySet<string>;
};

const INDEXES = new WeakMap<Plan, TopicIndex>();
const TITLE_WEIGHT = 2;

/** The words of a plan's titles and deliverables, made once a plan. */
export function topicIndex(plan: Plan): TopicIndex {
  const known = INDEXES.get(plan);
  if (known !== undefined) return known;
  const actions = new Map<string, Map<ActionRef, number>>();
  const words = new Set<string>();
  for (const action of plan.actions) {
    const add = (text: string, weight: number): void => {
      const tokens = tokenise(`${text} ${initials(text)}`);
      for (const { kind, norm } of tokens)
        if (kind === 'word' && norm.length > 3) words.add(norm).add(norm.replace(/s$/, ''));
      for (const word of new Set(tokens.flatMap(stemOf))) {
        const uses = actions.get(word) ?? new Map<ActionRef, number>();
        uses.set(action.ref, Math.max(uses.get(action.ref) ?? 0, weight));
        actions.set(word, uses);
      }
    };
    add(action.title, TITLE_WEIGHT);
    for (const deliverable of action.deliverables) add(deliverable.text, 1);
    // What a date hangs on is looked for too: "which actions need legislation".
    if (action.target.condition !== undefined) add(action.target.condition, 1);
  }
  const index = { actions, total: plan.actions.length, words };
  INDEXES.set(plan, index);
  return index;
}

export type Match = { readonly ref: ActionRef; readonly score: number; readonly words: number };

/** Actions by how well the words point at them, best first. */
export function rankActions(index: TopicIndex, words: readonly string[]): readonly Match[] {
  const scores = new Map<ActionRef, { score: number; words: number }>();
  for (const word of new Set(words)) {
    const uses = usesOf(index, word);
    if (uses.size === 0) continue;
    const rarity = Math.log(1 + index.total / uses.size);
    for (const [ref, weight] of uses) {
      const before = scores.get(ref) ?? { score: 0, words: 0 };
      scores.set(ref, { score: before.score + rarity * (1 + 0.5 * weight), words: before.words + 1 });
    }
  }
  return [...scores].map(([ref, found]) => ({ ref, ...found })).sort((one, other) => other.score - one.score);
}

/** The actions that use a stem, or another word for the same thing. */
export function usesOf(index: TopicIndex, word: string): ReadonlyMap<ActionRef, number> {
  const own = index.actions.get(word);
  if (own !== undefined) return own;
  for (const other of otherWordsFor(word)) {
    const uses = index.actions.get(other);
    if (uses !== undefined) return uses;
  }
  return NOBODY;
}

const NOBODY: ReadonlyMap<ActionRef, number> = new Map();

/** The stem under which a token is indexed, or nothing for small words. */
export function stemOf(token: Token): readonly string[] {
  if (token.kind !== 'word' || token.norm.length < 3 || SMALL_WORDS.has(token.norm)) return [];
  return [stem(token.norm)];
}

/** "Modern Slavery Strategy" is also "mss": capitals in a row make an acronym people use. */
function initials(text: string): string {
  return [...text.matchAll(/\b(?:[A-Z][a-z]{1,30}(?: of | and | the | |\/)){1,5}[A-Z][a-z]{1,30}/g)]
    .map(([run]) => (run.match(/\b[A-Z]/g) ?? []).join(''))
    .filter((letters) => letters.length > 2)
    .join(' ');
}

const SMALL_WORDS: ReadonlySet<string> = new Set(
  'the and for with from that this these those are was were has have had been being not but how what when who which where why will would can could may might into onto over under out via per its their his her our your any all each other such than then there here also more most new including through taking account one two three four five six seven eight nine ten eleven twelve first second third work made make take taken across within between against during around along about after before upon until while whether both either neither own same some many much very just only even still ever never always often per via like well also'.split(
    ' ',
  ),
);
