import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { InstallProvider, InvalidStateError, type Installation as SlackInstallation } from '@slack/oauth';
import type { Installation } from '../../../src/ports/installations.ts';
import type { Instant } from '../../../src/time/zone.ts';
import { createSlackLogger } from '../api/slackLogger.ts';
import { clientOptions } from '../api/webApi.ts';
import type { Connection } from '../connection.ts';
import { LIMITS } from '../limits.ts';
import { SCOPES } from '../scopes.ts';
import type { Slack } from '../slack.ts';
import { cancelledPage, failurePage, successPage } from './pages.ts';

const INSTALL_PATH = '/slack/install';
export const REDIRECT_PATH = '/slack/oauth_redirect';

/** What the bot thinks of a new installation, and what it says once there is one. */
export type Welcome = {
  /** Whether the workspace's e-mail addresses may be taken for those of the roster. */
  trusts(installation: Omit<Installation, 'isTrusted'>): Promise<boolean>;
  greet(installation: Installation): Promise<void>;
};

export type Installer = {
  /** True where the request was for it. */
  take(path: string, request: IncomingMessage, response: ServerResponse): boolean;
};

/** Installing into any number of workspaces: OAuth v2, whose state is good once, in the browser that began it. */
export function createInstaller(connection: Connection, slack: Slack, welcome: Welcome): Installer {
  const { client, apiUrl } = connection;
  if (client === undefined) return { take: () => false };
  const optionsFor = (redirectUri: string) => ({ scopes: Object.keys(SCOPES), redirectUri });
  const provider = new InstallProvider({
    clientId: client.id,
    clientSecret: client.secret,
    authorizationUrl: new URL('/oauth/v2/authorize', apiUrl).href,
    directInstall: true,
    stateCookieExpirationSeconds: LIMITS.installMs / 1_000,
    clientOptions: clientOptions(apiUrl, slack.log),
    logger: createSlackLogger(slack.log),
    stateStore: {
      generateStateParam: async ({ redirectUri = '' }) => {
        // Slack wants the same address again when the code is exchanged; nobody can change it, since the state is kept whole.
        const state = `${randomBytes(24).toString('base64url')}.${Buffer.from(redirectUri).toString('base64url')}`;
        await slack.installations.keepState(state, LIMITS.installMs);
        return state;
      },
      verifyStateParam: async (_, state) => {
        if (!(await slack.installations.takeState(state)))
          throw new InvalidStateError('The state is not one of ours, or was used.');
        return optionsFor(Buffer.from(state.split('.')[1] ?? '', 'base64url').toString());
      },
    },
    installationStore: {
      storeInstallation: async (installation) => keep(installation as SlackInstallation, slack, welcome),
      fetchInstallation: () => Promise.reject(new Error('Installations are read from the store.')),
    },
  });
  return {
    take: (path, request, response) => {
      if (request.method !== 'GET' || (path !== INSTALL_PATH && path !== REDIRECT_PATH)) return false;
      secure(response);
      // No error of anybody's, so it is not for the log either.
      if (path === REDIRECT_PATH && isCancelled(request)) {
        cancelledPage(response, INSTALL_PATH);
        return true;
      }
      const work =
        path === INSTALL_PATH
          ? provider.handleInstallPath(
              request,
              response,
              {},
              optionsFor(`${baseOf(request, slack.publicUrl)}${REDIRECT_PATH}`),
            )
          : provider.handleCallback(request, response, {
              success: (installation, _, __, answer) =>
                successPage(installation as SlackInstallation, answer),
              failure: (error, _, __, answer) => failurePage(error, answer, INSTALL_PATH),
            });
      work.catch(() => {
        slack.log('error', 'install-failed', { problem: 'The installation could not be finished.' });
        if (!response.headersSent) response.writeHead(500);
        response.end();
      });
      return true;
    },
  };
}

async function keep(installed: SlackInstallation, slack: Slack, welcome: Welcome): Promise<void> {
  const { bot, team, enterprise, user, isEnterpriseInstall } = installed;
  const organisation = enterprise?.id;
  const tenant = isEnterpriseInstall === true ? organisation : team?.id;
  if (bot === undefined || tenant === undefined)
    throw new Error('Slack’s answer names no bot or no workspace.');
  const installation = {
    platform: 'slack' as const,
    tenant,
    name: (isEnterpriseInstall === true ? enterprise?.name : team?.name) ?? tenant,
    ...(organisation === undefined || organisation === tenant ? {} : { parent: organisation }),
    installedBy: user.id,
    at: new Date().toISOString() as Instant,
    secrets: {
      botToken: bot.token,
      bot: bot.id,
      botUser: bot.userId,
      ...(bot.refreshToken === undefined || bot.expiresAt === undefined
        ? {}
        : { refreshToken: bot.refreshToken, expiresAt: new Date(bot.expiresAt * 1_000).toISOString() }),
    },
  };
  const known = { ...installation, isTrusted: await welcome.trusts(installation) };
  await slack.installations.save(known);
  slack.tokens.forget();
  slack.later(() => welcome.greet(known));
}

/** Slack’s word for it, in the address that it sends the browser back to. */
function isCancelled({ url = '' }: IncomingMessage): boolean {
  return new URL(url, 'http://localhost').searchParams.get('error') === 'access_denied';
}

/** Where the browser reached us, unless it is configured: behind a proxy only the configuration knows. */
function baseOf({ headers }: IncomingMessage, publicUrl: string | undefined): string {
  return (publicUrl ?? `http://${headers.host ?? 'localhost'}`).replace(/\/$/, '');
}

function secure(response: ServerResponse): void {
  response.setHeader('cache-control', 'no-store');
  response.setHeader('referrer-policy', 'no-referrer');
  response.setHeader('x-content-type-options', 'nosniff');
  response.setHeader(
    'content-security-policy',
    "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
  );
}
