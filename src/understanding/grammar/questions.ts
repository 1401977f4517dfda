import { findAction } from '../../plan/plan.ts';
import type { Filter } from '../filter.ts';
import type { Intent } from '../intent.ts';
import { aboutActions } from './aboutActions.ts';
import { readCount } from './counts.ts';
import { readMeta } from './meta.ts';
import type { Phrase } from './phrase.ts';
import { isEmptyFilter, isOwn, readFilter } from './readFilter.ts';
import { readRecord, withoutStatuses } from './record.ts';
import { refsMeant } from './refsMeant.ts';
import { matchingActions } from './search.ts';
import { readTopic } from './topic.ts';
import { readWho } from './whoLeads.ts';

/**
 * A question: what is asked, about which actions. The most telling words are looked at first: those that
 * ask for one thing only, then those about named actions, then lists and what narrows them.
 */
export function readQuestion(phrase: Phrase): Intent | undefined {
  const refs = subjectOf(phrase);
  if (refs.length > 0 && refs.length <= FEW && SUPPOSING.test(phrase.text))
    return { kind: 'detail', refs, field: 'condition' };
  // "Who should I ring about the SCPO changes?", "how often are they reported": of the plan, and not of the record.
  if (refs.length > 0 && refs.length <= FEW && TO_WHOM.test(phrase.text)) return { kind: 'who', refs };
  if (refs.length > 0 && refs.length <= FEW && /\bhow often\b/i.test(phrase.text))
    return aboutActions(phrase, refs);
  const sameDay = readSameDay(phrase);
  if (sameDay !== undefined) return sameDay;
  const filter = filterBeside(phrase, refs);
  return (
    readMeta(phrase, refs) ??
    readCount(phrase, refs, filter) ??
    readRecord(phrase, refs, filter) ??
    readUnreadDate(phrase) ??
    (refs.length > 0 && !isListOf(phrase) ? aboutActions(phrase, refs) : undefined) ??
    readWho(phrase, filter) ??
    readList(phrase, filter)
  );
}

/** "What else is due the same day as 2?" */
function readSameDay(phrase: Phrase): Intent | undefined {
  const { plan } = phrase.context;
  const end = phrase.refs.length === 1 ? findAction(plan, phrase.refs[0] ?? '')?.target.end : undefined;
  const asks = /\bsame (?:day|date|deadline|time|month) as\b/i.test(phrase.text);
  if (!asks || end === undefined) return undefined;
  const period = { start: end, end, words: `the day of action ${phrase.refs[0]}` };
  return { kind: 'list', about: 'due', filter: { period, exceptRefs: phrase.refs } };
}

/** The actions that are meant; where one field is asked for, the few that the plan's words fit. */
function subjectOf(phrase: Phrase): Phrase['refs'] {
  const refs = refsMeant(phrase);
  if (refs.length > 0 || !phrase.has('who', 'when', 'deliverables', 'condition') || phrase.has('how_many'))
    return refs;
  const found = matchingActions(phrase)?.refs ?? [];
  return found.length <= FEW && phrase.unknown.length === 0 ? found : refs;
}

const FEW = 3;
const TO_WHOM =
  /^\W*who(?:m)? (?:should|do|can|could|must|would) (?:i|we) (?:ring|call|phone|contact|ask|speak to|talk to|email|message|see|approach)\b/i;

/** "What if the Bill slips?" asks what the date hangs on. */
const SUPPOSING = /^\W{0,3}(?:and |but |so )?what (?:if|happens if|happens when)\b/i;

/** Actions that are named are the subject already, and narrow nothing. */
function filterBeside(phrase: Phrase, refs: Phrase['refs']): Filter {
  const filter = readFilter(phrase);
  return refs.length > 0 && filter.refs === undefined && !isListOf(phrase) ? { ...filter, refs } : filter;
}

/** "Which of 2, 3 and 7 are overdue" lists; "2, 3 and 7" shows. */
function isListOf(phrase: Phrase): boolean {
  const narrows =
    phrase.statuses.length > 0 || phrase.has('overdue', 'ongoing', 'joint', 'undated', 'silent');
  return phrase.refs.length > 1 && phrase.says('which', 'any') && narrows;
}

/** "due 30 Feb": numbers that no date was read from. Better to say so than to answer for any day. */
function readUnreadDate(phrase: Phrase): Intent | undefined {
  if (!phrase.has('due') || phrase.periods.length > 0 || phrase.refs.length > 0) return undefined;
  const number = phrase.spans.find((span) => span.kind === 'number');
  return number === undefined
    ? undefined
    : { kind: 'unknown', why: 'unread_date', words: phrase.text.slice(number.from).trim().slice(0, 60) };
}

