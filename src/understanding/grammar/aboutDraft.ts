import type { Intent } from '../intent.ts';
import type { Phrase } from './phrase.ts';

/** "yes" to a command that was shown, and only to that: anything else is a matter of its own. */
export function readAboutProposal(phrase: Phrase): Intent | undefined {
  const { proposed } = phrase.context.memory;
  if (proposed === undefined || phrase.length > 5 || phrase.unknown.length > 0) return undefined;
  if (phrase.has('discard') || phrase.tokens[0]?.norm === 'no') return { kind: 'discard' };
  return phrase.has('confirm') || isThumbsUp(phrase.text) ? { ...proposed, confirmed: true } : undefined;
}

/** "yes", "no, make that nine", "cancel": about the drafts that wait, and only then. */
export function readAboutDraft(phrase: Phrase): Intent | undefined {
  const { drafts } = phrase.context;
  const named = drafts.find(({ ref }) => phrase.refs.includes(ref));
  const draft = phrase.refs.length === 0 ? drafts[0] : named;
  if (draft === undefined || (phrase.isQuestion && !phrase.has('amend'))) return undefined;
  const which = named === undefined ? {} : { draft: named.id };
  const first = phrase.tokens.find((token) => token.kind === 'word')?.norm;
  if (phrase.has('discard') && phrase.length <= 6) return { kind: 'discard', ...which };
  if (phrase.has('amend') || first === 'no') return { kind: 'amend', draft: draft.id, said: phrase.text };
  const hasNews = phrase.spans.some(
    (span) => span.kind === 'number' || span.kind === 'period' || span.kind === 'status',
  );
  if (phrase.has('confirm') && !hasNews && phrase.unknown.length === 0) return { kind: 'confirm', ...which };
  if (isThumbsUp(phrase.text)) return { kind: 'confirm' };
  const isOther =
    phrase.has('snooze', 'help', 'digest', 'thanks', 'own_actions', 'hello') || phrase.refs.length > 0;
  return draft.awaitsMore && !isOther ? { kind: 'amend', draft: draft.id, said: phrase.text } : undefined;
}

function isThumbsUp(text: string): boolean {
  return text.trim() !== '' && /^[\s👍✅👌]+$/u.test(text);
}
