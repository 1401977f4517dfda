import type { Filter } from '../filter.ts';
import type { Intent } from '../intent.ts';
import { measureAsked } from './measureAsked.ts';
import type { Phrase } from './phrase.ts';
import { readTopic } from './topic.ts';

/** "How many": of the actions, of what an action has, or of what was reported. */
export function readCount(phrase: Phrase, refs: Phrase['refs'], filter: Filter): Intent | undefined {
  const isLong = phrase.says('long') && phrase.has('how');
  const counts =
    phrase.has('how_many') ||
    (refs.length === 0 && OPENS_WITH_NUMBER.test(phrase.text)) ||
    (phrase.has('status') && phrase.says('many'));
  if (!counts && !isLong && !(phrase.has('overdue') && phrase.says('days', 'weeks') && refs.length > 0))
    return undefined;
  const topic = readTopic(phrase);
  const isOfActions = refs.length === 0 && OPENS_WITH_NUMBER.test(phrase.text);
  if (isOfActions && topic !== undefined && topic !== 'all') return { kind: 'count', about: topic, filter };
  if (phrase.has('overdue') && phrase.says('by') && phrase.has('what'))
    return { kind: 'list', about: 'overdue', filter };
  if (isLong || asksForDays(phrase)) {
    if (refs.length > 0) return { kind: 'extent', refs, of: 'days' };
    return phrase.periods.length > 0
      ? { kind: 'count', about: 'due', filter }
      : { kind: 'list', about: topic ?? 'next', filter };
  }
  if (refs.length > 0 && phrase.refs.length + phrase.topicWords.length >= 0) {
    if (phrase.has('deliverables') || phrase.says('things', 'items', 'bits', 'bullets', 'listed'))
      return { kind: 'extent', refs, of: 'deliverables' };
    if (phrase.has('who', 'lead', 'joint', 'input') && namesActions(phrase))
      return { kind: 'extent', refs, of: 'leads' };
  }
  if (
    refs.length === 0 &&
    phrase.has('deliverables') &&
    !phrase.has('action_word') &&
    filter.size === undefined
  )
    return { kind: 'extent', refs, of: 'deliverables', filter };
  const isEach = phrase.says('each', 'per') && phrase.parties.length === 0;
  if (isEach && phrase.says('partner', 'lead', 'party', 'organisation', 'body', 'agency', 'department'))
    return {
      kind: 'who',
      refs: [],
      about: 'most',
      ...(topic === undefined || topic === 'all' ? {} : { topic }),
    };
  const measure = measureAsked(phrase);
  if (measure !== undefined) return { kind: 'sum', refs: measure.refs, measure: measure.words };
  if (phrase.has('slips')) return { kind: 'history', refs, filter, about: 'slips' };
  if (phrase.has('silent')) return { kind: 'count', about: 'silent', filter };
  if (phrase.has('answered')) return { kind: 'count', about: 'silent', filter };
  if (refs.length > 0 && phrase.has('status', 'percent')) return { kind: 'status', refs };
  if (
    phrase.has('who', 'lead') &&
    !phrase.has('action_word', 'joint', 'sole') &&
    phrase.parties.length === 0 &&
    topic === undefined
  )
    return { kind: 'who', refs, about: 'most' };
  if (phrase.has('percent') || (phrase.has('status') && phrase.says('much')))
    return { kind: 'status', refs, filter };
  if (
    phrase.unknown.length > 0 &&
    !phrase.has('action_word', 'due', 'overdue', 'lead', 'joint', 'ongoing', 'open') &&
    phrase.statuses.length === 0
  )
    return undefined;
  // "How much money is there for action 3?" counts no actions.
  if (
    refs.length > 0 &&
    phrase.refs.length > 0 &&
    !phrase.has('action_word') &&
    topic === undefined &&
    phrase.statuses.length === 0
  )
    return undefined;
  return { kind: 'count', about: topic ?? 'all', filter };
}

/** "Number overdue as of today". */
const OPENS_WITH_NUMBER =
  /^\W{0,3}(?:the |what(?:['’]?s| is) the )?(?:number\b|total\b|count\b|no\.? of\b|nr\.? of\b)/i;

function namesActions(phrase: Phrase): boolean {
  return phrase.refs.length > 0 || phrase.has('it');
}

const UNITS = new Set(['days', 'weeks', 'months', 'day', 'week', 'month', 'time']);

/** "How many days late", "how many weeks until": days are counted, and not actions. */
function asksForDays(phrase: Phrase): boolean {
  const at = phrase.tokens.findIndex(({ norm }) => norm === 'many' || norm === 'much');
  return UNITS.has(phrase.tokens[at + 1]?.norm ?? '') && !['of'].includes(phrase.tokens[at + 2]?.norm ?? '');
}
