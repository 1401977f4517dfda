import { createServer } from 'node:net';
import { readConfig } from '../src/config.ts';
import { readRoster } from '../src/importing/readRoster.ts';
import { log } from '../src/log.ts';
import { openBot } from '../src/openBot.ts';
import type { Person } from '../tests/adapters/teams/standIn/person.ts';
import { startTeams, type Teams } from '../tests/adapters/teams/standIn/startTeams.ts';
import type { TenantHandle } from '../tests/adapters/teams/standIn/tenantHandle.ts';
import { environmentOf } from '../tests/adapters/teams/teamsBot.ts';
import { type Figure, median, milliseconds } from './figure.ts';
import { cpuMsOf, start, type Target } from './target.ts';

const ROUNDS = 5;
const WARM_UP = 2_000;
const EACH = 600;
const AT_ONCE = 10;
const PRESSES = 500;
const HOME = '11111111-1111-4111-8111-111111111111';
/** More than ask at once: Teams takes only so many messages a second in one conversation. */
const PEOPLE = Array.from(
  { length: 200 },
  (_, at) => `00000000-0000-4000-8000-${String(at + 1).padStart(12, '0')}`,
);

type Measured = { readonly cpuMs: number; readonly perSecond: number };

/** A signed “what's due this month” through the whole bot until its answer is in Teams, against a bot of the bare SDK, in turns. */
export async function measureTeamsMessages(folder: string): Promise<readonly Figure[]> {
  const ours = await openPlace();
  const theirs = await openPlace();
  await seed(folder, ours);
  const bot = await start(['src/main.ts'], {
    ...environmentOf(ours.teams),
    DATA_DIR: folder,
    PORT: '0',
    CONSOLE: 'off',
  });
  const bare = await start(['bench/bareTeams.ts'], {
    CLIENT_ID: theirs.teams.appId,
    TENANT_ID: HOME,
    TEAMS_OPENID_URL: theirs.teams.openIdUrl,
    BENCH_TOKEN: await tokenOf(theirs.teams),
    PORT: String(await freePort()),
  });
  ours.teams.sendTo(`${bot.address}/api/messages`);
  theirs.teams.sendTo(`${bare.address}/api/messages`);
  try {
    // Everybody is reminded once, as the plan is overdue by now; that is not what is measured.
    await ours.teams.until(() => PEOPLE.every((id) => ours.gov.messagesIn(id).length > 0), 60_000);
    await load(ours, WARM_UP);
    await load(theirs, WARM_UP);
    const [mine, other]: [Measured[], Measured[]] = [[], []];
    for (let round = 0; round < ROUNDS; round++) {
      other.push(await measure(theirs, bare));
      mine.push(await measure(ours, bot));
    }
    const ratio = (of: keyof Measured): number =>
      median(mine.map((one, at) => one[of] / (other[at]?.[of] ?? Number.NaN)));
    const p99 = await measurePresses(ours);
    return [
      {
        what: 'a message in Teams and its answer, CPU of the bot',
        measured: milliseconds(median(mine.map(({ cpuMs }) => cpuMs))),
        aim: '',
      },
      {
        what: 'a bot of the bare SDK, CPU',
        measured: milliseconds(median(other.map(({ cpuMs }) => cpuMs))),
        aim: '',
      },
      { what: 'ratio of the two', measured: ratio('cpuMs').toFixed(2), aim: 'aim: at most 3' },
      {
        what: `its messages a second at ${AT_ONCE} at once`,
        measured: `${Math.round(ratio('perSecond') * 100)} % of the bare SDK`,
        aim: 'aim: at least 30 %',
      },
      { what: 'a button answered within, p99', measured: milliseconds(p99), aim: 'aim: at most 300 ms' },
    ];
  } finally {
    await bot.stop();
    await bare.stop();
    await ours.teams.stop();
    await theirs.teams.stop();
  }
}

type Place = { readonly teams: Teams; readonly gov: TenantHandle; readonly people: readonly Person[] };

async function openPlace(): Promise<Place> {
  const teams = await startTeams({ homeTenant: HOME });
  const gov = teams.tenant({
    id: HOME,
    name: 'Bench',
    users: PEOPLE.map((id, at) => ({ id, name: `Contact ${at}` })),
    installedFor: PEOPLE,
  });
  return { teams, gov, people: PEOPLE.map((id) => gov.person(id)) };
}

/** A fresh bot whose contacts are met in Teams. */
async function seed(folder: string, { teams, gov }: Place): Promise<void> {
  const config = readConfig({ DATA_DIR: folder, ...environmentOf(teams) });
  const bot = await openBot(config, log, { serves: false });
  const { plan } = await bot.parts.store.readWorld();
  const rows = PEOPLE.map((user, at) => `DOJ contact ${at},contact,DOJ,${HOME}/${user}\n`);
  const csv = `person,role,party,teams\n${rows.join('')}`;
  const { people, parties } = readRoster(new TextEncoder().encode(csv), 'roster.csv', plan.parties);
  await bot.parts.store.savePeople(people, parties);
  for (const id of PEOPLE) {
    const address = { serviceUrl: gov.serviceUrl, conversation: gov.chatOf(id) };
    await bot.references.save({ platform: 'teams', tenant: HOME, kind: 'person', id, address });
  }
  await bot.close();
}

async function measure(place: Place, target: Target): Promise<Measured> {
  const before = await cpuMsOf(target.pid);
  const started = performance.now();
  await load(place, EACH);
  const seconds = (performance.now() - started) / 1_000;
  return { cpuMs: ((await cpuMsOf(target.pid)) - before) / EACH, perSecond: EACH / seconds };
}

/** Ten ask at once, each somebody else every time, and wait until their answer is there. */
async function load({ gov, people }: Place, count: number): Promise<void> {
  let next = 0;
  const worker = async (): Promise<void> => {
    for (let at = next++; at < count; at = next++) {
      const person = people[at % people.length];
      if (person === undefined) throw new Error('There is nobody.');
      const before = gov.messagesIn(person.id).length;
      const { status } = await person.says("what's due this month");
      if (status !== 200) throw new Error(`The message was answered ${status}.`);
      while (gov.messagesIn(person.id).length < before + 2)
        await new Promise((resolve) => setTimeout(resolve, 1));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
}

/** How long a press of a button takes until the card is redrawn. */
async function measurePresses({ gov, people: all }: Place): Promise<number> {
  const people = all.slice(0, AT_ONCE);
  await Promise.all(people.map((person) => person.says('help')));
  await new Promise((resolve) => setTimeout(resolve, 5_000));
  const taken: number[] = [];
  let left = PRESSES;
  const worker = async (person: Person): Promise<void> => {
    const help = gov
      .messagesIn(person.id)
      .findLast(({ isFromApp, activity }) => isFromApp && JSON.stringify(activity).includes('My actions'));
    if (help === undefined) throw new Error('Nobody was helped.');
    while (left-- > 0) {
      const started = performance.now();
      await person.presses(help, 'My actions');
      taken.push(performance.now() - started);
    }
  };
  await Promise.all(people.map(worker));
  const sorted = taken.toSorted((one, other) => one - other);
  return sorted[Math.floor(sorted.length * 0.99)] ?? Number.NaN;
}

async function tokenOf(teams: Teams): Promise<string> {
  const answer = await fetch(`${teams.loginUrl}/${HOME}/oauth2/v2.0/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: teams.appId,
      client_secret: teams.appSecret,
      scope: 'https://api.botframework.com/.default',
    }),
  });
  const { access_token: token } = (await answer.json()) as { readonly access_token: string };
  return token;
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}
