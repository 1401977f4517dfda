import type { Intent } from '../intent.ts';
import type { Phrase } from './phrase.ts';

/** Hello, thanks, help: only when that is all there is. */
export function readCourtesy(phrase: Phrase): Intent | undefined {
  const isBare =
    phrase.refs.length === 0 &&
    phrase.parties.length === 0 &&
    phrase.periods.every(({ text }) => /^today$/i.test(text) && phrase.has('thanks')) &&
    phrase.statuses.length === 0;
  const wantsMore =
    phrase.has('due', 'overdue', 'status', 'blockers', 'own_actions', 'snooze', 'digest', 'chase', 'move') ||
    phrase.has('dated', 'undated', 'only', 'except', 'joint') ||
    phrase.has('silent', 'history', 'deliverables', 'why_asked', 'withdraw', 'next', 'ongoing', 'slips');
  if (phrase.has('help') && (isHelp(phrase, isBare) || asksAtLength(phrase))) return { kind: 'help' };
  // "How are you today?" asks for nothing that is due today.
  const isGreeting =
    phrase.has('hello') && phrase.length <= 5 && phrase.unknown.length === 0 && phrase.refs.length === 0;
  if (isGreeting && !wantsMore && !phrase.has('who', 'lead', 'foreign', 'mine', 'own_actions', 'action_word'))
    return { kind: 'hello' };
  if (!isBare || wantsMore || phrase.has('foreign')) return undefined;
  if (
    phrase.has('thanks') &&
    !phrase.isQuestion &&
    phrase.unknown.length <= 1 &&
    !phrase.has('who', 'when', 'lead')
  )
    return { kind: 'thanks' };
  if (phrase.has('hello') && phrase.unknown.length === 0 && !phrase.has('who', 'when', 'lead', 'what'))
    return { kind: 'hello' };
  return undefined;
}

/** "What happens if I don't reply by Friday": so many words of it ask for help, whatever else is said. */
function asksAtLength({ spans }: Phrase): boolean {
  return spans.some(
    (span) => span.kind === 'cue' && span.cues.includes('help') && span.text.trim().split(/\s/).length >= 4,
  );
}

/** "Help" alone, or a question about how to do something here; "help with the train" is neither. */
function isHelp(phrase: Phrase, isBare: boolean): boolean {
  if (phrase.unknown.length > 0 || phrase.topicWords.length > 0) return false;
  const asksHowTo = phrase.has('how', 'where') || phrase.says('how', 'where');
  return isBare || asksHowTo;
}
