import type { Topic } from '../filter.ts';
import type { Intent } from '../intent.ts';
import type { Phrase } from './phrase.ts';
import { isEmptyFilter, readFilter } from './readFilter.ts';
import { refsMeant } from './refsMeant.ts';

/**
 * A question: a topic and whatever narrows it. Productions are tried from the most to the least telling;
 * the first that fits is the reading.
 */
export function readQuestion(phrase: Phrase): Intent | undefined {
  const filter = readFilter(phrase);
  const refs = refsMeant(phrase);
  const about = readTopic(phrase);
  if (phrase.has('how_many') && !phrase.has('detail'))
    return { kind: 'count', about: about ?? 'all', filter };
  if (phrase.has('blockers') || isStatusOnly(phrase, 'blocked')) return { kind: 'blockers', filter };
  if (phrase.has('silent'))
    return refs.length > 0 || phrase.has('who')
      ? { kind: 'who', refs, filter, about: 'silent' }
      : { kind: 'list', about: 'silent', filter };
  if (phrase.has('history') || asksForNews(phrase)) return { kind: 'history', refs, filter };
  const unread = unreadDate(phrase, about);
  if (unread !== undefined) return { kind: 'unknown', why: 'unread_date', words: unread };
  if (phrase.has('own_actions') && about === undefined) return { kind: 'list', about: 'all', filter };
  if (refs.length > 0) return aboutActions(phrase, refs);
  if (phrase.has('who') && phrase.has('lead') && phrase.parties.length === 0)
    return { kind: 'who', refs: [], filter };
  if (about !== undefined) return { kind: 'list', about, filter };
  if (phrase.statuses.length > 0) return { kind: 'list', about: 'all', filter };
  if (phrase.has('status')) return { kind: 'status', refs: [], ...(isEmptyFilter(filter) ? {} : { filter }) };
  if (
    phrase.parties.length > 0 &&
    (phrase.has('lead', 'what', 'action_word', 'input', 'detail', 'mine', 'joint') ||
      phrase.unknown.length === 0)
  ) {
    return { kind: 'list', about: phrase.periods.length > 0 ? 'due' : 'all', filter };
  }
  if (
    phrase.periods.length > 0 &&
    phrase.has('what', 'action_word', 'between') &&
    phrase.unknown.length === 0
  )
    return { kind: 'list', about: 'due', filter };
  if (phrase.has('joint')) return { kind: 'list', about: 'all', filter };
  if (phrase.has('mine') && phrase.isQuestion && phrase.tokens.length <= 5 && phrase.unknown.length === 0)
    return { kind: 'list', about: 'all', filter: { ...filter, mine: true } };
  if (phrase.has('mine') && phrase.has('action_word')) return { kind: 'list', about: 'all', filter };
  if (phrase.has('all') || (phrase.has('what') && phrase.has('action_word') && phrase.unknown.length === 0))
    return { kind: 'list', about: 'all', filter };
  return undefined;
}

function readTopic(phrase: Phrase): Topic | undefined {
  if (phrase.has('overdue')) return 'overdue';
  if (phrase.has('undated')) return 'undated';
  if (phrase.has('ongoing')) return 'ongoing';
  if (phrase.has('next') && phrase.periods.length === 0) return 'next';
  if (phrase.has('due')) return 'due';
  return phrase.has('when') && phrase.periods.length > 0 ? 'due' : undefined;
}

/** "Any updates since Monday?" asks what was said, not how things stand. */
function asksForNews(phrase: Phrase): boolean {
  return (
    phrase.has('status') &&
    phrase.periods.some(({ relation }) => relation === 'since' || relation === 'after')
  );
}

/** "due 30 Feb": numbers that no date was read from. Better to say so than to answer for any day. */
function unreadDate(phrase: Phrase, about: Topic | undefined): string | undefined {
  if (about !== 'due' || phrase.periods.length > 0 || phrase.refs.length > 0) return undefined;
  const number = phrase.spans.find((span) => span.kind === 'number');
  return number === undefined ? undefined : phrase.text.slice(number.from).trim().slice(0, 60);
}

/** Questions about actions that are named. */
function aboutActions(phrase: Phrase, refs: Phrase['refs']): Intent {
  if (phrase.has('who') || (phrase.has('lead') && !phrase.has('when', 'due', 'status')))
    return { kind: 'who', refs };
  if (phrase.has('when', 'due', 'undated', 'overdue') && !phrase.has('status'))
    return { kind: 'detail', refs, field: 'target' };
  if (phrase.has('deliverables')) return { kind: 'detail', refs, field: 'deliverables' };
  if (phrase.has('status', 'how') || phrase.statuses.length > 0) return { kind: 'status', refs };
  return { kind: 'detail', refs };
}

function isStatusOnly(phrase: Phrase, status: string): boolean {
  return (
    phrase.statuses.some((span) => span.status === status && !span.negated) &&
    phrase.has('what', 'why', 'who', 'all', 'is')
  );
}
