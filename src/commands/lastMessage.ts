import { type Answer, answer } from '../answers/answer.ts';
import type { Known } from '../answers/known.ts';
import { contextOf } from '../bot/understandIncoming.ts';
import type { ActionRef } from '../plan/action.ts';
import { findAction } from '../plan/plan.ts';
import { readPhrase } from '../understanding/grammar/phrase.ts';
import type { DraftId } from '../understanding/intentParts.ts';
import { readReply } from '../understanding/reply/readReply.ts';
import { understand } from '../understanding/understand.ts';

/** The bot asks to when a date is to move. */
const ASKS_FOR_DATE = /\b(?:when|what (?:new )?date|which (?:new )?date)\b/i;

const BOT = /^\s*\[bot\]\s*/i;

/** What the last message leaves behind: the person's own question, or what the bot said or asked. */
export function lastMessage(
  context: string,
  known: Known,
): Pick<Known, 'memory'> & Partial<Pick<Known, 'asked' | 'drafts'>> {
  if (!BOT.test(context)) {
    const { intent } = understand(context, contextOf(known, undefined));
    const answered: Answer = answer(intent, known);
    const { question, proposed, lacking } = answered.remember ?? {};
    const drafts = answered.changes.flatMap((change) => (change.kind === 'draft' ? [change.draft] : []));
    return {
      memory: {
        refs: answered.about,
        ...(question === undefined ? {} : { question }),
        ...(proposed === undefined ? {} : { proposed }),
        ...(lacking === undefined ? {} : { lacking }),
      },
      drafts,
    };
  }
  const said = context.replace(BOT, '');
  const { refs } = readPhrase(said, contextOf(known, undefined));
  const drafts = draftsShown(said, refs, known);
  if (drafts.length > 0) return { memory: { refs }, drafts };
  if (ASKS_FOR_DATE.test(said) && /\bmoved?\b/i.test(said) && refs.length > 0)
    return { memory: { refs, lacking: { kind: 'move', refs, said: '' } } };
  if (/\bshall i (?:remind|chase|nudge)\b/i.test(said) && refs.length > 0)
    return { memory: { refs, proposed: { kind: 'chase', refs, parties: [], said: '' } } };
  if (/\bis (?:that|this|it) (?:for|about) action\b/i.test(said) && refs.length > 1)
    return { memory: { refs, waiting: { said: said.slice(0, Math.max(0, said.search(/[:?]/))) } } };
  // A list of many actions asks about none of them.
  const isAsking =
    refs.length <= MOST_ASKED && /\?|\b(?:remind|due|how (?:is|are)|update)\b/i.test(said) && refs.length > 0;
  const asked = refs.flatMap((ref) => findAction(known.plan, ref)?.id ?? []);
  return { memory: { refs }, ...(isAsking ? { asked } : {}) };
}

const MOST_ASKED = 5;

/** "Draft for action 8: 4 days of action. Shall I record it?": what the bot showed waits for a yes. */
function draftsShown(said: string, refs: readonly ActionRef[], known: Known): Known['drafts'] {
  const action = refs[0] === undefined ? undefined : findAction(known.plan, refs[0]);
  const shown = said.indexOf(':');
  if (
    action === undefined ||
    (shown < 0 && !/\bwhat is the reason\b/i.test(said)) ||
    !/\bdraft\b|\bunderstood\b|\brecorded\b|\bwhat is the reason\b|\bshall i (?:record|save)\b|\bconfirm\b/i.test(
      said,
    )
  )
    return [];
  const asksWhy = /\bwhat is the reason\b/i.test(said);
  const words = said.slice(shown + 1).replace(/(?<![^.?!])[^.?!]*\?\s*$/, '');
  const read = readReply(asksWhy ? said : words, action, known.plan, known.today);
  const reading = asksWhy ? { ...read, unclear: 'reason' as const } : read;
  return [{ id: 'draft-0' as DraftId, reply: 'reply-0', action: action.id, said: words, reading }];
}
