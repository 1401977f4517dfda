import { sql } from 'kysely';
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

/** A press as Slack would send it, to be tampered with. */
export function pressOf(
  { id: user, channel = 'D1', team = 'T1' }: { id: string; channel?: string; team?: string | null },
  action: Record<string, unknown>,
  more: Record<string, unknown> = {},
): { kind: 'interaction'; payload: Record<string, unknown> } {
  return {
    kind: 'interaction',
    payload: {
      type: 'block_actions',
      user: { id: user, username: 'x', name: 'x', team_id: team ?? 'T1' },
      api_app_id: 'A1',
      token: 'x',
      team: team === null ? null : { id: team, domain: 'x' },
      enterprise: null,
      is_enterprise_install: false,
      container: { type: 'message', message_ts: '1.000001', channel_id: channel, is_ephemeral: false },
      channel: { id: channel, name: 'x' },
      trigger_id: '1.t1.1',
      actions: [{ type: 'button', action_ts: String(Date.now() / 1_000), block_id: 'b', ...action }],
      ...more,
    },
  };
}

export function submissionOf(
  user: string,
  view: { callback_id: string; private_metadata: string; state?: unknown; id?: string },
  team: string = 'T1',
): { kind: 'interaction'; payload: Record<string, unknown> } {
  return {
    kind: 'interaction',
    payload: {
      type: 'view_submission',
      user: { id: user, username: 'x', name: 'x', team_id: team },
      api_app_id: 'A1',
      token: 'x',
      team: { id: team, domain: 'x' },
      enterprise: null,
      is_enterprise_install: false,
      trigger_id: '1.t1.1',
      view: {
        id: 'VX',
        team_id: team,
        type: 'modal',
        hash: '1.x',
        blocks: [],
        state: { values: {} },
        ...view,
      },
      response_urls: [],
    },
  };
}

export function eventOf(
  event: Record<string, unknown>,
  team = 'T1',
): { kind: 'event'; payload: Record<string, unknown> } {
  return {
    kind: 'event',
    payload: {
      token: 'x',
      team_id: team,
      api_app_id: 'A1',
      type: 'event_callback',
      event_id: `Ev${Math.random().toString(36).slice(2)}`,
      event_time: 1,
      authorizations: [
        { enterprise_id: null, team_id: team, user_id: 'UBOT', is_bot: true, is_enterprise_install: false },
      ],
      event,
    },
  };
}

export function commandOf(
  user: string,
  text: string,
  more: Record<string, unknown> = {},
): { kind: 'command'; payload: Record<string, unknown> } {
  return {
    kind: 'command',
    payload: {
      token: 'x',
      team_id: 'T1',
      team_domain: 'x',
      channel_id: 'C1',
      channel_name: 'strategy-group',
      user_id: user,
      user_name: 'x',
      command: '/workplan',
      text,
      api_app_id: 'A1',
      is_enterprise_install: 'false',
      response_url: 'http://127.0.0.1:1/actions/none',
      trigger_id: `${Math.random().toString(36).slice(2)}.t1`,
      ...more,
    },
  };
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
