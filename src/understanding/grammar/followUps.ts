import type { Intent } from '../intent.ts';
import { readFieldAfter } from './fieldAfter.ts';
import { measureAsked } from './measureAsked.ts';
import type { Phrase } from './phrase.ts';
import { readFilter } from './readFilter.ts';
import { aboutOthers, refine } from './refine.ts';
import { refsMeant } from './refsMeant.ts';
import { shiftPeriod } from './shiftPeriod.ts';
import { readTopic } from './topic.ts';

/** Longer than this, a text stands for itself. */
const MOST_WORDS = 9;
const MOST_WORDS_OF_WHICH = 16;

/**
 * "and the month after?", "just the joint ones", "what about DOJ?": the last question with one thing
 * changed; or another field of what the last answer was about. Undefined when the text asks something of
 * its own.
 */
export function readFollowUp(phrase: Phrase): Intent | undefined {
  const { question: last, refs } = phrase.context.memory;
  const reversed = readReversed(phrase, last);
  if (reversed !== undefined) return reversed;
  const which = phrase.length <= MOST_WORDS_OF_WHICH ? readWhichOf(phrase) : undefined;
  if (which !== undefined) return which;
  if (phrase.length > MOST_WORDS || (last === undefined && refs.length === 0)) return undefined;
  return (
    readOtherDay(phrase, last) ??
    readSame(phrase, last) ??
    readOthers(phrase, last) ??
    (last === undefined ? undefined : shiftPeriod(phrase, last)) ??
    readFieldAfter(phrase) ??
    (last === undefined || !isElliptical(phrase) ? undefined : changed(phrase, last))
  );
}

/** "Now the other way round": what the last answer left out. */
function readReversed(phrase: Phrase, last: Intent | undefined): Intent | undefined {
  const isTurned = /\b(?:other way (?:round|around)|the (?:opposite|reverse)|vice versa|not on)\b/i.test(
    phrase.text,
  );
  const parties = last?.kind === 'list' ? last.filter.parties : undefined;
  const isOwn = phrase.parties.length > 0 || phrase.refs.length > 0 || phrase.periods.length > 0;
  if (last?.kind !== 'list' || parties === undefined || !isTurned || isOwn) return undefined;
  const { parties: _, role: __, ...rest } = last.filter;
  return { ...last, filter: { ...rest, exceptParties: parties } };
}

/** "Which of the two has a deadline?": those of the last answer, narrowed. */
function readWhichOf(phrase: Phrase): Intent | undefined {
  const { refs } = phrase.context.memory;
  const asksWhich =
    /\b(?:any|either) of (?:those|them|these)\b|\b(?:from|among|out of) (?:these|those|them)\b|\bof the (?:two|three|four|five)\b|\bof (?:the (?:two|three|four|five)|them|those|these),? which\b|\bwhich (?:one )?of (?:the (?:two|three|four|five)|them|those|these)\b|\bwhich (?:one )?(?:is|are) the \w{1,20} ones?\b/i.test(
      phrase.text,
    );
  if (!asksWhich || refs.length < 2 || phrase.refs.length > 0 || phrase.has('how_many', 'most'))
    return undefined;
  if (phrase.has('deliverables', 'status') && phrase.parties.length === 0) return { kind: 'compare', refs };
  const filter = readFilter(phrase);
  const topic = readTopic(phrase);
  const narrows = Object.keys(filter).length > 0 || topic !== undefined;
  return narrows ? { kind: 'list', about: topic ?? 'all', filter: { ...filter, refs } } : undefined;
}

/** "Sorry, Tuesday", after "ask me again on Monday". */
function readOtherDay(phrase: Phrase, last: Intent | undefined): Intent | undefined {
  const later = phrase.periods.find(({ window }) => window.start > phrase.context.today);
  const isLittle = phrase.length <= 4 && phrase.refs.length === 0 && phrase.parties.length === 0;
  return last?.kind === 'snooze' && later !== undefined && isLittle
    ? { ...last, until: later.window.start }
    : undefined;
}

/** "How many is that?", "which are they?", "why?": the same question, asked for another thing. */
function readSame(phrase: Phrase, last: Intent | undefined): Intent | undefined {
  const pointsBack =
    phrase.has('it') &&
    phrase.parties.length === 0 &&
    phrase.refs.length === 0 &&
    phrase.periods.length === 0;
  const isBare = phrase.length <= 5 && phrase.topicWords.length + phrase.unknown.length === 0;
  const isOwn = phrase.parties.length + phrase.refs.length + phrase.periods.length > 0;
  if (
    last?.kind === 'list' &&
    phrase.has('how_many') &&
    isBare &&
    !isOwn &&
    !phrase.has('deliverables', 'lead')
  )
    return { kind: 'count', about: last.about, filter: last.filter };
  if (last?.kind === 'list' && phrase.has('how_many') && pointsBack)
    return { kind: 'count', about: last.about, filter: last.filter };
  if (
    last?.kind === 'count' &&
    !phrase.has('how_many', 'lead') &&
    phrase.has('what', 'who') &&
    (pointsBack || phrase.length <= 2)
  )
    return { kind: 'list', about: last.about, filter: last.filter };
  if (
    last?.kind === 'detail' &&
    last.field === 'deliverables' &&
    phrase.has('how_many') &&
    phrase.length <= 4
  )
    return { kind: 'extent', refs: last.refs, of: 'deliverables' };
  const { refs } = phrase.context.memory;
  if (phrase.length === 1 && phrase.has('why'))
    return last === undefined ? { kind: 'why_asked', refs } : { kind: 'explain' };
  return undefined;
}

