import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { createFrontDesk } from '../../src/bot/createFrontDesk.ts';
import { conversationKey, type Incoming } from '../../src/ports/conversation.ts';
import type { FrontDesk } from '../../src/ports/frontDesk.ts';
import type { HeardId } from '../../src/ports/posting.ts';
import { createBatch } from '../../src/store/createBatch.ts';
import type { Rig } from '../rig.ts';
import { onSeededBots } from './inWords.ts';

const withBots = onSeededBots();

function deskOf(rig: Rig): FrontDesk {
  return createFrontDesk(rig.parts, rig.opened.installations);
}

function asks(user: string, said: string, eventId: string = randomUUID()): Incoming {
  const from = { platform: 'web', tenant: 'local', user } as const;
  return { eventId, from, in: { kind: 'direct', with: from }, said };
}

const PEOPLE = ['doj-contact', 'nca-necc-contact', 'le-partners-contact', 'secretariat'];

describe('What is asked at the same time', () => {
  it('is answered to each as if they had asked alone', () =>
    withBots(async (rig) => {
      const desk = deskOf(rig);
      const questions = ['my actions', 'who leads action 3', "what's due this month", 'status of action 7'];
      const pairs = PEOPLE.flatMap((who) => questions.map((said) => [who, said] as const));
      const alone = new Map<string, unknown>();
      for (const [who, said] of pairs)
        alone.set(
          `${who}: ${said}`,
          (await desk.answer(asks(who, said)))?.map(({ message }) => message),
        );
      const together = await Promise.all(
        pairs.map(
          async ([who, said]) =>
            [`${who}: ${said}`, (await desk.answer(asks(who, said)))?.map(({ message }) => message)] as const,
        ),
      );
      expect(new Map(together)).toEqual(alone);
      expect(new Set([...alone.values()].map((one) => JSON.stringify(one))).size).toBeGreaterThan(4);
    }));

  it('is kept, each with its answer, and what comes twice is answered once', () =>
    withBots(async (rig) => {
      const desk = deskOf(rig);
      const incoming = PEOPLE.flatMap((who, at) => {
        const once = asks(who, 'my actions', `event-${at}`);
        return [once, once, once];
      });
      const answers = await Promise.all(incoming.map((one) => desk.answer(one)));
      expect(answers.filter((one) => one !== undefined)).toHaveLength(PEOPLE.length);
      const kept = await rig.opened.db.selectFrom('heard').select(['event_id', 'settled']).execute();
      expect(kept.toSorted((one, other) => one.event_id.localeCompare(other.event_id))).toEqual(
        PEOPLE.map((_, at) => ({ event_id: `event-${at}`, settled: true })),
      );
      expect(await rig.opened.db.selectFrom('message').selectAll().execute()).toHaveLength(PEOPLE.length);
    }));

  it('fails alone where one of it can’t be kept', () =>
    withBots(async ({ parts: { store, newId }, opened: { db } }) => {
      const keeps = (who: string, at: string) => {
        const incoming = asks(who, 'help', `event-${who}`);
        const decision = {
          at: at as never,
          changes: [],
          revised: [],
          outgoing: [
            {
              id: newId(),
              key: `reply/${who}`,
              to: incoming.in,
              message: { kind: 'note', text: [['Yes.']] } as const,
              at: at as never,
              isShown: true,
            },
          ],
        };
        return store.keepAnswered(incoming, newId() as HeardId, decision);
      };
      const [first, wrong, last] = await Promise.allSettled([
        keeps('doj-contact', '2025-02-10T10:00:00.000Z'),
        keeps('secretariat', 'on no day'),
        keeps('le-partners-contact', '2025-02-10T10:00:00.000Z'),
      ]);
      expect([first?.status, wrong?.status, last?.status]).toEqual(['fulfilled', 'rejected', 'fulfilled']);
      const kept = await db.selectFrom('message').select('conversation').orderBy('conversation').execute();
      expect(kept.map(({ conversation }) => conversation)).toEqual(
        ['doj-contact', 'le-partners-contact'].map((who) => conversationKey(asks(who, '').in)),
      );
    }));
});

describe('A batch', () => {
  const waits = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

  it('is whatever comes while the last one is on its way, in the order in which it came', async () => {
    const batches: number[][] = [];
    const double = createBatch(async (asked: readonly number[]) => {
      batches.push([...asked]);
      await waits(20);
      return asked.map((one) => one * 2);
    });
    const first = [1, 2, 3].map(double);
    await waits(5);
    const second = [4, 5].map(double);
    expect(await Promise.all([...first, ...second])).toEqual([2, 4, 6, 8, 10]);
    expect(batches).toEqual([
      [1, 2, 3],
      [4, 5],
    ]);
  });

  it('has an end: a hundred and fifty go in three', async () => {
    const sizes: number[] = [];
    const same = createBatch(async (asked: readonly number[]) => {
      sizes.push(asked.length);
      return asked;
    });
    const all = Array.from({ length: 150 }, (_, at) => at);
    expect(await Promise.all(all.map(same))).toEqual(all);
    expect(sizes).toEqual([64, 64, 22]);
  });

  it('whose connection broke is not tried again, as it may have happened', async () => {
    let tries = 0;
    const broken = createBatch(async (_: readonly number[]): Promise<readonly number[]> => {
      tries++;
      throw new Error('Connection terminated unexpectedly');
    });
    const ended = await Promise.allSettled([1, 2, 3].map(broken));
    expect(ended.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
    expect(tries).toBe(1);
    await expect(broken(4)).rejects.toThrow('terminated');
  });
});
