import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Parts } from '../../src/bot/parts.ts';
import { workersOf } from '../../src/bot/workers.ts';
import type { Message } from '../../src/message/message.ts';
import { say } from '../../src/message/text.ts';
import { type ChatAdapter, DeliveryError } from '../../src/ports/chatAdapter.ts';
import { type Conversation, conversationKey } from '../../src/ports/conversation.ts';
import { type OpenedQueue, openQueue } from '../../src/queue/openQueue.ts';
import { type OpenedStore, openStore } from '../../src/store/openStore.ts';
import { createSeal } from '../../src/store/seal.ts';
import type { Instant } from '../../src/time/zone.ts';
import { everyMessage } from '../contracts/everyMessage.ts';
import { seededDatabase } from '../seeded.ts';

type Sent = { readonly to: string; readonly key: string; readonly at: number };

/** Posts to a platform that behaves as scripted, through the real queue on a real database. */
class Post {
  readonly sent: Sent[] = [];
  readonly revised: string[] = [];
  readonly logged: string[] = [];
  answer: (sent: Sent, attempt: number) => void | Promise<void> = () => undefined;
  paceMs = 0;
  private readonly attempts = new Map<string, number>();
  readonly parts: Parts;

  readonly opened: OpenedStore;
  readonly queue: OpenedQueue;

  constructor(opened: OpenedStore, queue: OpenedQueue) {
    this.opened = opened;
    this.queue = queue;
    const adapter: ChatAdapter = {
      platform: 'web',
      paceMs: 0,
      start: async () => undefined,
      stop: async () => undefined,
      send: async ({ to, key }) => {
        const attempt = (this.attempts.get(key) ?? 0) + 1;
        this.attempts.set(key, attempt);
        const sent = { to: conversationKey(to), key, at: Date.now() };
        await this.answer(sent, attempt);
        this.sent.push(sent);
        return { channel: '', id: key };
      },
      revise: async (_, ref) => void this.revised.push(ref.id),
    };
    Object.defineProperty(adapter, 'paceMs', { get: () => this.paceMs });
    this.parts = {
      store: opened.store,
      adapters: new Map([['web', adapter]]),
      connected: new Set(['web']),
      trueTime: Date.now,
      newId: randomUUID,
      log: (_, event) => void this.logged.push(event),
    };
  }

  start(): Promise<void> {
    const { parts } = this;
    return this.queue.work(workersOf(parts));
  }

  send(
    key: string,
    user: string,
    message: Message = { kind: 'note', text: [say`${key}`] },
  ): Promise<boolean> {
    const outgoing = [
      {
        key,
        to: direct(user),
        message,
        at: new Date().toISOString() as Instant,
      },
    ];
    return this.opened.store.commit({
      at: outgoing[0]?.at ?? ('' as Instant),
      changes: [],
      outgoing,
      revised: [],
    });
  }

  async idOf(key: string): Promise<string> {
    const row = this.opened.db.selectFrom('message').select('id').where('key', '=', key);
    return (await row.executeTakeFirstOrThrow()).id;
  }

  keys(): readonly string[] {
    return this.sent.map(({ key }) => key);
  }
}

const direct = (user: string): Conversation => ({
  kind: 'direct',
  with: { platform: 'web', tenant: 'local', user },
});
const until = (test: () => void) => vi.waitFor(test, { timeout: 15_000, interval: 25 });

