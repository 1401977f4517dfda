import type { Known } from '../answers/known.ts';
import type { Message } from '../message/message.ts';
import type { ActionRef } from '../plan/action.ts';
import type { Context } from '../understanding/context.ts';

/** What has to be known to understand somebody, from what is known to answer them. */
export function contextOf(known: Known, repliedTo: Message | undefined): Context {
  const refOf = new Map(known.plan.actions.map((action) => [action.id, action.ref]));
  const inReplyTo = repliedTo === undefined ? [] : refsIn(repliedTo);
  return {
    plan: known.plan,
    today: known.today,
    ...(known.speaker === undefined ? {} : { speaker: known.speaker }),
    memory: known.memory,
    asked: known.asked.flatMap((id) => refOf.get(id) ?? []),
    drafts: known.drafts.flatMap(({ id, action, reading, isElsewhere }) => {
      const ref = refOf.get(action);
      const where = isElsewhere === undefined ? {} : { isElsewhere };
      return ref === undefined ? [] : [{ id, ref, awaitsMore: reading.unclear !== undefined, ...where }];
    }),
    ...(inReplyTo.length === 0 ? {} : { inReplyTo }),
  };
}

/** The actions that a message of the bot's asks about. */
function refsIn(message: Message): readonly ActionRef[] {
  if (message.kind === 'reminder')
    return message.items
      .filter((item) => item.state.kind === 'open')
      .map((item) => item.action.ref as ActionRef);
  if (message.kind === 'draft' || message.kind === 'receipt' || message.kind === 'action-sheet')
    return [message.action.ref as ActionRef];
  return [];
}
