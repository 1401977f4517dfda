import type { Topic } from '../filter.ts';
import type { Phrase } from './phrase.ts';
import { isYetToCome } from './readFilter.ts';

/** Which actions a list is about. */
export function readTopic(phrase: Phrase): Topic | undefined {
  if (phrase.has('not_due') && phrase.periods.length > 0) return 'all';
  const isDueToo = phrase.has('due') && phrase.periods.length > 0;
  if (phrase.has('overdue') && !isDueToo) return 'overdue';
  // "Do I still owe anyone an update?"
  if (phrase.says('owe', 'owes') && phrase.says('update', 'updates', 'return', 'reply')) return 'silent';
  if (phrase.has('undated')) return 'undated';
  if (phrase.has('unreviewed')) return 'unreviewed';
  if (phrase.has('ongoing')) return 'ongoing';
  const isWhose = phrase.parties.length + phrase.partiesLeftOut.length > 0 && !phrase.says('attention');
  if (phrase.has('attention') && phrase.periods.length === 0 && !isWhose) return 'attention';
  if (phrase.has('next') && phrase.periods.length === 0) return 'next';
  if (phrase.has('own_actions') && phrase.periods.length === 0) return 'all';
  if (phrase.has('due') || phrase.periods.length > 0)
    return phrase.has('due', 'attention') || isAskedByPeriod(phrase) ? 'due' : undefined;
  if (phrase.has('open')) return 'open';
  return phrase.has('silent') ? 'silent' : phrase.has('all') ? 'all' : undefined;
}

/** A period asks for what is due in it, unless how things stand or what was said is asked for. */
function isAskedByPeriod(phrase: Phrase): boolean {
  if (phrase.has('status', 'history', 'percent') || phrase.unknown.length > 0) return false;
  const isReported = phrase.statuses.some((span) => !span.isLeftOut) && !isYetToCome(phrase);
  return !isReported;
}
