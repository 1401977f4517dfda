import { sql } from 'kysely';
import { afterAll, beforeAll } from 'vitest';
import { SCOPES } from '../../../adapters/slack/scopes.ts';
import type { Instant } from '../../../src/time/zone.ts';
import { openSlackBot, SIGNING_SECRET, type SlackBot } from './slackBot.ts';
import type { WorkspaceSpec } from './standIn/slackSpec.ts';
import { type Slack, startSlack } from './standIn/startSlack.ts';
import type { WorkspaceHandle } from './standIn/workspaceHandle.ts';
import type { StoredMessage } from './standIn/world.ts';
import { justice } from './workspaces.ts';

/** The bot in the Department of Justice's workspace, and what an attacker looks at. */
export type Scene = {
  readonly slack: Slack;
  readonly gov: WorkspaceHandle;
  readonly bot: SlackBot;
  close(): Promise<void>;
};

export async function openScene(
  options: Parameters<typeof openSlackBot>[1] = {},
  spec: Partial<Parameters<typeof startSlack>[0]> = {},
): Promise<Scene> {
  const slack = await startSlack({ signingSecret: SIGNING_SECRET, ...spec });
  const gov = justice(slack);
  const bot = await openSlackBot(slack, { botToken: 'xoxb-justice', paceMs: 20, ...options });
  return {
    slack,
    gov,
    bot,
    close: async () => {
      await bot.close();
      await slack.stop();
    },
  };
}

/** One scene for all tests of a file, in which the contact of LE Partners has their reminder of 24 March. */
export function reminded(
  options: Parameters<typeof openScene>[0] = {},
  prepare: (scene: Scene) => Promise<void> = async () => undefined,
): Scene & { readonly reminder: StoredMessage } {
  const all = {} as Scene & { reminder: StoredMessage };
  beforeAll(async () => {
    Object.assign(all, await openScene(options));
    await prepare(all);
    all.reminder = await remind(all);
  });
  afterAll(() => all.close());
  return all;
}

/** Everything an attack could have changed, counted. */
export async function traces({ opened: { db } }: SlackBot): Promise<Record<string, number>> {
  const counted = await sql<Record<string, string>>`
    select (select count(*) from heard) as heard, (select count(*) from message) as message,
      (select count(*) from progress_update) as updates, (select count(*) from draft) as drafts,
      (select count(*) from snooze) as snoozes, (select count(*) from request) as requests,
      (select count(*) from installation) as installations, (select count(*) from channel) as channels,
      (select coalesce(sum(version), 0) from message) as versions`.execute(db);
  return Object.fromEntries(
    Object.entries(counted.rows[0] ?? {}).map(([name, count]) => [name, Number(count)]),
  );
}

/** The whole database as text, the queue's tables too. */
export async function dump({ opened: { db } }: SlackBot): Promise<string> {
  const { rows } = await sql<{ name: string }>`
    select format('%I.%I', table_schema, table_name) as name from information_schema.tables
    where table_schema not in ('pg_catalog', 'information_schema') and table_type = 'BASE TABLE'`.execute(db);
  const parts: string[] = [];
  for (const { name } of rows) {
    const { rows: all } = await sql<{ all: string | null }>`
      select string_agg(this::text, E'\n') as all from ${sql.raw(name)} as this`.execute(db);
    parts.push(`${name}\n${all[0]?.all ?? ''}`);
  }
  return parts.join('\n');
}

export function last<T>(all: readonly T[], what: string): T {
  const found = all.at(-1);
  if (found === undefined) throw new Error(`There is no ${what}.`);
  return found;
}

/** The person's reminder of 24 March. */
export async function remind({ bot, gov }: Scene, user = 'ULEP'): Promise<StoredMessage> {
  await bot.goTo('2025-03-24');
  await bot.quiet();
  const found = gov.messagesIn(user).findLast(({ text }) => /going|Answer|How/.test(text));
  if (found === undefined) throw new Error(`${user} was not reminded.`);
  return found;
}

/** Our id of a message, which its buttons carry. */
export function idOf(message: StoredMessage): string {
  const found = /"value":"([0-9a-f-]{36})["\s]/.exec(JSON.stringify(message.blocks))?.[1];
  if (found === undefined) throw new Error('No button names its message.');
  return found;
}

/** The app in another workspace too, as an installation leaves it. */
export async function joins(
  { slack, bot }: Scene,
  spec: WorkspaceSpec & { botToken: string },
  installation: { isTrusted?: boolean; installedBy?: string; tenant?: string; parent?: string } = {},
): Promise<WorkspaceHandle> {
  const workspace = slack.workspace({ scopes: Object.keys(SCOPES), ...spec });
  const { isTrusted = false, tenant = spec.id, ...more } = installation;
  await bot.opened.installations.save({
    platform: 'slack',
    tenant,
    name: spec.name,
    isTrusted,
    secrets: { botToken: spec.botToken, bot: `B${spec.id}`, botUser: workspace.appUser },
    at: new Date().toISOString() as Instant,
    ...more,
  });
  return workspace;
}

/** Words that only somebody who may read the plan is told. */
export const OF_THE_PLAN =
  /Modern Slavery|OCTF|LE Partners|MSHT|Serious Crime|multi-agency|\b31 (?:March|January|August)|overdue|on track|Addendum/i;
