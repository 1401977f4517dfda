import { addDays, addMonths, endOfMonth, monthOf, yearOf } from '../../time/day.ts';
import type { Filter } from '../filter.ts';
import type { Intent } from '../intent.ts';
import { readFieldAfter } from './fieldAfter.ts';
import type { Phrase } from './phrase.ts';
import { readTopic } from './questions.ts';
import { readFilter } from './readFilter.ts';
import { refsMeant } from './refsMeant.ts';

/** Longer than this, a text stands for itself. */
const MOST_WORDS = 9;

/**
 * "and the month after?", "just the joint ones", "what about DOJ?": the last question with one thing
 * changed; or another field of what the last answer was about. Undefined when the text asks something of
 * its own.
 */
export function readFollowUp(phrase: Phrase): Intent | undefined {
  const { question: last, refs } = phrase.context.memory;
  if (phrase.length > MOST_WORDS || (last === undefined && refs.length === 0)) return undefined;
  return (
    readSame(phrase, last) ??
    readOthers(phrase, last) ??
    (last === undefined ? undefined : shiftPeriod(phrase, last)) ??
    readFieldAfter(phrase) ??
    (last === undefined || !isElliptical(phrase) ? undefined : changed(phrase, last))
  );
}

/** "How many is that?", "which are they?", "why?": the same question, asked for another thing. */
function readSame(phrase: Phrase, last: Intent | undefined): Intent | undefined {
  const pointsBack =
    phrase.has('it') &&
    phrase.parties.length === 0 &&
    phrase.refs.length === 0 &&
    phrase.periods.length === 0;
  if (last?.kind === 'list' && phrase.has('how_many') && pointsBack)
    return { kind: 'count', about: last.about, filter: last.filter };
  if (
    last?.kind === 'count' &&
    !phrase.has('how_many', 'lead') &&
    phrase.has('what', 'who') &&
    (pointsBack || phrase.length <= 2)
  )
    return { kind: 'list', about: last.about, filter: last.filter };
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
  const kept = {
    ...(parties === undefined ? {} : { parties }),
    ...(mine === undefined ? {} : { mine }),
  };
  if (last?.kind === 'status') return { kind: 'status', refs: [], filter: { exceptRefs: refs } };
  return { kind: 'list', about: 'all', filter: { ...kept, exceptRefs: refs } };
}

/** Nothing but narrowing words: no topic, no verb of its own. */
function isElliptical(phrase: Phrase): boolean {
  const ownTopic = phrase.has(
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
    'thanks',
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
    'confirm',
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
  const ownsAnew = phrase.has('own_actions') && !phrase.has('only', 'and_also');
  // "Everything except the ongoing ones" begins anew.
  const isWhole = phrase.has('all') && !phrase.has('and_also', 'only');
  const stands =
    isWhole ||
    ((ownTopic || ownsAnew) && !(phrase.has('due') && phrase.has('only', 'and_also', 'except', 'dated')));
  return !stands && !asksAnew && phrase.unknown.length === 0;
}

/** The last question with what was said in place of what it had. */
function changed(phrase: Phrase, last: Intent): Intent | undefined {
  const refs = refsMeant(phrase);
  if (refs.length > 0 && phrase.refsLeftOut.length === 0 && !phrase.has('only'))
    return aboutOthers(last, refs);
  const change = readFilter(phrase);
  const topic = readTopic(phrase);
  if (Object.keys(change).length > 0) return refine(last, change, topic, phrase);
  if (topic !== undefined && last.kind === 'list' && topic !== 'all')
    return phrase.has('only') || last.about === 'all'
      ? { kind: 'list', about: topic, filter: last.filter }
      : { ...last, about: topic };
  return undefined;
}

function refine(
  last: Intent,
  change: Filter,
  topic: ReturnType<typeof readTopic>,
  phrase: Phrase,
): Intent | undefined {
  switch (last.kind) {
    case 'list':
    case 'count': {
      const about =
        topic !== undefined && topic !== 'all'
          ? topic
          : change.period !== undefined && last.about !== 'due'
            ? 'due'
            : last.about;
      return { ...last, about, filter: merged(last.filter, change, phrase) };
    }
    case 'blockers':
      return { ...last, filter: merged(last.filter, change, phrase) };
    case 'status':
    case 'who':
    case 'history':
      return { ...last, refs: [], filter: merged(last.filter ?? {}, change, phrase) };
    case 'digest':
    case 'detail':
    case 'compare':
    case 'extent':
      return { kind: 'list', about: change.period === undefined ? 'all' : 'due', filter: change };
    default:
      return undefined;
  }
}

/** "What about DOJ?" puts DOJ in the place of whoever was asked about; "only DOJ's" adds to the rest. */
function merged(before: Filter, change: Filter, phrase: Phrase): Filter {
  const { mine: _, parties: __, refs: ___, ...rest } = before;
  const isSwap = change.parties !== undefined || change.mine !== undefined;
  const kept = isSwap && !phrase.has('except') ? rest : before;
  return { ...kept, ...change };
}

/** The last question, asked of other actions. */
function aboutOthers(last: Intent, refs: Phrase['refs']): Intent {
  switch (last.kind) {
    case 'who':
    case 'status':
    case 'history': {
      const { filter: _, ...rest } = last;
      return { ...rest, refs };
    }
    case 'blockers':
      return { kind: 'blockers', filter: { refs } };
    case 'extent':
    case 'sum':
      return { ...last, refs };
    case 'detail':
      return { ...last, refs };
    default:
      return { kind: 'detail', refs };
  }
}

const UNITS = { week: 'week', month: 'month', quarter: 'quarter', year: 'year' } as const;

/** "the month after", "the one before that": the last period, moved. */
function shiftPeriod(phrase: Phrase, last: Intent): Intent | undefined {
  if (!('filter' in last) || last.filter?.period === undefined) return undefined;
  const words = phrase.tokens.map((token) => token.norm);
  const at = words.findIndex((word) => word in UNITS || word === 'one');
  const rest = words.slice(at + 1);
  const forward = rest.includes('after') || rest.includes('following') || words.includes('following');
  const back = rest.includes('before') || words.includes('previous') || words.includes('prior');
  if (at < 0 || forward === back) return undefined;
  const unit = words[at] as keyof typeof UNITS;
  const months = unit === 'quarter' ? 3 : unit === 'year' ? 12 : 1;
  const { start, end } = last.filter.period;
  if (unit === 'week') {
    const window = forward
      ? { start: addDays(end, 1), end: addDays(end, 7) }
      : { start: addDays(start, -7), end: addDays(start, -1) };
    return refine(last, { period: { ...window, words: phrase.text } }, undefined, phrase);
  }
  const from = forward ? addDays(end, 1) : addMonths(start, -months);
  const lastMonth = addMonths(from, months - 1);
  const window = { start: from, end: endOfMonth(yearOf(lastMonth), monthOf(lastMonth)) };
  return refine(last, { period: { ...window, words: phrase.text } }, undefined, phrase);
}
