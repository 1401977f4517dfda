import type { Action } from '../../plan/action.ts';
import type { Clause } from './clauses.ts';
import { STOPS, type Thing } from './countedThing.ts';
import { SKIPPED } from './labelBefore.ts';
import { deliverablesMatching } from './matchDeliverable.ts';
import { stemsIn } from './stemsOf.ts';

/** The deliverable's own words, or the last thing counted, earlier in the sentence: "days of action … (so 3)". */
export function nounOfSentence(
  clause: Clause,
  at: number,
  before: readonly Clause[],
  action: Action,
  isTotal: boolean,
): Thing | undefined {
  const near = [
    ...before.slice(-3).filter((one) => one.sentence >= clause.sentence - 1),
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
