import type { ActionRef } from '../../plan/action.ts';
import type { Phrase } from './phrase.ts';

/** A topic stands for an action when enough of its words point there, and clearly more than elsewhere. */
const ENOUGH = 3;
const CLEARLY = 1.25;

/** The actions a text means: by number, by the plan's own words, or by "it" after an answer about one. */
export function refsMeant(phrase: Phrase): readonly ActionRef[] {
  if (phrase.has('except')) return [];
  if (phrase.refs.length > 0) return phrase.refs;
  const topic = topicMeant(phrase);
  if (topic !== undefined) return [topic];
  return meansIt(phrase) ? phrase.context.memory.refs : [];
}

export function topicMeant(phrase: Phrase): ActionRef | undefined {
  const [best, second] = phrase.topics;
  if (best === undefined || best.score < ENOUGH || phrase.unknown.length > best.words * 2) return undefined;
  return second === undefined || best.score >= second.score * CLEARLY ? best.ref : undefined;
}

/** Actions that may have been meant, when none clearly was. */
export function topicsNear(phrase: Phrase): readonly ActionRef[] {
  const best = phrase.topics[0]?.score ?? 0;
  if (best < ENOUGH * 0.8) return [];
  return phrase.topics
    .filter((match) => match.score * CLEARLY > best)
    .slice(0, 4)
    .map((match) => match.ref);
}

/** "who leads it?" points back; "is that all?" with a topic of its own does not. */
function meansIt(phrase: Phrase): boolean {
  const { memory } = phrase.context;
  return (
    phrase.has('it') &&
    memory.refs.length > 0 &&
    memory.refs.length <= 5 &&
    phrase.parties.length === 0 &&
    phrase.periods.length === 0
  );
}
