import { remind } from '../src/bot/remind.ts';
import { workersOf } from '../src/bot/workers.ts';
import { readConfig } from '../src/config.ts';
import { readRoster } from '../src/importing/readRoster.ts';
import { openBot } from '../src/openBot.ts';
import { openSlack } from '../src/openSlack.ts';
import { connect } from '../src/store/connect.ts';
import { day } from '../src/time/day.ts';
import { instantAt } from '../src/time/zone.ts';
import { startSlack } from '../tests/adapters/slack/standIn/startSlack.ts';
import type { Figure } from './figure.ts';

const PEOPLE = 1_000;
/** Faster than Slack allows, so that the run is short; what is compared is the time with what the limit allows. */
const A_MINUTE = 600;
const PATIENCE_MS = 300_000;
const LOOK_MS = 100;

/** Reminders to a thousand people through a Slack that refuses every tenth call and fails every twentieth. */
export async function measureSlackReminders(folder: string): Promise<readonly Figure[]> {
  const slack = await startSlack({ signingSecret: 'signing-secret-of-the-bench' });
  const users = Array.from({ length: PEOPLE }, (_, at) => ({ id: `U${at}`, name: `Contact ${at}` }));
  const gov = slack.workspace({ id: 'T1', name: 'Bench', botToken: 'xoxb-bench', users });
  slack.script('chat.postMessage', (_, count) =>
    count % 10 === 9 ? { status: 429, retryAfter: 1 } : count % 20 === 4 ? { status: 500 } : 'as usual',
  );
  const config = readConfig({
    DATA_DIR: folder,
    CONSOLE: 'off',
    SLACK_BOT_TOKEN: 'xoxb-bench',
    SLACK_SIGNING_SECRET: 'signing-secret-of-the-bench',
    SLACK_API_URL: slack.apiUrl,
    SLACK_MESSAGES_PER_MINUTE: String(A_MINUTE),
  });
  const bot = await openBot(config, () => undefined, { serves: true });
  const now = Date.parse(instantAt(day('2025-03-24'), '10:00', 'Europe/London'));
  const parts = { ...bot.parts, trueTime: () => now };
  const { plan } = await parts.store.readWorld();
  const csv = [
    'person,role,party,slack',
    ...users.map(({ id, name }) => `${name},contact,LE Partners,T1/${id}`),
  ];
  const { people, parties } = readRoster(
    new TextEncoder().encode(csv.join('\n')),
    'roster.csv',
    plan.parties,
  );
  await parts.store.savePeople(people, parties);
  const adapter = await openSlack(config, { ...bot, parts });
  if (adapter === undefined) throw new Error('Slack is not configured.');
  bot.adapters.set('slack', adapter);
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
  const counts = users.map(({ id }) => gov.messagesIn(id).length);
  const stopping = performance.now();
  await adapter.stop();
  const stopMs = performance.now() - stopping;
  await bot.queue.close();
  await db.destroy();
  await bot.close();
  await slack.stop();
  const allowed = PEOPLE / (A_MINUTE / 60);
  return [
    {
      what: `reminders to ${PEOPLE} people through 10 % 429s and 5 % 500s`,
      measured: `${Math.round((seconds / allowed) * 100)} % of ${allowed} s`,
      aim: 'aim: at most 105 % of what the limit allows',
    },
    {
      what: 'of these lost, doubled, sent too early',
      measured: `${counts.filter((count) => count === 0).length}, ${counts.filter((count) => count > 1).length}, ${slack.impatient.length}`,
      aim: 'aim: 0, 0, 0',
    },
    { what: 'stopping the Slack adapter', measured: `${Math.round(stopMs)} ms`, aim: 'aim: at most 2 s' },
  ];
}
