import type { Action, Deliverable } from '../../plan/action.ts';
import { otherWordsFor } from '../vocabulary/synonyms.ts';
import { stemsOf } from './stemsOf.ts';

export type DeliverableMatch = { readonly index: number; readonly shared: number; readonly score: number };

/**
 * The deliverables of an action that words speak of, best first. A word counts for more the fewer
 * deliverables use it, and the nearer to its beginning it stands.
 */
export function deliverablesMatching(
  stems: ReadonlySet<string>,
  action: Action,
): readonly DeliverableMatch[] {
  if (stems.size === 0) return [];
  const uses = (stem: string): number =>
    action.deliverables.filter(({ text }) => stemsOf(text).has(stem)).length;
  const telling = [...stems].map((stem) => ({ stem, rarity: 1 / Math.max(1, uses(stem)) }));
  return action.deliverables
    .map((deliverable) => {
      const own = stemsOf(deliverable.text);
      const shared = telling.filter(({ stem }) => sharesStem(own, stem));
      const score = shared.reduce(
        (sum, { stem, rarity }) =>
          sum + (own.has(stem) ? 1 : SYNONYM) * (rarity + leading([...own].indexOf(stem))),
        0,
      );
      return { index: deliverable.index, shared: shared.length, score };
    })
    .filter(({ shared }) => shared > 0)
    .sort((one, other) => other.score - one.score);
}

/** The first words of a deliverable say what it is. */
function leading(place: number): number {
  return place < 0 ? 0.25 : Math.max(0, 0.5 - place / 10);
}

/** Another word for the same thing says less than the plan's own. */
const SYNONYM = 0.6;

export function sharesStem(own: ReadonlySet<string>, stem: string): boolean {
  return own.has(stem) || otherWordsFor(stem).some((other) => own.has(other));
}

/** The deliverable a counted thing belongs to: most of its words are the deliverable's, a count for choice. */
export function deliverableCounted(name: string, action: Action): Deliverable | undefined {
  const stems = stemsOf(name.toLowerCase());
  const matches = deliverablesMatching(stems, action).filter(({ shared }) => shared / stems.size >= 0.5);
  const counts = matches.filter(({ index }) => action.deliverables[index]?.kind === 'count');
  const best = [...counts, ...matches].toSorted(
    (one, other) => other.score + bonus(other.index) - one.score - bonus(one.index),
  )[0];
  return best === undefined ? undefined : action.deliverables[best.index];

  function bonus(index: number): number {
    return action.deliverables[index]?.kind === 'count' ? 0.6 : 0;
  }
}