/** "And the others?": all that the last answer was not about. */
function readOthers(phrase: Phrase, last: Intent | undefined): Intent | undefined {
  const { refs } = phrase.context.memory;
  if (
    !phrase.has('others') ||
    refs.length === 0 ||
    phrase.has('lead', 'input', 'who') ||
    phrase.refs.length > 0
  )
    return undefined;
  const filter = last !== undefined && 'filter' in last && last.filter !== undefined ? last.filter : {};
  const { parties, mine } = filter;
  // After all that DOJ leads, the rest is what others lead.
  const isAllOf = last?.kind === 'list' && last.about === 'all' && Object.keys(filter).length === 1;
  const kept = isAllOf
    ? {}
    : {
        ...(parties === undefined ? {} : { parties }),
        ...(mine === undefined ? {} : { mine }),
      };
  if (last?.kind === 'status') return { kind: 'status', refs: [], filter: { exceptRefs: refs } };
  return {
    kind: 'list',
    about: 'all',
    filter: { ...kept, exceptRefs: [...(filter.exceptRefs ?? []), ...refs] },
  };
}

/** Nothing but narrowing words: no topic, no verb of its own. */
function isElliptical(phrase: Phrase): boolean {
  // "Only ones with nothing reported" narrows; "nothing reported?" asks.
  const narrowsBySilence = phrase.has('only') && phrase.has('silent');
  const ownTopic =
    !narrowsBySilence &&
    phrase.has(
      'due',
      'status',
      'blockers',
      'history',
      'who',
      'when',
      'how_many',
      'deliverables',
      'digest',
      'help',
      'hello',
      'snooze',
      'record',
      'silent',
      'chase',
      'move',
      'endorse',
      'withdraw',
      'delegate',
      'stop',
      'absence',
      'subscribe',
      'compare',
      ...(phrase.periods.length > 0 ? [] : (['confirm'] as const)),
      'discard',
      'change',
      'slips',
      'asked',
      'explain',
      'why_asked',
      'meaning',
      'most',
      'private',
      'foreign',
    );
  const asksAnew =
    phrase.has('what') && phrase.has('action_word', 'lead') && !phrase.has('and_also', 'only', 'except');
  // "Show me action 3", after who leads it, asks for the action; "action 3?" for the same of it.
  const showsOne =
    phrase.refs.length > 0 && !phrase.has('and_also', 'only', 'except') && SHOWS.test(phrase.text);
  const ownsAnew = phrase.has('own_actions') && !phrase.has('only', 'and_also');
  // "Everything except the ongoing ones" begins anew.
  const isWhole = phrase.has('all') && !phrase.has('and_also', 'only');
  const stands =
    isWhole ||
    ((ownTopic || ownsAnew) && !(phrase.has('due') && phrase.has('only', 'and_also', 'except', 'dated')));
  return !stands && !asksAnew && !showsOne && phrase.unknown.length === 0;
}

const SHOWS =
  /^\W*(?:(?:can|could|would|will) you |please )*(?:show(?: me| us)?|tell (?:me|us) about|open|see) (?:the )?action \w+\W*$/i;

/** The last question with what was said in place of what it had. */
function changed(phrase: Phrase, last: Intent): Intent | undefined {
  const isNarrowed = phrase.refs.length === 0 && Object.keys(readFilter(phrase)).length > 0;
  const refs = isNarrowed ? [] : refsMeant(phrase);
  const isOfOne =
    last.kind === 'history' || last.kind === 'status' || last.kind === 'who' || last.kind === 'blockers';
  if (refs.length > 0 && phrase.refsLeftOut.length === 0 && (isOfOne || !phrase.has('only')))
    return aboutOthers(last, refs);
  if (last.kind === 'sum') {
    const measure = measureAsked(phrase);
    if (measure !== undefined) return { kind: 'sum', refs: measure.refs, measure: measure.words };
  }
  const change = readFilter(phrase);
  const topic = readTopic(phrase);
  if (Object.keys(change).length > 0) return refine(last, change, topic, phrase);
  if (topic !== undefined && last.kind === 'list' && topic !== 'all')
    return phrase.has('only') || last.about === 'all'
      ? { kind: 'list', about: topic, filter: last.filter }
      : { ...last, about: topic };
  return undefined;
}
