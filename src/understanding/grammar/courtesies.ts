import type { Intent } from '../intent.ts';
import type { Phrase } from './phrase.ts';

/** Hello, thanks, help: only when that is all there is. */
export function readCourtesy(phrase: Phrase): Intent | undefined {
  const wantsNothingElse =
    phrase.refs.length === 0 &&
    phrase.parties.length === 0 &&
    phrase.periods.length === 0 &&
    phrase.statuses.length === 0;
  if (
    !wantsNothingElse ||
    phrase.has('due', 'overdue', 'status', 'lead', 'blockers', 'own_actions', 'snooze', 'digest')
  )
    return undefined;
  if (phrase.has('help') && phrase.unknown.length <= 1) return { kind: 'help' };
  if (phrase.has('thanks') && !phrase.isQuestion && phrase.unknown.length <= 2) return { kind: 'thanks' };
  if (phrase.has('hello') && !phrase.isQuestion && phrase.unknown.length <= 1) return { kind: 'hello' };
  return undefined;
}
