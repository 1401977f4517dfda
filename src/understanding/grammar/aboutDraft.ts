import type { Command } from '../command.ts';
import type { Intent } from '../intent.ts';
import type { Phrase } from './phrase.ts';

/** "yes" to a command that was shown, and only to that: anything else is a matter of its own. */
export function readAboutProposal(phrase: Phrase): Intent | undefined {
  const { proposed, lacking } = phrase.context.memory;
  const completed = lacking === undefined ? undefined : completedBy(lacking, phrase);
  if (completed !== undefined) return completed;
  const again = proposed === undefined ? undefined : sameFor(proposed, phrase);
  if (again !== undefined) return again;
  if (proposed === undefined || phrase.length > 5 || phrase.unknown.length > 0) return undefined;
  if (phrase.has('discard') || phrase.tokens[0]?.norm === 'no') return { kind: 'discard' };
  return phrase.has('confirm') || isThumbsUp(phrase.text) ? { ...proposed, confirmed: true } : undefined;
}

/** "End of June", "action 7", "Roisin": what a command lacked, and little else. */
function completedBy(lacking: Command, phrase: Phrase): Command | undefined {
  const { refs, periods, context } = phrase;
  if (phrase.length > 8 || phrase.isQuestion || phrase.has('discard', 'help')) return undefined;
  const period = periods.find(({ window }) => window.end >= context.today);
  const about = refs.length > 0 ? { refs } : {};
  switch (lacking.kind) {
    case 'move':
      if (period === undefined && refs.length === 0) return undefined;
      return {
        ...lacking,
        ...about,
        ...(period === undefined ? {} : { to: { ...period.named, words: period.text } }),
      };
    case 'absence':
      return period === undefined ? undefined : { ...lacking, until: period.named.start };
    case 'chase':
    case 'withdraw':
      return refs.length === 0 ? undefined : { ...lacking, ...about };
    case 'delegate':
      return refs.length > 0 || phrase.has('delegate') || phrase.length > 5
        ? undefined
        : { ...lacking, to: phrase.text.trim() };
    case 'subscribe':
    case 'stop':
    case 'prefer':
      return undefined;
  }
}

/** "Same for 7 please": the command that was shown, for another action. */
function sameFor(proposed: Command, phrase: Phrase): Command | undefined {
  const later = phrase.periods.find(({ window }) => window.end >= phrase.context.today);
  const isOtherDate = later !== undefined && phrase.refs.length === 0 && phrase.length <= 6;
  if (proposed.kind === 'move' && isOtherDate && phrase.has('and_also', 'amend', 'please'))
    return { ...proposed, to: { ...later.named, words: later.text }, confirmed: false };
  const isElliptical = phrase.has('and_also') && phrase.refs.length > 0 && phrase.length <= 7;
  return isElliptical && 'refs' in proposed && !phrase.text.trimEnd().endsWith('?')
    ? { ...proposed, refs: phrase.refs, confirmed: false }
    : undefined;
}

/** "yes", "no, make that nine", "cancel": about the drafts that wait, and only then. */
export function readAboutDraft(phrase: Phrase): Intent | undefined {
  const { drafts } = phrase.context;
  const named = drafts.find(({ ref }) => phrase.refs.includes(ref));
  // "Should be 7" puts a number right; "action 7 should be …" is about another.
  const isNumber =
    phrase.has('amend') && !phrase.namesActions && (phrase.length <= 5 || IS_PUT_RIGHT.test(phrase.text));
  const newest = drafts.find(({ isElsewhere }) => isElsewhere !== true);
  const draft = phrase.refs.length === 0 || isNumber ? newest : named;
  if (draft === undefined || (phrase.isQuestion && !phrase.has('amend'))) return undefined;
  const which = named === undefined ? {} : { draft: named.id };
  const first = phrase.tokens.find((token) => token.kind === 'word')?.norm;
  if (phrase.has('discard') && phrase.length <= 6) return { kind: 'discard', ...which };
  const adds =
    ['plus', 'and', 'also', 'oh'].includes(first ?? '') && phrase.spans.some(({ kind }) => kind === 'number');
  if (phrase.has('amend') || first === 'no' || adds)
    return { kind: 'amend', draft: draft.id, said: phrase.text };
  const hasNews = phrase.spans.some(
    (span) => span.kind === 'number' || span.kind === 'period' || span.kind === 'status',
  );
  if (phrase.has('confirm') && !hasNews && phrase.unknown.length === 0) return { kind: 'confirm', ...which };
  if (isThumbsUp(phrase.text)) return { kind: 'confirm' };
  const isOther =
    phrase.has('snooze', 'help', 'digest', 'thanks', 'own_actions', 'hello') || phrase.refs.length > 0;
  return draft.awaitsMore && !isOther ? { kind: 'amend', draft: draft.id, said: phrase.text } : undefined;
}

/** "That 7 should have been nine operations". */
const IS_PUT_RIGHT = /\b(?:that|the|my) \d{1,6} (?:should|was meant|ought|is wrong|needs)\b/i;

function isThumbsUp(text: string): boolean {
  return text.trim() !== '' && /^[\s👍✅👌]+$/u.test(text);
}
