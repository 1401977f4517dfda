import { listWords, say } from '../message/text.ts';
import type { Understood } from '../understanding/understand.ts';
import { type Answer, answer } from './answer.ts';
import type { Known } from './known.ts';

/** Questions that words narrow, so that one nobody could read may have changed the answer. */
const NARROWED: ReadonlySet<string> = new Set(['list', 'count', 'status', 'who', 'blockers', 'history']);
/** Where numbers are said already, or are times of the day. */
const NUMBERLESS: ReadonlySet<string> = new Set(['unknown', 'prefer', 'preferences']);
/** More strange words than these are not worth naming. */
const FEW = 3;

/** The answer to what was typed, with what of it could not be used: numbers of no action, words nobody knows. */
export function answerTo({ intent, phrase }: Understood, known: Known): Answer {
  const answered = answer(intent, known);
  const { missing, unknown } = phrase;
  const unread = NARROWED.has(intent.kind) && unknown.length <= FEW ? [...new Set(unknown)] : [];
  const said = [
    ...(missing.length === 0 || NUMBERLESS.has(intent.kind)
      ? []
      : [say`This plan has no action ${listWords(missing.slice(0, FEW))}.`]),
    ...(unread.length === 0
      ? []
      : [say`I passed over ${listWords(unread.map((word) => `“${word.slice(0, 40)}”`))}.`]),
  ];
  if (said.length === 0) return answered;
  const [first, ...rest] = answered.messages;
  // Under a list it belongs to the rule that chose it; elsewhere it follows.
  if (first?.kind === 'action-list')
    return { ...answered, messages: [{ ...first, notes: [...first.notes, ...said] }, ...rest] };
  if (first?.kind === 'note')
    return { ...answered, messages: [{ ...first, text: [...first.text, ...said] }, ...rest] };
  return { ...answered, messages: [...answered.messages, { kind: 'note', text: said }] };
}
