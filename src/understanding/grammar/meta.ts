import type { Intent } from '../intent.ts';
import type { Phrase } from './phrase.ts';

/** Questions about an answer or a message of the bot's, and comparisons. */
export function readMeta(phrase: Phrase, refs: Phrase['refs']): Intent | undefined {
  const { memory, asked } = phrase.context;
  if (phrase.has('explain') && memory.question !== undefined) return { kind: 'explain' };
  if (phrase.has('why_asked')) {
    const about = refs.length > 0 ? refs : memory.refs.length > 0 ? memory.refs : asked;
    if (phrase.says('why') || about.length === 0) return { kind: 'why_asked', refs: about };
    return { kind: 'detail', refs: about };
  }
  if (phrase.has('meaning') && refs.length === 0)
    return {
      kind: 'meaning',
      ...(phrase.statuses[0] === undefined ? {} : { status: phrase.statuses[0].status }),
      ...(phrase.parties[0] === undefined ? {} : { party: phrase.parties[0] }),
    };
  if (asksOfThePlan(phrase) && refs.length === 0) return { kind: 'plan' };
  if (phrase.has('compare') && refs.length > 1) return { kind: 'compare', refs };
  const asksMost = phrase.has('who') || phrase.says('lead', 'leads', 'party');
  if (phrase.has('most') && asksMost && phrase.unknown.length === 0)
    return {
      kind: 'who',
      refs: [],
      about: 'most',
      ...(phrase.parties.length === 0 ? {} : { filter: { parties: phrase.parties } }),
    };
  return undefined;
}

/** "When does the plan end?", "what is the plan called?": of the plan as a whole, and not of its actions. */
function asksOfThePlan(phrase: Phrase): boolean {
  const isOfPlan = /\b(?:the|this|our|your) (?:work )?plan(?:['’]s)?\b/i.test(phrase.text);
  const asks = phrase.says(
    'title',
    'name',
    'called',
    'period',
    'start',
    'starts',
    'end',
    'ends',
    'run',
    'runs',
    'finish',
  );
  const isSmall =
    phrase.length <= 8 &&
    !phrase.has('action_word', 'due', 'overdue', 'status') &&
    phrase.parties.length === 0;
  const isEnding =
    phrase.has('due') && phrase.says('end', 'ends', 'finish') && phrase.has('when') && phrase.length <= 6;
  return (
    isOfPlan && asks && (isSmall || isEnding) && phrase.periods.length === 0 && phrase.unknown.length === 0
  );
}
