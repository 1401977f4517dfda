import { createHmac, randomUUID } from 'node:crypto';
import packageJson from '../package.json' with { type: 'json' };
import { readConfig } from '../src/config.ts';
import { readRoster } from '../src/importing/readRoster.ts';
import { log } from '../src/log.ts';
import { openBot } from '../src/openBot.ts';
import { startSlack } from '../tests/adapters/slack/standIn/startSlack.ts';
import { type Figure, median, milliseconds } from './figure.ts';
import { cpuMsOf, start, type Target } from './target.ts';

const SECRET = 'signing-secret-of-the-bench';
const ROUNDS = 5;
const WARM_UP = 10_000;
const EACH = 4_000;
const AT_ONCE = 16;
const PEOPLE = Array.from({ length: AT_ONCE }, (_, at) => `U${at + 1}`);

type Measured = { readonly cpuMs: number; readonly perSecond: number; readonly p99: number };

/** A signed `/workplan what's due this month` through the whole bot, against a bare Bolt app, in turns. */
export async function measureSlackCommands(folder: string): Promise<readonly Figure[]> {
  const slack = await startSlack({ signingSecret: SECRET });
  slack.workspace({
    id: 'T1',
    name: 'Bench',
    botToken: 'xoxb-bench',
    users: PEOPLE.map((id) => ({ id, name: `Contact ${id}` })),
    channels: [{ id: 'C1', name: 'plan', hasBot: true }],
  });
  await seed(folder);
  const env = {
    DATA_DIR: folder,
    PORT: '0',
    CONSOLE: 'off',
    SLACK_SIGNING_SECRET: SECRET,
    SLACK_BOT_TOKEN: 'xoxb-bench',
    SLACK_API_URL: slack.apiUrl,
  };
  const [, ...sparing] = packageJson.scripts.start.split(' ');
  const spared = median(await alone(await start(sparing, env)));
  const bot = await start(['src/main.ts'], env);
  const bare = await start(['bench/bareBolt.ts'], { SLACK_SIGNING_SECRET: SECRET });
  try {
    const [ours, theirs]: [Measured[], Measured[]] = [[], []];
    for (const target of [bot, bare]) await load(target, WARM_UP);
    for (let round = 0; round < ROUNDS; round++) {
      theirs.push(await measure(bare));
      ours.push(await measure(bot));
    }
    const ratio = (of: keyof Measured): number =>
      median(ours.map((one, at) => one[of] / (theirs[at]?.[of] ?? Number.NaN)));
    const whole = ours.map(({ cpuMs }) => cpuMs);
    const least = theirs.map(({ cpuMs }) => cpuMs);
    return [
      { what: 'a signed /workplan, CPU of the bot', measured: milliseconds(median(whole)), aim: '' },
      { what: 'the same under “npm start”, which spares memory', measured: milliseconds(spared), aim: '' },
      { what: 'a bare Bolt app, CPU', measured: milliseconds(median(least)), aim: '' },
      { what: 'ratio of the two', measured: ratio('cpuMs').toFixed(2), aim: 'aim: at most 4' },
      {
        what: `its requests a second at ${AT_ONCE} at once`,
        measured: `${Math.round(ratio('perSecond') * 100)} % of bare Bolt`,
        aim: 'aim: at least 30 %',
      },
      {
        what: 'acknowledged within, p99 under that load',
        measured: milliseconds(median(ours.map(({ p99 }) => p99))),
        aim: 'aim: at most 100 ms',
      },
    ];
  } finally {
    await bot.stop();
    await bare.stop();
    await slack.stop();
  }
}

/** Processor time a request of a bot that nothing else is compared with. */
async function alone(target: Target): Promise<readonly number[]> {
  try {
    await load(target, WARM_UP);
    const rounds: Measured[] = [];
    for (let round = 0; round < ROUNDS; round++) rounds.push(await measure(target));
    return rounds.map(({ cpuMs }) => cpuMs);
  } finally {
    await target.stop();
  }
}

/** A fresh bot whose contacts are met in Slack. */
async function seed(folder: string): Promise<void> {
  const bot = await openBot(readConfig({ DATA_DIR: folder }), log, { serves: false });
  const { plan } = await bot.parts.store.readWorld();
  const rows = PEOPLE.map((user) => `DOJ contact ${user},contact,DOJ,T1/${user}\n`);
  const csv = `person,role,party,slack\n${rows.join('')}`;
  const { people, parties } = readRoster(new TextEncoder().encode(csv), 'roster.csv', plan.parties);
  await bot.parts.store.savePeople(people, parties);
  await bot.close();
}

async function measure(target: Target): Promise<Measured> {
  const before = await cpuMsOf(target.pid);
  const started = performance.now();
  const taken = await load(target, EACH);
  const seconds = (performance.now() - started) / 1_000;
  const cpuMs = ((await cpuMsOf(target.pid)) - before) / EACH;
  const sorted = taken.toSorted((one, other) => one - other);
  return { cpuMs, perSecond: EACH / seconds, p99: sorted[Math.floor(sorted.length * 0.99)] ?? Number.NaN };
}

/** Everybody asks, and asks again when they are answered. */
async function load(target: Target, count: number): Promise<readonly number[]> {
  const taken: number[] = [];
  let left = count;
  const worker = async (user: string): Promise<void> => {
    while (left-- > 0) {
      const started = performance.now();
      await command(target.address, user);
      taken.push(performance.now() - started);
    }
  };
  await Promise.all(PEOPLE.map(worker));
  return taken;
}

async function command(address: string, user: string): Promise<void> {
  const body = new URLSearchParams({
    command: '/workplan',
    text: "what's due this month",
    user_id: user,
    team_id: 'T1',
    channel_id: 'C1',
    channel_name: 'plan',
    api_app_id: 'A1',
    is_enterprise_install: 'false',
    trigger_id: randomUUID(),
    response_url: 'https://hooks.slack.com/commands/T1/1/bench',
  }).toString();
  const timestamp = String(Math.floor(Date.now() / 1_000));
  const signature = createHmac('sha256', SECRET).update(`v0:${timestamp}:${body}`).digest('hex');
  const answer = await fetch(`${address}/slack/events`, {
    method: 'POST',
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      'x-slack-request-timestamp': timestamp,
      'x-slack-signature': `v0=${signature}`,
    },
    body,
  });
  const text = await answer.text();
  // Bolt gives up after three seconds, as Slack does; how long it took is in the figures.
  if (answer.status === 404) return;
  if (!answer.ok || !text.includes('due')) throw new Error(`${answer.status}: ${text.slice(0, 200)}`);
}