/** Lists of actions, and how they stand. */
function readList(phrase: Phrase, filter: Filter): Intent | undefined {
  const where = phrase.has('where') && isEmptyFilter(filter) ? matchingActions(phrase) : undefined;
  // "Where do days of action come up?"
  if (where !== undefined && /\b(?:come|comes|crop|crops|turn|turns|pop|pops) up\b/i.test(phrase.text))
    return { kind: 'list', about: 'all', filter: { matching: where } };
  if (asksIfOnTrack(phrase)) return { kind: 'status', refs: [], filter: withoutStatuses(filter) };
  const isAllWithDates = phrase.has('all') && phrase.has('when') && phrase.periods.length === 0;
  const about = isAllWithDates ? 'all' : readTopic(phrase);
  const isNarrowed = !isEmptyFilter(filter);
  if (about === 'overdue')
    return { kind: 'list', about, filter: asThen(withoutFuture(filter, phrase), phrase) };
  if (about !== undefined && about !== 'all') return { kind: 'list', about, filter };
  const isSubject = phrase.topicWords.length === 0 || phrase.has('all');
  // "What's 17.5% of 240" is about no plan.
  const isArithmetic = phrase.spans.filter(({ kind }) => kind === 'number').length > 1;
  if (phrase.has('percent') && isArithmetic && isSubject && !phrase.has('all')) return undefined;
  if (phrase.has('percent') && isSubject)
    return { kind: 'status', refs: [], ...(isNarrowed ? { filter: withoutStatuses(filter) } : {}) };
  // "What percentage of the plan is complete?"
  if (filter.statuses !== undefined && /\b(?:percentage|percent|per cent|proportion)\b|%/i.test(phrase.text))
    return { kind: 'status', refs: [], filter: withoutStatuses(filter) };
  if (filter.statuses !== undefined || filter.exceptStatuses !== undefined)
    return asksHow(phrase)
      ? { kind: 'status', refs: [], filter: withoutStatuses(filter) }
      : { kind: 'list', about: 'all', filter };
  if ((phrase.has('status') || asksHow(phrase)) && (isSubject || isNarrowed))
    return { kind: 'status', refs: [], ...(isNarrowed ? { filter: withoutStatuses(filter) } : {}) };
  if (filter.conditional !== undefined) return { kind: 'list', about: 'all', filter };
  if (
    phrase.has('all') &&
    !isNarrowed &&
    isSubject &&
    phrase.topicWords.length === 0 &&
    WHOLE.test(phrase.text)
  )
    return { kind: 'list', about: 'all', filter };
  const matching = phrase.parties.length === 0 && !isOwn(phrase) ? matchingActions(phrase) : undefined;
  if (
    matching !== undefined &&
    phrase.unknown.length > 0 &&
    (matching.refs.length > 1 || phrase.unknown.length >= phrase.topicWords.length)
  )
    return { kind: 'unknown', why: 'not_mentioned', words: phrase.unknown.join(' ').slice(0, 80) };
  if (matching !== undefined && phrase.has('what', 'action_word', 'filler'))
    return matching.refs.length === 1 && !isNarrowed
      ? { kind: 'detail', refs: matching.refs }
      : { kind: 'list', about: 'all', filter: { ...filter, matching } };
  if (isNarrowed && phrase.topicWords.length === 0) return { kind: 'list', about: 'all', filter };
  if (isNarrowed && phrase.unknown.length === 0) return { kind: 'list', about: 'all', filter };
  if (
    phrase.unknown.length > 0 &&
    phrase.topicWords.length === 0 &&
    phrase.has('what', 'detail') &&
    !isNarrowed
  )
    return { kind: 'unknown', why: 'not_mentioned', words: phrase.unknown.join(' ').slice(0, 80) };
  if (phrase.has('all') || (phrase.has('what') && phrase.has('action_word') && phrase.unknown.length === 0))
    return { kind: 'list', about: 'all', filter };
  return undefined;
}

/** "List the whole plan", whatever it is wanted for. */
const WHOLE =
  /^\W*(?:all|every|the) (?:nine |\d{1,3} )?(?:action |work plan )?(?:titles|actions)\b|\b(?:list|show|see|give|send|run through|read out)\b.{0,20}\b(?:whole|entire|full|complete|all (?:the |of the )?(?:nine|actions))\b/i;

/** "The board is on Thursday: what is late?" Nothing is overdue on a day to come, so the day is beside the point. */
function withoutFuture(filter: Filter, { context: { today } }: Phrase): Filter {
  const { period, ...rest } = filter;
  return period !== undefined && period.start >= today ? rest : filter;
}

/** "What was overdue on 1 September?" asks how things stood then. */
function asThen(filter: Filter, phrase: Phrase): Filter {
  const { period, ...rest } = filter;
  const isThen = period !== undefined && period.end < phrase.context.today && phrase.says('was', 'were');
  return isThen ? { ...rest, asOf: period.end } : filter;
}

/** "Is the plan on track to close by year end?" */
function asksIfOnTrack(phrase: Phrase): boolean {
  const [first] = phrase.tokens;
  const opens = ['is', 'are', 'will'].includes(first?.norm ?? '');
  const ofAll = phrase.has('all') || phrase.parties.length > 0;
  return (
    opens &&
    ofAll &&
    phrase.statuses.some(({ status }) => status === 'on_track') &&
    !phrase.says('any', 'anything', 'which')
  );
}

/** "Is DOJ on track?", "how many of DOJ's are green" ask how they stand; "which are green" asks for a list. */
function asksHow(phrase: Phrase): boolean {
  const [first] = phrase.tokens;
  return (
    (phrase.has('how') && phrase.parties.length > 0) ||
    (phrase.parties.length > 0 &&
      ['is', 'are', 'has', 'have'].includes(first?.norm ?? '') &&
      !phrase.says('any', 'anything', 'there'))
  );
}
