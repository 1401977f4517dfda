import { sql } from 'kysely';
import { afterAll, beforeAll } from 'vitest';
import { type Json, objectOf, objectsOf } from './standIn/json.ts';
import { startTeams, type Teams } from './standIn/startTeams.ts';
import type { TenantHandle } from './standIn/tenantHandle.ts';
import type { StoredMessage } from './standIn/world.ts';
import { openTeamsBot, type TeamsBot } from './teamsBot.ts';
import { HOME, justice, LEP } from './tenants.ts';

/** A bot in the Department of Justice's tenant, and what an attacker looks at. */
export type Scene = {
  readonly teams: Teams;
  readonly gov: TenantHandle;
  readonly bot: TeamsBot;
  close(): Promise<void>;
};

export async function openScene(options: Parameters<typeof openTeamsBot>[1] = {}): Promise<Scene> {
  const teams = await startTeams({ homeTenant: HOME });
  const gov = justice(teams);
  const bot = await openTeamsBot(teams, options);
  return {
    teams,
    gov,
    bot,
    close: async () => {
      await bot.close();
      await teams.stop();
    },
  };
}

/** One scene for all tests of a file. */
export function oneScene(options: Parameters<typeof openTeamsBot>[1] = {}): Scene {
  const scene = {} as Scene;
  beforeAll(async () => {
    Object.assign(scene, await openScene(options));
  });
  afterAll(() => scene.close());
  return scene;
}

/** The same, in which the contact of LE Partners has their reminder of 24 March. */
export function reminded(): Scene & { readonly reminder: StoredMessage } {
  const scene = oneScene() as Scene & { reminder: StoredMessage };
  beforeAll(async () => {
    scene.reminder = await remind(scene);
  });
  return scene;
}

/** The person's reminder of 24 March. */
export async function remind({ bot, gov }: Scene, user = LEP): Promise<StoredMessage> {
  await bot.goTo('2025-03-24');
  await bot.quiet();
  const found = gov
    .messagesIn(user)
    .findLast(({ activity }) => JSON.stringify(activity).includes('How are these going?'));
  if (found === undefined) throw new Error(`${user} was not reminded.`);
  return found;
}

/** Every row of every table of ours, as text, by the table's name. */
export async function rowsOf({ opened: { db } }: TeamsBot): Promise<Readonly<Record<string, string>>> {
  return dump(db, 'public');
}

/** The whole database as text, the queue's tables too. */
export async function everything({ opened: { db } }: TeamsBot): Promise<string> {
  return Object.entries(await dump(db))
    .flat()
    .join('\n');
}

async function dump(db: TeamsBot['opened']['db'], schema?: string): Promise<Record<string, string>> {
  const { rows } = await sql<{ schema: string; name: string }>`
    select table_schema as schema, format('%I.%I', table_schema, table_name) as name from information_schema.tables
    where table_schema not in ('pg_catalog', 'information_schema') and table_type = 'BASE TABLE'`.execute(db);
  const all: Record<string, string> = {};
  for (const { name } of rows.filter((one) => schema === undefined || one.schema === schema)) {
    const found = await sql<{ all: string | null }>`
      select string_agg(this::text, E'\n' order by this::text) as all from ${sql.raw(name)} as this`.execute(
      db,
    );
    all[name] = found.rows[0]?.all ?? '';
  }
  return all;
}

/** How much there is of everything that an answer or an attack could have made. */
export async function traces({ opened: { db } }: TeamsBot): Promise<Record<string, number>> {
  const counted = await sql<Record<string, string>>`
    select (select count(*) from heard) as heard, (select count(*) from message) as message,
      (select count(*) from progress_update) as updates, (select count(*) from draft) as drafts,
      (select count(*) from snooze) as snoozes, (select count(*) from request) as requests,
      (select count(*) from channel) as channels, (select count(*) from installation) as installations,
      (select coalesce(sum(version), 0) from message) as versions`.execute(db);
  const [row = {}] = counted.rows;
  return Object.fromEntries(Object.entries(row).map(([name, count]) => [name, Number(count)]));
}

/** How much more there is of everything once it is done; what is the same is left out. */
export async function difference(
  bot: TeamsBot,
  work: () => Promise<unknown>,
): Promise<Record<string, number>> {
  await bot.quiet();
  const before = await traces(bot);
  await work();
  await bot.quiet();
  const after = Object.entries(await traces(bot));
  return Object.fromEntries(
    after.flatMap(([name, count]) => (count === before[name] ? [] : [[name, count - (before[name] ?? 0)]])),
  );
}

/** What the buttons of a card carry, for every button that carries anything. */
function pressedIn(message: StoredMessage): readonly Json[] {
  const found: Json[] = [];
  const look = (part: unknown): void => {
    if (Array.isArray(part)) for (const one of part) look(one);
    else if (typeof part === 'object' && part !== null) {
      const data = objectOf(part as Json, 'data');
      if (typeof data['do'] === 'string') found.push(data);
      for (const one of Object.values(part)) look(one);
    }
  };
  for (const { content } of objectsOf(message.activity, 'attachments') as readonly { content: unknown }[])
    look(content);
  return found;
}

/** Our id of a message, which its buttons carry. */
export function idOf(message: StoredMessage): string {
  const [found] = pressedIn(message);
  if (found === undefined) throw new Error('No button names its message.');
  return String(found['message']);
}

/** Words that only somebody who may read the plan is told. */
export const OF_THE_PLAN =
  /Modern Slavery|OCTF|MSHT|Serious Crime|multi-agency|\b31 (?:March|January|August)|overdue|on track|Addendum/i;

type Doing = {
  readonly user?: string;
  /** A channel or group chat; their own chat with the bot, where it does not say. */
  readonly place?: string;
  readonly tenant?: TenantHandle;
  readonly more?: Json;
};

let done = 0;

/** Something that somebody's client tells the bot, to be tampered with: as Teams sends it, and Teams vouches for it. */
export function activityOf({ teams, gov }: Scene, type: string, doing: Doing = {}): Json {
  const { user = LEP, place, tenant = gov, more = {} } = doing;
  const where =
    place === undefined
      ? { conversationType: 'personal', id: tenant.chatOf(user) }
      : {
          conversationType: place.endsWith('v2') && place.includes('tacv2') ? 'channel' : 'groupChat',
          isGroup: true,
          id: place,
        };
  return {
    type,
    id: `f:forged-${done++}`,
    timestamp: new Date(Date.now() + done * 10_000).toISOString(),
    serviceUrl: tenant.serviceUrl,
    channelId: 'msteams',
    from: { id: tenant.person(user).botId, name: 'Somebody', aadObjectId: user },
    conversation: { tenantId: tenant.id, ...where },
    recipient: { id: `28:${teams.appId}`, name: 'Workplan' },
    channelData: { tenant: { id: tenant.id } },
    ...more,
  };
}

/** A press of a button whose card says this of itself. */
export function pressOf(scene: Scene, data: unknown, doing: Doing = {}): Json {
  const value = { action: { type: 'Action.Execute', verb: 'choose', data }, trigger: 'manual' };
  return activityOf(scene, 'invoke', {
    ...doing,
    more: { name: 'adaptiveCard/action', value, ...doing.more },
  });
}

/** The sentence that a press, a dialog or a command is answered with; empty where it is answered with a card. */
export function sentenceIn(body: unknown): string {
  const { value, task } = (body ?? {}) as { value?: unknown; task?: { value?: unknown } };
  return [value, task?.value].find((one) => typeof one === 'string') ?? '';
}
