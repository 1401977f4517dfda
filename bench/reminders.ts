import { remind } from '../src/bot/remind.ts';
import { workersOf } from '../src/bot/workers.ts';
import { type Config, readConfig } from '../src/config.ts';
import { readRoster } from '../src/importing/readRoster.ts';
import { type OpenedBot, openBot } from '../src/openBot.ts';
import type { ChatAdapter } from '../src/ports/chatAdapter.ts';
import { connect } from '../src/store/connect.ts';
import { day } from '../src/time/day.ts';
import { instantAt } from '../src/time/zone.ts';
import type { Figure } from './figure.ts';

export const PEOPLE = 1_000;
/** Faster than some platforms allow, slower than others; what is compared is the time with what this limit allows. */
export const A_MINUTE = 600;
const PATIENCE_MS = 300_000;
const LOOK_MS = 100;

/** A platform that a thousand people are reminded on, with all its faults. */
export type Crowd = {
  readonly name: string;
  readonly faults: string;
  readonly env: Readonly<Record<string, string>>;
  /** How the roster names each, in the column of the platform. */
  readonly column: 'slack' | 'teams';
  readonly identities: readonly string[];
  connect(config: Config, bot: OpenedBot): Promise<ChatAdapter | undefined>;
  /** How many messages each person has, and how many came too early. */
  count(): { readonly each: readonly number[]; readonly impatient: number };
  stop(): Promise<void>;
};

/** How long it takes until everybody is reminded, and whether each was reminded once. */
export async function measureReminders(crowd: Crowd, folder: string): Promise<readonly Figure[]> {
  const config = readConfig({ DATA_DIR: folder, CONSOLE: 'off', ...crowd.env });
  const bot = await openBot(config, () => undefined, { serves: true });
  const now = Date.parse(instantAt(day('2025-03-24'), '10:00', 'Europe/London'));
  const parts = { ...bot.parts, trueTime: () => now };
  const { plan } = await parts.store.readWorld();
  const rows = crowd.identities.map((identity, at) => `Contact ${at},contact,LE Partners,${identity}`);
  const csv = [`person,role,party,${crowd.column}`, ...rows].join('\n');
  const { people, parties } = readRoster(new TextEncoder().encode(csv), 'roster.csv', plan.parties);
  await parts.store.savePeople(people, parties);
  const adapter = await crowd.connect(config, { ...bot, parts });
  if (adapter === undefined) throw new Error(`${crowd.name} is not configured.`);
  bot.adapters.set(adapter.platform, adapter);
  await adapter.start(parts.store.keep);
  await bot.queue.work(workersOf(parts));
  const started = performance.now();
  const { db } = connect(bot.databaseUrl);
  const sent = db
    .selectFrom('message')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('key', 'like', 'reminder/%')
    .where('sent_version', '>', 0);
  const reached = async (): Promise<number> => Number((await sent.executeTakeFirstOrThrow()).count);
  const reminding = remind(parts);
  while ((await reached()) < PEOPLE && performance.now() - started < PATIENCE_MS)
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
  const seconds = (performance.now() - started) / 1_000;
  await reminding;
  await new Promise((resolve) => setTimeout(resolve, 3_000));
  const { each, impatient } = crowd.count();
  const stopping = performance.now();
  await adapter.stop();
  const stopMs = performance.now() - stopping;
  await bot.queue.close();
  await db.destroy();
  await bot.close();
  await crowd.stop();
  const allowed = PEOPLE / (A_MINUTE / 60);
  return [
    {
      what: `reminders to ${PEOPLE} people in ${crowd.name} through ${crowd.faults}`,
      measured: `${Math.round((seconds / allowed) * 100)} % of ${allowed} s`,
      aim: 'aim: at most 105 % of what the limit allows',
    },
    {
      what: 'of these lost, doubled, sent too early',
      measured: `${each.filter((count) => count === 0).length}, ${each.filter((count) => count > 1).length}, ${impatient}`,
      aim: 'aim: 0, 0, 0',
    },
    {
      what: `stopping the adapter of ${crowd.name}`,
      measured: `${Math.round(stopMs)} ms`,
      aim: 'aim: at most 2 s',
    },
  ];
}
