import type { Filter } from '../filter.ts';
import type { Intent } from '../intent.ts';
import { measureAsked } from './measureAsked.ts';
import type { Phrase } from './phrase.ts';
import { readTopic } from './topic.ts';

/** What was said, asked or moved, and by whom: the record rather than the plan. */
export function readRecord(phrase: Phrase, refs: Phrase['refs'], filter: Filter): Intent | undefined {
  const isAbout =
    filter.parties !== undefined || filter.mine === true || filter.period !== undefined || refs.length > 0;
  const sum = readSumSoFar(phrase);
  if (sum !== undefined) return sum;
  if (phrase.has('blockers') || isBlockedOnly(phrase))
    return { kind: 'blockers', filter: withoutStatuses(filter) };
  if (phrase.has('waiting'))
    return phrase.has('who') || (refs.length === 0 && filter.parties !== undefined)
      ? { kind: 'who', refs, filter, about: 'silent' }
      : { kind: 'blockers', filter };
  if (phrase.has('asked')) return { kind: 'who', refs, filter, about: 'asked' };
  const opens = phrase.tokens[0]?.norm ?? '';
  if (phrase.has('move') && ['did', 'has', 'have', 'was', 'were'].includes(opens))
    return { kind: 'history', refs, filter, about: 'slips' };
  const isTold = phrase.says('report', 'reported', 'say', 'said', 'tell', 'told', 'submit', 'send');
  if (phrase.has('what') && phrase.says('did') && isTold && !phrase.has('deliverables'))
    return { kind: 'history', refs, filter };
  if (refs.length > 0 && EVERYTHING_SAID.test(phrase.text)) return { kind: 'history', refs, filter };
  const narrow = readTopic(phrase);
  // Of somebody nobody knows nothing can be said.
  const isOfUnknown = phrase.unknown.length > 0 && !isAbout;
  const topic = narrow === undefined || narrow === 'silent' || narrow === 'all' ? {} : { topic: narrow };
  const isSince = phrase.periods.some(({ relative }) => relative) && !phrase.has('due');
  if (phrase.has('silent') && isSince && refs.length === 0)
    return { kind: 'who', refs, filter, about: 'silent', topic: 'silent' };
  if (filter.also !== undefined && narrow !== undefined) return { kind: 'list', about: narrow, filter };
  if (phrase.has('silent') && phrase.has('why') && refs.length > 0) return { kind: 'status', refs };
  if (phrase.has('silent'))
    return refs.length > 0 || phrase.has('who') || topic.topic !== undefined
      ? { kind: 'who', refs, filter, about: 'silent', ...topic }
      : { kind: 'list', about: 'silent', filter };
  const isAskedFor = phrase.says('asked', 'requested', 'wants', 'wanted', 'moved', 'changed');
  if (phrase.has('slips') && !phrase.has('overdue') && (!phrase.has('who') || isAskedFor))
    return { kind: 'history', refs, filter, about: 'slips' };
  if (phrase.has('who') && phrase.says('outstanding')) return { kind: 'who', refs, filter, about: 'silent' };
  const isAnybody = phrase.says('since') && filter.parties === undefined && refs.length === 0;
  if (phrase.has('answered') && isAnybody) return { kind: 'history', refs, filter };
  if (isOfUnknown && phrase.has('answered')) return undefined;
  const isYesOrNo = !phrase.has('who') && (filter.parties !== undefined || filter.mine === true);
  if (phrase.has('answered') && refs.length === 0 && isYesOrNo) return { kind: 'status', refs: [], filter };
  if (phrase.has('answered') && refs.length > 0 && !phrase.has('who', 'meaning'))
    return { kind: 'status', refs };
  if (
    phrase.has('answered') &&
    !phrase.has('meaning') &&
    (isAbout || phrase.has('who', 'what', 'all') || phrase.says(...ANYBODY))
  )
    return { kind: 'who', refs, filter, about: asksWhoDid(phrase) ? 'answered' : 'silent' };
  if (phrase.has('history') || asksForNews(phrase) || CAME_IN.test(phrase.text))
    return { kind: 'history', refs, filter };
  return undefined;
}

/** "Everything reported against action 2". */
const EVERYTHING_SAID =
  /\b(?:everything|anything|all|what(?:ever)?) (?:that )?(?:was |has been |is |have been |had been |been |['’]s been )?(?:reported|recorded|logged|said|submitted|entered|filed|written)\b/i;

/** "What came in between October and December?" */
export const CAME_IN =
  /\bwhat(?:['’]?s| has| have)? (?:came|come) in (?:between|since|from|in|over|during|last|this)\b/i;

/** "Who has replied?" asks for those who have, and "has everybody replied?" for those who have not. */
function asksWhoDid(phrase: Phrase): boolean {
  return phrase.has('who') && !phrase.has('all') && !phrase.says('not', 'yet', ...ANYBODY);
}

const ANYBODY = ['everyone', 'everybody', 'anyone', 'anybody', 'nobody', 'noone'];

/** "OCGs disrupted to date?" asks for a number without "how many". */
function readSumSoFar(phrase: Phrase): Intent | undefined {
  if (
    !(phrase.isQuestion || phrase.length <= 6) ||
    !/\b(?:so far|to date)\b/i.test(phrase.text) ||
    phrase.has('status', 'history', 'due')
  )
    return undefined;
  const measure = measureAsked(phrase);
  return measure === undefined ? undefined : { kind: 'sum', refs: measure.refs, measure: measure.words };
}

/** "Anything blocked?" asks for what is in the way. */
function isBlockedOnly(phrase: Phrase): boolean {
  return (
    phrase.statuses.some((span) => span.status === 'blocked' && !span.isLeftOut) &&
    phrase.has('what', 'why', 'who', 'all', 'is', 'where')
  );
}

/** "Any updates since Monday?" asks what was said, not how things stand. */
function asksForNews(phrase: Phrase): boolean {
  return (
    (phrase.has('status') || phrase.says('new')) &&
    (phrase.says('since') ||
      phrase.periods.some(({ relation }) => relation === 'since' || relation === 'after')) &&
    phrase.periods.length > 0
  );
}

/** What is asked of statuses asks for no list of those that have them. */
export function withoutStatuses({ statuses: _, ...filter }: Filter): Filter {
  return filter;
}
