import type { Action } from '../../plan/action.ts';
import type { Clause } from './clauses.ts';
import { stems } from './readNumbers.ts';
import { finishes, isUnfinished } from './readStatus.ts';

/** Deliverables that a clause says are finished: "Strategy published in June", "training done". */
export function readDone(
  clauses: readonly Clause[],
  action: Action,
): readonly { index: number; words: string }[] {
  return clauses.flatMap((clause) => {
    const verb = clause.tokens.find((token) => token.kind === 'word' && finishes(token.norm));
    if (verb === undefined || isUnfinished(clause.words)) return [];
    const words = stems(clause.text);
    const scored = action.deliverables
      .map((deliverable) => {
        const own = stems(deliverable.text);
        const shared = [...own].filter((word) => words.has(word)).length;
        return {
          index: deliverable.index,
          shared,
          share: own.size === 0 ? 0 : shared / Math.min(own.size, words.size),
        };
      })
      .filter(({ shared, share }) => (shared >= 2 && share >= 0.5) || (shared >= 1 && share >= 0.6))
      .sort((one, other) => other.share - one.share || other.shared - one.shared);
    const best = scored[0];
    return best === undefined ? [] : [{ index: best.index, words: clause.text }];
  });
}
