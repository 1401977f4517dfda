import { randomUUID } from 'node:crypto';
import { ring } from '../../src/bot/bell.ts';
import { createFrontDesk } from '../../src/bot/createFrontDesk.ts';
import { createHear } from '../../src/bot/createHear.ts';
import { createWelcome } from '../../src/bot/createWelcome.ts';
import type { Parts } from '../../src/bot/parts.ts';
import { workersOf } from '../../src/bot/workers.ts';
import { readRoster } from '../../src/importing/readRoster.ts';
import type { Platform } from '../../src/people/identity.ts';
import type { ChatAdapter } from '../../src/ports/chatAdapter.ts';
import type { Hear } from '../../src/ports/conversation.ts';
import { type Door, openPublicServer, type PublicServer } from '../../src/publicServer.ts';
import { openQueue } from '../../src/queue/openQueue.ts';
import { type OpenedStore, openStore } from '../../src/store/openStore.ts';
import { createSeal } from '../../src/store/seal.ts';
import { day } from '../../src/time/day.ts';
import { instantAt } from '../../src/time/zone.ts';
import { seededDatabase } from '../seeded.ts';

const KEY = new Uint8Array(32).fill(7);

export type TestBot = {
  readonly url: string;
  readonly parts: Parts;
  readonly opened: OpenedStore & { readonly url: string };
  readonly logged: readonly string[];
  /** Sets the time in the plan's zone and rings the bell. */
  goTo(date: string, time?: string): Promise<void>;
  /** Waits until nothing is queued or under way. */
  quiet(): Promise<void>;
  /** In milliseconds, how long it took. */
  stop(): Promise<number>;
  close(): Promise<void>;
};

/** What an adapter is introduced to, as the program does it. */
export type Introduced = {
  readonly parts: Parts;
  readonly desk: ReturnType<typeof createFrontDesk>;
  readonly welcome: ReturnType<typeof createWelcome>;
  readonly opened: OpenedStore;
  readonly log: Parts['log'];
};

/** An adapter, and the stand-in of its platform. */
export type Connected<A extends ChatAdapter = ChatAdapter> = {
  readonly adapter: A;
  readonly door?: Door;
  /** Hears where the bot can be reached. */
  reach(address: string): void;
  settled(): Promise<void>;
};

type Options = {
  readonly roster: string;
  /** What hears instead of the store. */
  readonly hear?: Hear;
  /** The day on which it begins, at ten. */
  readonly at?: string;
  readonly connect: (to: Introduced) => readonly Connected[];
};

/** The whole bot on a database of its own, on any number of platforms, with a clock of the test's. */
export async function openTestBot(options: Options): Promise<TestBot> {
  const database = await seededDatabase();
  let time = Date.parse(instantAt(day(options.at ?? '2025-02-10'), '10:00', 'Europe/London'));
  const logged: string[] = [];
  const log: Parts['log'] = (level, event, details = {}) =>
    void logged.push(
      [level, event, ...Object.entries(details).map(([name, value]) => `${name}=${value}`)].join(' '),
    );
  const opened = await openStore(
    database.url,
    (trx, jobs) => queue.enqueue(trx, jobs),
    createSeal([KEY]),
    ({ platform, tenant }, problem) => log('error', 'installation-sealed', { platform, tenant, problem }),
  );
  const queue = await openQueue(
    database.url,
    (event, error) => log('warn', event, { problem: String(error) }),
    { supervise: true },
  );
  const { plan } = await opened.store.readWorld();
  const roster = readRoster(new TextEncoder().encode(options.roster), 'roster.csv', plan.parties);
  await opened.store.savePeople(roster.people, roster.parties);
  const adapters = new Map<Platform, ChatAdapter>();
  const connected = new Set<Platform>();
  const parts: Parts = {
    store: opened.store,
    adapters,
    connected,
    trueTime: () => time,
    newId: randomUUID,
    log,
  };
  const platforms = options.connect({
    parts,
    desk: createFrontDesk(parts, opened.installations),
    welcome: createWelcome(parts, opened.installations),
    opened,
    log,
  });
  for (const { adapter } of platforms) {
    adapters.set(adapter.platform, adapter);
    connected.add(adapter.platform);
  }
  const hearing = createHear(parts);
  const hearOf = ({ isPatient }: ChatAdapter): Hear =>
    isPatient === true ? hearing.hear : opened.store.keep;
  for (const { adapter } of platforms) await adapter.start(options.hear ?? hearOf(adapter));
  const server: PublicServer = await openPublicServer({
    host: '127.0.0.1',
    port: 0,
    doors: platforms.flatMap(({ door }) => door ?? []),
    isHealthy: async () => (await opened.store.readWorld()) !== undefined,
  });
  await queue.work(workersOf(parts));
  for (const { reach } of platforms) reach(server.address);
  let isStopped = false;
  const stop = async (): Promise<number> => {
    if (isStopped) return 0;
    isStopped = true;
    const before = performance.now();
    await server.stop();
    for (const { adapter } of platforms) await adapter.stop();
    await hearing.stop();
    await queue.close();
    return performance.now() - before;
  };
  return {
    url: server.address,
    parts,
    opened: { ...opened, url: database.url },
    logged,
    goTo: async (date, at = '10:00') => {
      time = Date.parse(instantAt(day(date), at, 'Europe/London'));
      await ring(parts);
    },
    quiet: () => quiet(opened, platforms),
    stop,
    close: async () => {
      await stop();
      await opened.close();
      await database.drop();
    },
  };
}

// Longer than an attempt that nobody knows the end of is left alone.
const PATIENCE_MS = 60_000;
const LOOK_MS = 30;

async function quiet({ db }: OpenedStore, platforms: readonly Pick<Connected, 'settled'>[]): Promise<void> {
  const until = Date.now() + PATIENCE_MS;
  for (;;) {
    for (const { settled } of platforms) await settled();
    // First what was heard: once that is settled, its answers are there to be counted.
    const { unheard } = await db
      .selectFrom('heard')
      .select(({ fn }) => fn.countAll<number>().as('unheard'))
      .where('settled', '=', false)
      .executeTakeFirstOrThrow();
    const { waiting } = await db
      .selectFrom('message')
      .select(({ fn }) => fn.countAll<number>().as('waiting'))
      .where('given_up', 'is', null)
      .where('held', 'is', null)
      .whereRef('sent_version', '<', 'version')
      .executeTakeFirstOrThrow();
    if (Number(waiting) === 0 && Number(unheard) === 0) {
      for (const { settled } of platforms) await settled();
      return;
    }
    if (Date.now() > until)
      throw new Error(`${waiting} messages and ${unheard} answers are still under way.`);
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
  }
}
