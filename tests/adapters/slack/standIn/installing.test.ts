import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Installation, InstallProvider } from '@slack/oauth';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { quiet } from './bareApp.ts';
import { type Slack, startSlack } from './startSlack.ts';
import type { WorkspaceHandle } from './workspaceHandle.ts';

let slack: Slack;
let gov: WorkspaceHandle;
let grid: WorkspaceHandle;
let app: Server;
let origin: string;
let installer: InstallProvider;
let now = Date.now();
const kept = new Map<string, Installation>();

const idOf = ({ team, enterprise, isEnterpriseInstall }: Installation): string =>
  (isEnterpriseInstall === true ? enterprise?.id : team?.id) ?? '';

beforeEach(async () => {
  now = Date.now();
  kept.clear();
  slack = await startSlack({
    signingSecret: 'secret',
    clientId: 'client',
    clientSecret: 'hush',
    tokensLiveSeconds: 43_200,
    now: () => now,
  });
  const users = [{ id: 'U1', name: 'Ann' }];
  gov = slack.workspace({ id: 'T1', name: 'Government', users });
  const enterprise = { id: 'E1', name: 'Group' };
  grid = slack.workspace({ id: 'T2', name: 'Police', users, enterprise });
  slack.workspace({ id: 'T3', name: 'Customs', users: [{ id: 'U3', name: 'Cy' }], enterprise });
  installer = new InstallProvider({
    clientId: 'client',
    clientSecret: 'hush',
    stateSecret: 'state',
    authorizationUrl: slack.authorizeUrl,
    logger: quiet,
    clientOptions: { slackApiUrl: slack.apiUrl },
    installationStore: {
      storeInstallation: async (made) => {
        kept.set(idOf(made as Installation), made as Installation);
      },
      fetchInstallation: async ({ teamId, enterpriseId, isEnterpriseInstall }) => {
        const found = kept.get((isEnterpriseInstall ? enterpriseId : teamId) ?? '');
        if (found === undefined) throw new Error('not installed');
        return found as Installation<'v2', boolean> as never;
      },
    },
  });
  app = createServer((request, response) => {
    const scopes = ['chat:write', 'users:read'];
    if (request.url?.startsWith('/install')) {
      installer.handleInstallPath(request, response, {}, { scopes, redirectUri: `${origin}/callback` });
    } else installer.handleCallback(request, response);
  });
  await new Promise<void>((resolve) => app.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(app.address() as AddressInfo).port}`;
});

afterEach(async () => {
  app.closeAllConnections();
  await new Promise((resolve) => app.close(resolve));
  await slack.stop();
});

describe('installing through @slack/oauth', () => {
  it('gives a workspace its own token, which the app can use', async () => {
    const page = await gov.person('U1').installs(`${origin}/install`);
    expect(page.status).toBe(200);
    expect(kept.get('T1')).toMatchObject({
      team: { id: 'T1', name: 'Government' },
      bot: { token: gov.token, scopes: ['chat:write', 'users:read'], userId: gov.appUser },
      user: { id: 'U1' },
    });
    expect(await ask('users.info', { user: 'U1' }, gov.token)).toMatchObject({ user: { real_name: 'Ann' } });
    expect(await ask('conversations.open', { users: 'U1' }, gov.token)).toMatchObject({
      error: 'missing_scope',
      needed: 'im:write',
      provided: 'chat:write,users:read',
    });
  });

  it('is refused from another browser, and when somebody says no', async () => {
    const approval = await gov.person('U1').approves(`${origin}/install`);
    expect((await approval.visit('')).text).toContain('Oops');
    expect(kept.size).toBe(0);
    const denied = await gov.person('U1').installs(`${origin}/install`, { denies: true });
    expect(denied.text).toContain('Oops');
    expect(kept.size).toBe(0);
  });

  it('takes a code once', async () => {
    const approval = await gov.person('U1').approves(`${origin}/install`);
    await approval.visit();
    const code = new URL(approval.callback).searchParams.get('code');
    const again = { code, client_id: 'client', client_secret: 'hush', redirect_uri: `${origin}/callback` };
    expect(await ask('oauth.v2.access', again)).toMatchObject({ error: 'code_already_used' });
    expect(await ask('oauth.v2.access', { ...again, client_secret: 'x' })).toMatchObject({
      error: 'bad_client_secret',
    });
  });

  it('renews a token that has expired', async () => {
    await gov.person('U1').installs(`${origin}/install`);
    const old = gov.token;
    now += 44_000_000;
    expect(await ask('auth.test', {}, old)).toMatchObject({ error: 'token_expired' });
    // The provider reads the real clock, for which the token has not expired yet.
    await ask('oauth.v2.access', {
      grant_type: 'refresh_token',
      refresh_token: kept.get('T1')?.bot?.refreshToken,
      client_id: 'client',
      client_secret: 'hush',
    });
    expect(gov.token).not.toBe(old);
    expect(await ask('auth.test', {}, gov.token)).toMatchObject({ ok: true, team_id: 'T1' });
  });

  it('gives an organisation one token for all its workspaces', async () => {
    await grid.person('U1').installs(`${origin}/install`, { forOrg: true });
    expect(kept.get('E1')).toMatchObject({ isEnterpriseInstall: true, enterprise: { id: 'E1' } });
    expect(await ask('users.info', { user: 'U3' }, grid.token)).toMatchObject({ ok: true });
    expect(await ask('users.info', { user: 'U3', team_id: 'T2' }, grid.token)).toMatchObject({ ok: true });
  });

  it('ends with the installation', async () => {
    await gov.person('U1').installs(`${origin}/install`);
    const old = gov.token;
    slack.sendTo(`${origin}/events`);
    const { sent } = await gov.uninstalls();
    expect(sent.payload).toMatchObject({ team_id: 'T1', event: { type: 'app_uninstalled' } });
    expect(await ask('auth.test', {}, old)).toMatchObject({ error: 'account_inactive' });
  });
});

async function ask(method: string, args: Record<string, unknown>, token?: string) {
  const headers = {
    'content-type': 'application/json',
    ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
  };
  const body = JSON.stringify(args);
  const answer = await fetch(`${slack.apiUrl}${method}`, { method: 'POST', headers, body });
  return (await answer.json()) as Record<string, unknown>;
}
