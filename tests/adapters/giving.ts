import { randomUUID } from 'node:crypto';
import type { Message } from '../../src/message/message.ts';
import type { Conversation } from '../../src/ports/conversation.ts';
import type { Instant } from '../../src/time/zone.ts';
import type { TestBot } from './testBot.ts';

/** Has the bot say something to somebody, and redraw it. */
export function giverTo(to: Conversation, bot: Pick<TestBot, 'parts' | 'quiet'>) {
  const { store } = bot.parts;
  const at = new Date().toISOString() as Instant;
  return async (message: Message): Promise<{ revise(message: Message): Promise<void> }> => {
    const id = randomUUID();
    const outgoing = [{ id, key: `reply/${id}`, to, message, at }];
    await store.commit({ at, changes: [], outgoing, revised: [] });
    await bot.quiet();
    return {
      revise: async (newer) => {
        const revised = [{ id, version: 1, message: newer }];
        await store.commit({ at, changes: [], outgoing: [], revised });
        await bot.quiet();
      },
    };
  };
}

let count = 0;

/** Puts words on their way, one message each, as a decision does. */
export async function sendWords(
  to: Conversation,
  words: readonly string[],
  { store }: TestBot['parts'],
): Promise<void> {
  const at = new Date().toISOString() as Instant;
  const { people } = await store.readWorld();
  const person =
    to.kind === 'direct'
      ? people.find(({ identities }) => identities.some(({ user }) => user === to.with.user))?.id
      : undefined;
  const outgoing = words.map((one) => ({
    key: `reply/words-${count++}`,
    to,
    message: { kind: 'note' as const, text: [[one]] },
    at,
    ...(person === undefined ? {} : { person }),
  }));
  await store.commit({ at, changes: [], outgoing, revised: [] });
}
