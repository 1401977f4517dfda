import { expect } from 'vitest';
import { draw } from '../../src/message/draw.ts';
import type { Message } from '../../src/message/message.ts';
import { writeCard } from '../../src/message/writeCard.ts';
import type { Stage } from '../conversations/stage.ts';
import type { TestBot } from './testBot.ts';

export type PlatformStage = Stage & { close(): Promise<void> };

/** What a platform does its own way, of all that a transcript needs. */
type Platform = Pick<Stage, 'platform' | 'elsewhere' | 'say' | 'press'> & {
  readonly bot: TestBot;
  /** The conversation with somebody, or of a channel such as "#strategy-group", by its key. */
  conversationOf(who: string): string;
  /** What somebody reads there who can't see how it is drawn, by the platform's names of its messages. */
  wordsOf(who: string): ReadonlyMap<string, string>;
  close(): Promise<void>;
};

/** A stage on a real platform: everything that is read was looked at there, word for word. */
export function stageOn({ bot, conversationOf, wordsOf, ...platform }: Platform): PlatformStage {
  const read = new Map<string, number>();
  const all = async (who: string): Promise<readonly Message[]> => {
    await bot.quiet();
    const rows = await bot.opened.db
      .selectFrom('message')
      .select(['message', 'ref'])
      .where('conversation', '=', conversationOf(who))
      .orderBy('position')
      .execute();
    const words = wordsOf(who);
    for (const { message, ref } of rows)
      expect(words.get(ref?.id ?? '') ?? '(not there)', who).toContain(
        writeCard(draw(message)).slice(0, 3_000),
      );
    return rows.map(({ message }) => message);
  };
  return {
    ...platform,
    databaseUrl: bot.opened.url,
    goTo: async (date, time) => {
      await bot.goTo(date, time);
      await bot.quiet();
    },
    unread: async (who) => {
      const messages = await all(who);
      const fresh = messages.slice(read.get(who) ?? 0);
      read.set(who, messages.length);
      return fresh;
    },
    all,
    close: async () => {
      await bot.close();
      await platform.close();
    },
  };
}
