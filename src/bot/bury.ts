import { say } from '../message/text.ts';
import { conversationKey } from '../ports/conversation.ts';
import type { HeardId } from '../ports/posting.ts';
import type { Parts } from './parts.ts';
import { nowIn } from './parts.ts';

/** A message that broke the bot every time: kept with its error, its author told, the others go on. */
export async function buryAnswer(id: HeardId, error: string, parts: Parts): Promise<void> {
  const heard = await parts.store.readHeard(id);
  if (heard === undefined || heard.isSettled) return;
  parts.log('error', 'answer-given-up', {
    heard: id,
    conversation: conversationKey(heard.incoming.in),
    problem: error,
  });
  const world = await parts.store.readWorld();
  const sorry = say`Something went wrong with that message, so nothing was changed. It is kept, and whoever runs this bot can see why.`;
  await parts.store.commit({
    at: nowIn(world, parts),
    settles: id,
    changes: [],
    outgoing: [
      {
        key: `reply/${id}/sorry`,
        to: heard.incoming.in,
        message: { kind: 'note', text: [sorry] },
        at: nowIn(world, parts),
      },
    ],
    revised: [],
  });
  await parts.store.noteError(id, error);
}

/** A message that no attempt could send. A reminder's questions stay open, and the person's next one asks them again. */
export async function buryDelivery(id: string, error: string, parts: Parts): Promise<void> {
  parts.log('error', 'delivery-given-up', { message: id, problem: error });
  await parts.store.giveUp(id, error);
}
