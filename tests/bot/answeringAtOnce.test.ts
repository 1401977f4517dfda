import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createHear, type Hearing } from '../../src/bot/createHear.ts';
import type { Parts } from '../../src/bot/parts.ts';
import { workersOf } from '../../src/bot/workers.ts';
import { type ChatAdapter, DeliveryError } from '../../src/ports/chatAdapter.ts';
import type { Incoming } from '../../src/ports/conversation.ts';
import { type OpenedQueue, openQueue } from '../../src/queue/openQueue.ts';
import { type OpenedStore, openStore } from '../../src/store/openStore.ts';
import { createSeal } from '../../src/store/seal.ts';
import { seededDatabase } from '../seeded.ts';

const WHO = 'doj-contact';
const soon = { timeout: 20_000, interval: 25 };

let opened: OpenedStore;
let queue: OpenedQueue;
let hearing: Hearing;
let parts: Parts;
let sent: string[];
/** What the platform makes of a message, by its kind. */
let answer: (kind: string) => void | Promise<void>;
let drop: () => Promise<void>;

beforeEach(async () => {
  const database = await seededDatabase();
  drop = database.drop;
  opened = await openStore(database.url, (trx, jobs) => queue.enqueue(trx, jobs), createSeal([]));
  queue = await openQueue(database.url, () => undefined, { supervise: true });
  sent = [];
  answer = () => undefined;
  const adapter: ChatAdapter = {
    platform: 'web',
    paceMs: 0,
    start: async () => undefined,
    stop: async () => undefined,
    send: async ({ key, message }) => {
      await answer(message.kind);
      sent.push(message.kind);
      return { channel: '', id: key };
    },
    revise: async () => undefined,
  };
  parts = {
    store: opened.store,
    adapters: new Map([['web', adapter]]),
    connected: new Set(['web']),
    trueTime: () => Date.parse('2025-02-10T10:00:00Z'),
    newId: randomUUID,
    log: () => undefined,
  };
  hearing = createHear(parts);
});
afterEach(async () => {
  await hearing.stop();
  await queue.close();
  await opened.close();
  await drop();
});

function says(said: string, eventId: string = randomUUID()): Incoming {
  const from = { platform: 'web', tenant: 'local', user: WHO } as const;
  return { eventId, from, in: { kind: 'direct', with: from }, said };
}

const jobs = async (): Promise<number> => {
  const { rows } = await sql<{ count: string }>`select count(*) from pgboss.job`.execute(opened.db);
  return Number(rows[0]?.count);
};

describe('An answer at once', () => {
  it('is out without the queue’s help', async () => {
    expect(await hearing.hear(says('help'))).toBe(true);
    await vi.waitFor(() => expect(sent).toEqual(['help']), soon);
    expect(await jobs()).toBe(0);
  });

  it('is given once, however often the question comes', async () => {
    const question = says('help');
    const heard = await Promise.all([question, question, question].map((one) => hearing.hear(one)));
    expect(heard.filter((isNew) => isNew)).toHaveLength(1);
    await vi.waitFor(() => expect(sent).toEqual(['help']), soon);
  });

  it('keeps its place behind one that is slow', async () => {
    answer = (kind) =>
      kind === 'help' ? new Promise((resolve) => setTimeout(resolve, 300)) : Promise.resolve();
    await hearing.hear(says('help'));
    await hearing.hear(says('my actions'));
    await vi.waitFor(() => expect(sent).toEqual(['help', 'action-list']), soon);
  });

  it('is the queue’s where the platform is too busy, with all that was asked after it', async () => {
    let isBusy = true;
    answer = () => {
      if (isBusy) throw new DeliveryError('busy', 'later', 50);
    };
    await hearing.hear(says('help'));
    await hearing.hear(says('my actions'));
    await vi.waitFor(async () => expect(await jobs()).toBe(2), soon);
    isBusy = false;
    await queue.work(workersOf(parts));
    await vi.waitFor(() => expect(sent).toEqual(['help', 'action-list']), soon);
  });

  it('is taken over from a process that died while it sent it', async () => {
    answer = () => new Promise(() => undefined);
    await hearing.hear(says('help'));
    await vi.waitFor(async () => {
      const rows = await opened.db.selectFrom('message').select('attempted_at').execute();
      expect(rows).toHaveLength(1);
    }, soon);
    answer = () => undefined;
    expect(await opened.store.takeOver(60_000), 'while it may still be at it').toBe(0);
    expect(await opened.store.takeOver(0)).toBe(1);
    expect(await opened.store.takeOver(0), 'once').toBe(0);
    await queue.work(workersOf(parts));
    await vi.waitFor(() => expect(sent).toEqual(['help']), soon);
  });

  it('that records something goes by the queue, in the same transaction', async () => {
    await hearing.hear(says('action 6 is on track, the consultation has begun'));
    await vi.waitFor(async () => expect(await jobs()).toBeGreaterThan(0), soon);
    expect(sent).toEqual([]);
    await queue.work(workersOf(parts));
    await vi.waitFor(() => expect(sent).toContain('draft'), soon);
  });
});
