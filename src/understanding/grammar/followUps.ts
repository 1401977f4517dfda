import { addDays, addMonths, endOfMonth, monthOf, yearOf } from '../../time/day.ts';
import type { Filter } from '../filter.ts';
import type { Intent } from '../intent.ts';
import type { Phrase } from './phrase.ts';
import { readFilter } from './readFilter.ts';

/**
 * "and the month after?", "just the joint ones", "what about DOJ?": the last question with one thing
 * changed. Undefined when there was none, or when the text asks something of its own.
 */
export function readFollowUp(phrase: Phrase): Intent | undefined {
  const last = phrase.context.memory.question;
  if (last === undefined) return undefined;
  if (last.kind === 'list' && phrase.has('how_many') && phrase.has('it') && phrase.tokens.length <= 7)
    return { kind: 'count', about: last.about, filter: last.filter };
  const shifted = phrase.tokens.length > 8 ? undefined : shiftPeriod(phrase, last);
  if (shifted !== undefined || !isElliptical(phrase)) return shifted;
  const change = readFilter(phrase);
  if (phrase.refs.length > 0 && !phrase.has('except')) return aboutOthers(last, phrase.refs);
  if (Object.keys(change).length === 0) return undefined;
  return refine(last, change);
}

/** Nothing but narrowing words: no topic, no verb of its own. */
function isElliptical(phrase: Phrase): boolean {
  const ownTopic = phrase.has(
    'due',
    'overdue',
    'next',
    'ongoing',
    'undated',
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
    'snooze',
    'record_for',
    'silent',
    'own_actions',
  );
  const asksAnew =
    phrase.isQuestion && phrase.has('action_word', 'lead', 'mine') && !phrase.has('and_also', 'only');
  const isCommand = phrase.has(
    'remind_others',
    'change_date',
    'change',
    'endorse',
    'confirm',
    'delegate',
    'stop',
  );
  return (
    !ownTopic &&
    !asksAnew &&
    !isCommand &&
    phrase.unknown.length === 0 &&
    (phrase.has('and_also', 'only', 'except') || phrase.tokens.length <= 6)
  );
}

function refine(last: Intent, change: Filter): Intent | undefined {
  switch (last.kind) {
    case 'list':
      return {
        ...last,
        about: change.period !== undefined && last.about !== 'due' ? 'due' : last.about,
        filter: { ...last.filter, ...change },
      };
    case 'count':
    case 'blockers':
      return { ...last, filter: { ...last.filter, ...change } };
    case 'status':
      return { ...last, refs: [], filter: { ...last.filter, ...change } };
    case 'who':
    case 'history':
      return { ...last, refs: [], filter: { ...last.filter, ...change } };
    case 'detail':
      return { kind: 'list', about: change.period === undefined ? 'all' : 'due', filter: change };
    default:
      return undefined;
  }
}

function aboutOthers(last: Intent, refs: Phrase['refs']): Intent {
  if (last.kind === 'who' || last.kind === 'status' || last.kind === 'history') return { ...last, refs };
  return {
    kind: 'detail',
    refs,
    ...(last.kind === 'detail' && last.field !== undefined ? { field: last.field } : {}),
  };
}

const UNITS = { week: 'week', month: 'month', quarter: 'quarter', year: 'year' } as const;

/** "the month after", "the one before that": the last period, moved. */
function shiftPeriod(phrase: Phrase, last: Intent): Intent | undefined {
  if (!('filter' in last) || last.filter?.period === undefined) return undefined;
  const words = phrase.tokens.map((token) => token.norm);
  const at = words.findIndex((word) => word in UNITS || word === 'one');
  const rest = words.slice(at + 1);
  const forward = rest.includes('after') || rest.includes('following') || words.includes('following');
  const back = rest.includes('before') || words.includes('previous');
  if (at < 0 || forward === back) return undefined;
  const unit = words[at] as keyof typeof UNITS;
  const months = unit === 'quarter' ? 3 : unit === 'year' ? 12 : 1;
  const { start, end } = last.filter.period;
  if (unit === 'week') {
    const window = forward
      ? { start: addDays(end, 1), end: addDays(end, 7) }
      : { start: addDays(start, -7), end: addDays(start, -1) };
    return refine(last, { period: { ...window, words: phrase.text } });
  }
  const from = forward ? addDays(end, 1) : addMonths(start, -months);
  const lastMonth = addMonths(from, months - 1);
  return refine(last, {
    period: { start: from, end: endOfMonth(yearOf(lastMonth), monthOf(lastMonth)), words: phrase.text },
  });
}
