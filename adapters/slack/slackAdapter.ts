import type { IncomingMessage, ServerResponse } from 'node:http';
import { OperatorError } from '../../src/operatorError.ts';
import { type ChatAdapter, DeliveryError } from '../../src/ports/chatAdapter.ts';
import type { Hear } from '../../src/ports/conversation.ts';
import type { FrontDesk } from '../../src/ports/frontDesk.ts';
import type { Installations } from '../../src/ports/installations.ts';
import type { Instant } from '../../src/time/zone.ts';
import { codeOfPlatform } from './api/slackErrors.ts';
import type { SlackLog } from './api/slackLogger.ts';
import { createTokens, type Tokens } from './api/tokens.ts';
import { createWebApi } from './api/webApi.ts';
import { checkUp, type Finding } from './checkUp.ts';
import type { Connection } from './connection.ts';
import { createInstaller, type Installer, type Welcome } from './install/installer.ts';
import { LIMITS } from './limits.ts';
import { EVENTS_PATH, type OpenedBolt, openBolt } from './openBolt.ts';
import { createProfiles } from './profiles.ts';
import { readChannelName } from './readChannelName.ts';
import { lookUp, revise, send, tenantOf } from './sending.ts';
import type { Slack, Tell } from './slack.ts';

export type SlackOptions = Connection & {
  readonly desk: FrontDesk;
  readonly installations: Installations;
  readonly welcome: Welcome;
  readonly publicUrl?: string;
  readonly log: SlackLog;
  readonly tell: Tell;
};

export type SlackAdapter = ChatAdapter & {
  /** Whether anything reaches it over HTTP; with one token and Socket Mode nothing does. */
  readonly hasDoor: boolean;
  /** Takes a request of Slack's, or of a browser that installs the app; false where it is for somebody else. */
  take(path: string, request: IncomingMessage, response: ServerResponse): boolean;
  checkUp(): Promise<readonly Finding[]>;
};

/** Slack as a chat platform: any number of workspaces, over HTTP or Socket Mode. */
export function createSlackAdapter(options: SlackOptions): SlackAdapter {
  const { installations, log } = options;
  const api = createWebApi(options.apiUrl, log);
  const tokens = createTokens({ ...options, api });
  const profiles = createProfiles({ api, tokens, installations, log });
  const underWay = new Set<Promise<unknown>>();
  let bolt: OpenedBolt | undefined;
  let installer: Installer | undefined;
  return {
    platform: 'slack',
    hasDoor: options.appToken === undefined || options.client !== undefined,
    paceMs: options.paceMs ?? LIMITS.paceMs,
    tenantPaceMs: 60_000 / options.messagesPerMinute,
    start: async (hear: Hear) => {
      const slack: Slack = {
        ...options,
        hear,
        api,
        tokens,
        profiles,
        later: (work) => {
          const done = work()
            .catch((error: unknown) =>
              log('warn', 'slack-later', { problem: codeOfPlatform(error) ?? nameOf(error) }),
            )
            .finally(() => underWay.delete(done));
          underWay.add(done);
        },
      };
      if (options.botToken !== undefined) await joinOwnWorkspace(options.botToken, slack);
      installer = createInstaller(options, slack, options.welcome);
      bolt = openBolt(options, slack);
      await bolt.start();
    },
    take: (path, request, response) => {
      if (path === EVENTS_PATH && request.method === 'POST' && bolt?.take !== undefined) {
        bolt.take(request, response);
        return true;
      }
      return installer?.take(path, request, response) ?? false;
    },
    send: async (posted) => {
      try {
        return await send(posted, { api, tokens, log });
      } catch (error) {
        await forgetIfRevoked(error, tenantOf(posted.to), options, tokens);
        throw error;
      }
    },
    checkUp: () => checkUp({ installations, tokens, api }),
    revise: (posted, ref) => revise(posted, ref, { api, tokens, log }),
    lookUp: (posted) => lookUp(posted, { api, tokens, log }),
    readProfile: (identity) => profiles.read(identity),
    findByEmail: (emails) => profiles.findByEmail(emails),
    readChannelName: (channel) => readChannelName(channel, { api, tokens, log }),
    stop: async () => {
      await bolt?.stop();
      await Promise.race([
        Promise.allSettled(underWay),
        new Promise((resolve) => setTimeout(resolve, LIMITS.stopMs).unref()),
      ]);
    },
  };
}

/** With one token there is one workspace, which is the operator's own. The token stays where it was given. */
async function joinOwnWorkspace(token: string, { api, installations }: Slack): Promise<void> {
  try {
    const answer = await api.call(token, 'auth.test', {});
    const text = (name: string): string => (typeof answer[name] === 'string' ? answer[name] : '');
    const isOrg = answer['is_enterprise_install'] === true;
    const tenant = isOrg ? text('enterprise_id') : text('team_id');
    await installations.save({
      platform: 'slack',
      tenant,
      name: text('team') || tenant,
      ...(text('enterprise_id') === '' || isOrg ? {} : { parent: text('enterprise_id') }),
      isTrusted: true,
      secrets: { bot: text('bot_id'), botUser: text('user_id') },
      at: new Date().toISOString() as Instant,
    });
  } catch (error) {
    const code = codeOfPlatform(error);
    if (code !== undefined)
      throw new OperatorError(
        `Slack does not take SLACK_BOT_TOKEN (${code}). Copy the Bot User OAuth Token again from the app’s page “OAuth & Permissions”.`,
      );
    // Slack is away: the bot goes on with what it knew of its workspace, and is heard once Slack is back.
    if ((await installations.list('slack')).length === 0)
      throw new OperatorError(
        'Slack can’t be reached at SLACK_API_URL, so the bot could not learn its workspace. Check the network and start again.',
      );
  }
}

const REVOKED = new Set(['token_revoked', 'account_inactive', 'app_not_installed']);

/** A token that Slack has taken back is deleted. One that the operator gave is theirs to put right. */
async function forgetIfRevoked(
  error: unknown,
  tenant: string,
  { installations, client }: SlackOptions,
  tokens: Tokens,
): Promise<void> {
  const isRevoked = error instanceof DeliveryError && error.kind === 'tenant' && REVOKED.has(error.message);
  if (!isRevoked || client === undefined) return;
  await installations.remove('slack', tenant);
  tokens.forget(tenant);
}

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : 'unknown';
}
