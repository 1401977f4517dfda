import type { ActionRef } from '../../plan/action.ts';
import type { Plan } from '../../plan/plan.ts';
import type { Token } from '../tokens.ts';
import { tokenise } from '../tokens.ts';

/** Which actions use a word, and how telling the word is. */
export type TopicIndex = {
  readonly actions: ReadonlyMap<string, ReadonlyMap<ActionRef, number>>;
  readonly total: number;
  readonly words: ReadonlySet<string>;
};

const INDEXES = new WeakMap<Plan, TopicIndex>();
const TITLE_WEIGHT = 2;

/** The words of a plan's titles and deliverables, made once a plan. */
export function topicIndex(plan: Plan): TopicIndex {
  const known = INDEXES.get(plan);
  if (known !== undefined) return known;
  const actions = new Map<string, Map<ActionRef, number>>();
  for (const action of plan.actions) {
    const add = (text: string, weight: number): void => {
      for (const word of new Set(tokenise(text).flatMap(stemOf))) {
        const uses = actions.get(word) ?? new Map<ActionRef, number>();
        uses.set(action.ref, Math.max(uses.get(action.ref) ?? 0, weight));
        actions.set(word, uses);
      }
    };
    add(action.title, TITLE_WEIGHT);
    add(initials(action.title), TITLE_WEIGHT);
    for (const deliverable of action.deliverables)
      add(`${deliverable.text} ${initials(deliverable.text)}`, 1);
  }
  const index = { actions, total: plan.actions.length, words: new Set(actions.keys()) };
  INDEXES.set(plan, index);
  return index;
}

export type Match = { readonly ref: ActionRef; readonly score: number; readonly words: number };

/** Actions by how well the words point at them, best first. */
export function rankActions(index: TopicIndex, words: readonly string[]): readonly Match[] {
  const scores = new Map<ActionRef, { score: number; words: number }>();
  for (const word of new Set(words)) {
    const uses = index.actions.get(word);
    if (uses === undefined) continue;
    const rarity = Math.log(1 + index.total / uses.size);
    for (const [ref, weight] of uses) {
      const before = scores.get(ref) ?? { score: 0, words: 0 };
      scores.set(ref, { score: before.score + rarity * (1 + 0.25 * weight), words: before.words + 1 });
    }
  }
  return [...scores].map(([ref, found]) => ({ ref, ...found })).sort((one, other) => other.score - one.score);
}

/** The stem under which a token is indexed, or nothing for small words. */
export function stemOf(token: Token): readonly string[] {
  if (token.kind !== 'word' || token.norm.length < 3 || SMALL_WORDS.has(token.norm)) return [];
  return [stem(token.norm)];
}

/** Folds the endings that English adds without changing the subject: plural, -ing, -ed. */
function stem(word: string): string {
  if (word.length > 5 && word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  for (const ending of ['ations', 'ation', 'ators', 'ator', 'ings', 'ing', 'ed', 'es', 's', 'e']) {
    if (word.length - ending.length >= 4 && word.endsWith(ending)) return word.slice(0, -ending.length);
  }
  return word;
}

/** "Modern Slavery Strategy" is also "mss": capitals in a row make an acronym people use. */
function initials(text: string): string {
  return [...text.matchAll(/\b(?:[A-Z][a-z]+(?: (?:of|and|the) | |\/)){1,5}[A-Z][a-z]+/g)]
    .map(([run]) => (run.match(/\b[A-Z]/g) ?? []).join(''))
    .filter((letters) => letters.length > 2)
    .join(' ');
}

const SMALL_WORDS: ReadonlySet<string> = new Set(
  'the and for with from that this these those are was were has have had been being not but how what when who which where why will would can could may might into onto over under out via per its their his her our your any all each other such than then there here via also more most new via including through taking account'.split(
    ' ',
  ),
);