describe('A message on its way out', () => {
  let database: Awaited<ReturnType<typeof seededDatabase>>;
  let post: Post;
  beforeEach(async () => {
    database = await seededDatabase();
    const seal = createSeal([new Uint8Array(32).fill(1)]);
    const opened = await openStore(database.url, (trx, jobs) => queue.enqueue(trx, jobs), seal);
    const queue = await openQueue(database.url, () => undefined, { supervise: true });
    post = new Post(opened, queue);
  });
  afterEach(async () => {
    await post.queue.close();
    await post.opened.close();
    await database.drop();
  });

  it('is sent once, though its decision is made twice', async () => {
    await post.start();
    expect(await post.send('digest/1', 'a')).toBe(true);
    expect(await post.send('digest/1', 'a')).toBe(false);
    await post.send('digest/2', 'a');
    await until(() => expect(post.keys()).toEqual(['digest/1', 'digest/2']));
  });

  it('is not sent when the decision is rolled back: both or neither', async () => {
    await post.start();
    await post.send('taken', 'a');
    const at = new Date().toISOString() as Instant;
    const note = { kind: 'note' as const, text: [say`twice`] };
    const isDone = await post.opened.store.commit({
      at,
      changes: [],
      outgoing: [
        { key: 'fresh', to: direct('a'), message: note, at },
        { key: 'taken', to: direct('a'), message: note, at },
      ],
      revised: [],
    });
    expect(isDone).toBe(false);
    await post.send('last', 'a');
    await until(() => expect(post.keys()).toEqual(['taken', 'last']));
  });

  it('goes out, and nobody is told, when the app is installed anew while an attempt fails for want of it', async () => {
    const { opened } = post;
    post.answer = async (_, attempt) => {
      if (attempt > 1) return;
      await opened.installations.save({
        platform: 'web',
        tenant: 'local',
        name: 'Here',
        isTrusted: true,
        secrets: { botToken: 'new' },
        at: new Date().toISOString() as Instant,
      });
      throw new DeliveryError('tenant', 'the app is not installed there');
    };
    await post.start();
    await post.send('for the new one', 'a');
    await until(() => expect(post.keys()).toEqual(['for the new one']));
    expect(await opened.store.readPaused()).toEqual([]);
    expect(post.logged).not.toContain('tenant-paused');
  });

  it('is tried again after a failure, and others go on meanwhile', async () => {
    post.answer = ({ to }, attempt) => {
      if (to.endsWith('@broken') && attempt < 3) throw new Error('500');
    };
    await post.start();
    await post.send('to the broken one', 'broken');
    for (let number = 0; number < 5; number++) await post.send(`other ${number}`, `u${number}`);
    await until(() => expect(post.keys().filter((key) => key.startsWith('other'))).toHaveLength(5));
    expect(post.keys()).not.toContain('to the broken one');
    await until(() => expect(post.keys()).toContain('to the broken one'));
    expect(post.keys().filter((key) => key === 'to the broken one')).toHaveLength(1);
  });

  it('whose answer is lost each time is counted, and waits longer each time', async () => {
    post.answer = () => {
      throw new DeliveryError('uncertain', 'Teams answered 500.');
    };
    await post.start();
    await post.send('reminder/lost', 'a');
    await until(async () => {
      const { rows } = await sql<{ failures: number }>`
        select (data ->> 'failures')::int as failures from pgboss.job where name = 'deliver' and state = 'created'
          and start_after > now() + interval '3 seconds'`.execute(post.opened.db);
      expect(rows).toEqual([{ failures: 3 }]);
    });
  });

  it('keeps no answer waiting: only answers wait for answers', async () => {
    post.answer = ({ key }) => {
      if (key.endsWith('/failing')) throw new Error('500');
    };
    await post.start();
    await post.send('reminder/failing', 'a');
    await post.send('reply/1', 'a');
    await post.send('reminder/after', 'a');
    await post.send('reply/failing', 'b');
    await post.send('reply/2', 'b');
    await until(() => expect(post.keys()).toEqual(['reply/1']));
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    expect(post.keys()).toEqual(['reply/1']);
  });

  it('that is a reminder goes nowhere once a newer one has taken it over', async () => {
    const { reminder } = await everyMessage();
    await post.send('reminder/old', 'a', { ...reminder, isReplaced: true } as Message);
    await post.send('reminder/new', 'a', reminder);
    await post.start();
    await until(() => expect(post.keys()).toEqual(['reminder/new']));
    expect(await post.opened.store.readPosting(await post.idOf('reminder/old'))).toMatchObject({
      isGivenUp: true,
    });
  });

  it('waits as long as the platform says, and holds nobody else', async () => {
    let refusedAt = 0;
    post.answer = ({ to }, attempt) => {
      if (!to.endsWith('@busy') || attempt > 1) return;
      refusedAt = Date.now();
      throw new DeliveryError('busy', '429', 2_000);
    };
    await post.start();
    await post.send('to the busy one', 'busy');
    await post.send('to another', 'other');
    await until(() => expect(post.keys()).toContain('to another'));
    expect(post.keys()).not.toContain('to the busy one');
    await until(() => expect(post.keys()).toContain('to the busy one'));
    expect(
      (post.sent.find(({ key }) => key === 'to the busy one')?.at ?? 0) - refusedAt,
    ).toBeGreaterThanOrEqual(1_990);
  });

  it('is given up where the platform says never, and that is on record', async () => {
    post.answer = () => {
      throw new DeliveryError('message', 'msg_too_long');
    };
    await post.start();
    await post.send('to nobody', 'gone');
    await until(async () => {
      const row = await post.opened.db
        .selectFrom('message')
        .select('given_up')
        .where('key', '=', 'to nobody')
        .executeTakeFirst();
      expect(row?.given_up).toBe('msg_too_long');
    });
    expect(post.sent).toEqual([]);
  });

  it('keeps the pace of its conversation', async () => {
    post.paceMs = 300;
    await post.start();
    for (let number = 0; number < 4; number++) await post.send(`slow ${number}`, 'a');
    await until(() => expect(post.sent).toHaveLength(4));
    expect(post.keys()).toEqual(['slow 0', 'slow 1', 'slow 2', 'slow 3']);
    for (const [at, one] of post.sent.slice(1).entries())
      expect(one.at - (post.sent[at]?.at ?? 0)).toBeGreaterThanOrEqual(280);
  });

  it('that is redrawn before it was ever sent goes out once, in its newest form', async () => {
    await post.send('draft', 'a');
    await post.opened.store.commit({
      at: new Date().toISOString() as Instant,
      changes: [],
      outgoing: [],
      revised: [{ id: await post.idOf('draft'), version: 1, message: { kind: 'note', text: [say`newer`] } }],
    });
    await post.start();
    await until(() => expect(post.keys()).toEqual(['draft']));
    await post.send('after', 'a');
    await until(() => expect(post.keys()).toEqual(['draft', 'after']));
    expect(post.revised).toEqual([]);
  });

  it('survives its process: what was queued is sent by the next one', async () => {
    await post.send('before the crash', 'a');
    await post.queue.close();
    const next = await openQueue(database.url, () => undefined, { supervise: true });
    const second = new Post(post.opened, next);
    await second.start();
    await until(() => expect(second.keys()).toEqual(['before the crash']));
    await next.close();
  });
});

