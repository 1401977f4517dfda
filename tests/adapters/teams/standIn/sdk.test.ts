import { createServer, type Server } from 'node:http';
import { PUBLIC, withOverrides } from '@microsoft/teams.api';
import { App, type HttpRouteHandler } from '@microsoft/teams.apps';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { tokenFrom } from './bareBot.ts';
import { readJson } from './json.ts';
import { readBytes } from './readBytes.ts';
import { cardOf, execute, planChannel, words } from './stage.ts';
import { startTeams, type Teams } from './startTeams.ts';
import type { TenantHandle } from './tenantHandle.ts';

let teams: Teams;
let gov: TenantHandle;
let server: Server;

beforeEach(async () => {
  teams = await startTeams();
  gov = teams.tenant({
    id: 'tenant-gov',
    name: 'Government',
    users: [{ id: 'ann-aad', name: 'Ann Lee' }],
    teams: [{ id: 'T', name: 'Team', hasApp: true, channels: [{ id: planChannel, name: 'Plan' }] }],
    installedFor: ['ann-aad'],
  });
  server = createServer();
  const url = await serve(await openSdkBot());
  teams.sendTo(url);
});

afterEach(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  await teams.stop();
});

/** Microsoft's own SDK, which checks tokens and speaks to the connector in its own way. */
async function openSdkBot(): Promise<HttpRouteHandler> {
  let handle: HttpRouteHandler | undefined;
  const app = new App({
    clientId: teams.appId,
    clientSecret: '',
    tenantId: teams.homeTenant,
    token: () => tokenFrom(teams),
    cloud: withOverrides(PUBLIC, { openIdMetadataUrl: teams.openIdUrl }),
    serviceUrl: teams.serviceUrl,
    dangerouslyAllowUnauthenticatedRequests: false,
    logger: quiet,
    httpServerAdapter: {
      registerRoute(_, path, handler) {
        if (path === '/api/messages') handle = handler;
      },
    },
  });
  app.on('message', async ({ activity, send, api }) => {
    if (activity.value !== undefined) return;
    const member = await api.conversations.getMemberById(activity.conversation.id, activity.from.id);
    await send(`${member?.name} said: ${activity.text}`);
  });
  app.on('card.action', async () => ({
    statusCode: 200,
    type: 'application/vnd.microsoft.activity.message',
    value: 'Noted.',
  }));
  await app.initialize();
  if (handle === undefined) throw new Error('The SDK registered no route.');
  return handle;
}

type Logger = NonNullable<NonNullable<ConstructorParameters<typeof App>[0]>['logger']>;

const quiet: Logger = {
  debug() {},
  error() {},
  info() {},
  warn() {},
  trace() {},
  log() {},
  child: () => quiet,
};

async function serve(handle: HttpRouteHandler): Promise<string> {
  server.on('request', async (request, response) => {
    const headers = { authorization: request.headers.authorization ?? '' };
    const { status, body } = await handle({ body: readJson((await readBytes(request)).toString()), headers });
    response.writeHead(status, { 'content-type': 'application/json' });
    response.end(body === undefined ? '' : JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The bot has no port.');
  return `http://127.0.0.1:${address.port}/api/messages`;
}

describe('Microsoft’s own SDK on this Teams', () => {
  it('believes its tokens, hears what is said, finds out who said it, and answers', async () => {
    expect(await gov.person('ann-aad').says('hello')).toMatchObject({ status: 200 });
    expect(gov.seenBy('ann-aad')).toEqual(['hello', 'Ann Lee said: hello']);
    const said = await gov.person('ann-aad').mentions(planChannel, 'hello');
    expect(gov.messagesIn(planChannel).at(-1)).toMatchObject({ isFromApp: true, thread: said.id });
  });

  it('refuses forged tokens', async () => {
    const token = await teams.sign({}, { key: 'forged' });
    expect(await teams.deliver({ type: 'message' }, { token })).toMatchObject({ status: 401 });
    expect(await teams.deliver({ type: 'message' }, { token: null })).toMatchObject({ status: 401 });
  });

  it('answers presses', async () => {
    const ann = gov.person('ann-aad');
    const content = cardOf([words('Action 3')], [execute('Done', 'done')]);
    const attachments = [{ contentType: 'application/vnd.microsoft.card.adaptive', content }];
    const token = await tokenFrom(teams);
    const place = encodeURIComponent(gov.chatOf('ann-aad'));
    await fetch(`${teams.serviceUrl}v3/conversations/${place}/activities`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ type: 'message', attachments }),
    });
    const [message] = gov.messagesIn('ann-aad');
    if (message === undefined) throw new Error('No card was shown.');
    expect(await ann.presses(message, 'Done')).toMatchObject({ status: 200 });
    expect(ann.told).toBe('Noted.');
  });
});
