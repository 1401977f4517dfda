import type { ActionRef } from '../../plan/action.ts';
import { addDays, startOfWeek } from '../../time/day.ts';
import type { Intent } from '../intent.ts';
import type { Phrase } from './phrase.ts';
import { topicMeant } from './refsMeant.ts';

/** What somebody wants done, rather than known. */
export function readCommand(phrase: Phrase): Intent | undefined {
  const refs = namedRefs(phrase);
  const said = phrase.text;
  if (phrase.has('digest') && !phrase.has('subscribe') && phrase.refs.length === 0) return { kind: 'digest' };
  if (phrase.has('endorse', 'confirm') && refs.length > 0 && !phrase.isQuestion)
    return { kind: 'endorse', refs };
  if (phrase.has('stop')) return { kind: 'stop', said };
  if (phrase.has('subscribe'))
    return { kind: 'subscribe', wanted: !/\b(?:stop|mute|pause|unsubscribe)\b/i.test(said), said };
  const movesDate = phrase.has('change') && refs.length > 0 && (phrase.periods.length > 0 || isMoved(phrase));
  if (phrase.has('change_date') || movesDate) {
    const to = phrase.periods.at(-1);
    return { kind: 'move', refs, said, ...(to === undefined ? {} : { to: { ...to.named, words: to.text } }) };
  }
  if (phrase.has('snooze') && !phrase.isQuestion)
    return { kind: 'snooze', refs: snoozed(phrase), until: until(phrase) };
  if (phrase.has('remind_others') && !phrase.isQuestion && (refs.length > 0 || phrase.parties.length > 0))
    return { kind: 'chase', refs, parties: phrase.parties, said };
  if (
    phrase.has('record_for', 'change') &&
    refs.length > 0 &&
    phrase.statuses.length > 0 &&
    !phrase.isQuestion
  )
    return { kind: 'report', refs, said: phrase.text };
  if (phrase.has('delegate')) return { kind: 'delegate', refs, said };
  if (phrase.has('absence')) return { kind: 'absence', said };
  return undefined;
}
/** "push action 9 back", "bring it forward". */
function isMoved(phrase: Phrase): boolean {
  return phrase.tokens.some(
    ({ norm }) => norm === 'back' || norm === 'forward' || norm === 'out' || norm === 'later',
  );
}

/** "yes" to a command that was shown, and only to that: anything else is a matter of its own. */
export function readAboutProposal(phrase: Phrase): Intent | undefined {
  const { proposed } = phrase.context.memory;
  const words = phrase.tokens.filter(({ kind }) => kind === 'word' || kind === 'number');
  if (proposed === undefined || words.length > 5 || phrase.unknown.length > 0) return undefined;
  if (phrase.has('confirm')) return { ...proposed, confirmed: true };
  return phrase.has('discard') || words[0]?.norm === 'no' ? { kind: 'discard' } : undefined;
}

/** "yes", "no, make that nine", "cancel": about the drafts that wait, and only then. */
export function readAboutDraft(phrase: Phrase): Intent | undefined {
  const { drafts } = phrase.context;
  const named = drafts.find(({ ref }) => phrase.refs.includes(ref));
  const draft = phrase.refs.length === 0 ? drafts[0] : named;
  if (draft === undefined || (phrase.isQuestion && !phrase.has('amend'))) return undefined;
  const which = named === undefined ? {} : { draft: named.id };
  const first = phrase.tokens.find((token) => token.kind === 'word')?.norm;
  const isShort = phrase.tokens.length <= 6;
  if (phrase.has('discard') && isShort) return { kind: 'discard', ...which };
  if (phrase.has('amend') || first === 'no') return { kind: 'amend', draft: draft.id, said: phrase.text };
  const hasNews = phrase.spans.some(
    (span) => span.kind === 'number' || span.kind === 'period' || span.kind === 'status',
  );
  if (phrase.has('confirm') && !hasNews && phrase.unknown.length === 0) return { kind: 'confirm', ...which };
  if (/^[\s👍✅👌]+$/u.test(phrase.text) && phrase.text.trim() !== '') return { kind: 'confirm' };
  const isOther =
    phrase.has('snooze', 'help', 'digest', 'thanks', 'own_actions', 'hello') || phrase.refs.length > 0;
  return draft.awaitsMore && !isOther ? { kind: 'amend', draft: draft.id, said: phrase.text } : undefined;
}

function namedRefs(phrase: Phrase): readonly ActionRef[] {
  if (phrase.refs.length > 0) return phrase.refs;
  const topic = topicMeant(phrase);
  return topic === undefined ? [] : [topic];
}

function snoozed(phrase: Phrase): readonly ActionRef[] {
  const named = namedRefs(phrase);
  if (named.length > 0) return named;
  return phrase.context.inReplyTo ?? phrase.context.asked;
}

/** "next week" is its Monday; nothing said is a week from today. */
function until(phrase: Phrase) {
  const { today } = phrase.context;
  const period = phrase.periods.find((span) => span.window.end > today);
  if (period === undefined) return addDays(today, 7);
  if (period.window.start > today) return period.window.start;
  return period.relation === 'until' || period.relation === 'by' || period.relation === 'in'
    ? period.window.end
    : addDays(startOfWeek(today), 7);
}