describe('A message that was heard', () => {
  it('twice is answered once, and one that breaks the bot is answered with an apology', async () => {
    const database = await seededDatabase();
    const opened = await openStore(database.url, (trx, jobs) => queue.enqueue(trx, jobs));
    const queue = await openQueue(database.url, () => undefined, { supervise: true });
    const post = new Post(opened, queue);
    const from = { platform: 'web', tenant: 'local', user: 'secretariat' } as const;
    const incoming = { eventId: 'Ev1', from, in: { kind: 'direct', with: from }, said: 'help' } as const;
    expect(await Promise.all([1, 2, 3].map(() => opened.store.keep(incoming)))).toEqual(
      expect.arrayContaining([true, false, false]),
    );
    // A payload that no version of the bot understands stands for any bug.
    const broken = { ...incoming, eventId: 'Ev2', chose: { kind: 'nonsense' } } as never;
    await opened.store.keep(broken);
    await opened.store.keep({ ...incoming, eventId: 'Ev3', said: 'thanks' });
    await post.start();
    await until(() => expect(post.sent).toHaveLength(3));
    const { rows } = {
      rows: await opened.db
        .selectFrom('heard')
        .select(['event_id', 'settled', 'error'])
        .orderBy('event_id')
        .execute(),
    };
    expect(rows.map(({ settled }) => settled)).toEqual([true, true, true]);
    expect(rows[1]?.error).not.toBeNull();
    expect(post.logged).toContain('answer-given-up');
    await queue.close();
    await opened.close();
    await database.drop();
  });
});
