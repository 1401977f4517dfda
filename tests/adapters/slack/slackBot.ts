import { randomUUID } from 'node:crypto';
import type { Connection } from '../../../adapters/slack/connection.ts';
import { createSlackAdapter, type SlackAdapter } from '../../../adapters/slack/slackAdapter.ts';
import { ring } from '../../../src/bot/bell.ts';
import { createFrontDesk } from '../../../src/bot/createFrontDesk.ts';
import { createWelcome } from '../../../src/bot/createWelcome.ts';
import type { Parts } from '../../../src/bot/parts.ts';
import { tellAtOnce } from '../../../src/bot/tellAtOnce.ts';
import { workersOf } from '../../../src/bot/workers.ts';
import { readRoster } from '../../../src/importing/readRoster.ts';
import type { ChatAdapter } from '../../../src/ports/chatAdapter.ts';
import type { Hear } from '../../../src/ports/conversation.ts';
import { openPublicServer, type PublicServer } from '../../../src/publicServer.ts';
import { openQueue } from '../../../src/queue/openQueue.ts';
import { type OpenedStore, openStore } from '../../../src/store/openStore.ts';
import { createSeal } from '../../../src/store/seal.ts';
import { day } from '../../../src/time/day.ts';
import { instantAt } from '../../../src/time/zone.ts';
import { seededDatabase } from '../../seeded.ts';
import type { Slack } from './standIn/startSlack.ts';

export const SIGNING_SECRET = 'signing-secret-of-a-test';
const KEY = new Uint8Array(32).fill(7);

/** A roster of roles, whose contacts are met in Slack: `slack` is written as in the file, "T1/U1". */
const ROSTER = `person,role,party,chairs,member of,email,time zone,prefers,slack,teams
DOJ contact,contact,DOJ,,,,Europe/London,,T1/UDOJ,
LE Partners contact,contact,LE Partners,,,,Europe/London,,T1/ULEP,
NCA/NECC contact,contact,NCA; NECC,,,nca@nca.example,Europe/London,,,
"Chair, Criminal Finance Subgroup",chair,,Criminal Finance Subgroup,,,Europe/London,,T1/UCHAIR,
Secretariat,secretariat,,,,,Europe/London,,T1/USEC,
`;

export type SlackBot = {
  readonly url: string;
  readonly parts: Parts;
  readonly opened: OpenedStore & { readonly url: string };
  readonly adapter: SlackAdapter;
  readonly logged: readonly string[];
  /** Sets the time in the plan's zone and rings the bell. */
  goTo(date: string, time?: string): Promise<void>;
  /** Waits until nothing is queued or under way. */
  quiet(): Promise<void>;
  stop(): Promise<number>;
  close(): Promise<void>;
};

/** What the bot needs of a Slack to be opened on it. */
export type Host = Pick<Slack, 'apiUrl' | 'sendTo' | 'settled'>;

type Options = Partial<Connection> & {
  readonly roster?: string;
  readonly publicUrl?: string;
  /** What hears instead of the store. */
  readonly hear?: Hear;

  readonly at?: string;
};

/** The whole bot on a database of its own, introduced to Slack as the program does it, with a clock of the test's. */
export async function openSlackBot(slack: Host, options: Options = {}): Promise<SlackBot> {
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
    {
      supervise: true,
    },
  );
  const { plan } = await opened.store.readWorld();
  const roster = readRoster(new TextEncoder().encode(options.roster ?? ROSTER), 'roster.csv', plan.parties);
  await opened.store.savePeople(roster.people, roster.parties);
  const adapters = new Map<'slack', ChatAdapter>();
  const parts: Parts = {
    store: opened.store,
    adapters,
    connected: new Set(['slack']),
    trueTime: () => time,
    newId: randomUUID,
    log,
  };
  const adapter = createSlackAdapter({
    signingSecret: SIGNING_SECRET,
    apiUrl: slack.apiUrl,
    messagesPerMinute: 60_000,
    desk: createFrontDesk(parts, opened.installations),
    installations: opened.installations,
    welcome: createWelcome(parts, opened.installations),
    log,
    tell: (key, text) => tellAtOnce(key, text, parts),
    ...options,
  });
  adapters.set('slack', adapter);
  await adapter.start(options.hear ?? opened.store.keep);
  const server: PublicServer = await openPublicServer({
    host: '127.0.0.1',
    port: 0,
    doors: [adapter.take],
    isHealthy: async () => (await opened.store.readWorld()) !== undefined,
  });
  await queue.work(workersOf(parts));
  if (adapter.hasDoor && options.appToken === undefined) slack.sendTo(`${server.address}/slack/events`);
  let isStopped = false;
  const stop = async (): Promise<number> => {
    if (isStopped) return 0;
    isStopped = true;
    const before = performance.now();
    await server.stop();
    await adapter.stop();
    await queue.close();
    return performance.now() - before;
  };
  return {
    url: server.address,
    parts,
    opened: { ...opened, url: database.url },
    adapter,
    logged,
    goTo: async (date, at = '10:00') => {
      time = Date.parse(instantAt(day(date), at, 'Europe/London'));
      await ring(parts);
    },
    quiet: () => quiet(opened, slack),
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

async function quiet({ db }: OpenedStore, slack: Host): Promise<void> {
  const until = Date.now() + PATIENCE_MS;
  for (;;) {
    await slack.settled();
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
    if (Number(waiting) === 0 && Number(unheard) === 0) return slack.settled();
    if (Date.now() > until)
      throw new Error(`${waiting} messages and ${unheard} answers are still under way.`);
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
  }
}
