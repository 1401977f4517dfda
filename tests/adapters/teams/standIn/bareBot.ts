import { createPublicKey, verify, type webcrypto } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import { isObject, type Json, objectOf, objectsOf, readJson, textOf } from './json.ts';
import { readBytes } from './readBytes.ts';
import type { Teams } from './startTeams.ts';

/** A small bot on plain HTTP, to try the stand-in with. */
export type BareBot = {
  readonly url: string;
  readonly heard: readonly Json[];
  /** What is answered to an invoke, by its name, in place of nothing. */
  readonly answers: Map<string, unknown>;
  /** A call of the connector, with a token of the bot's own. */
  call(
    method: string,
    path: string,
    body?: unknown,
  ): Promise<{ status: number; body: unknown; headers: Headers }>;
  stop(): Promise<void>;
};

export async function startBareBot(teams: Teams): Promise<BareBot> {
  const heard: Json[] = [];
  const answers = new Map<string, unknown>();
  let token: string | undefined;

  async function call(method: string, path: string, body?: unknown) {
    token ??= await tokenFrom(teams);
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
    const sent = body === undefined ? {} : { body: JSON.stringify(body) };
    const answer = await fetch(`${teams.serviceUrl}${path}`, { method, headers, ...sent });
    return { status: answer.status, body: readJson(await answer.text()), headers: answer.headers };
  }

  async function hear(request: IncomingMessage): Promise<{ status: number; body: unknown }> {
    const bytes = await readBytes(request);
    if (!(await isGenuine(teams, request.headers.authorization ?? '')))
      return { status: 401, body: undefined };
    const activity = readJson(bytes.toString());
    if (!isObject(activity)) return { status: 400, body: undefined };
    heard.push(activity);
    if (activity['type'] === 'invoke') return { status: 200, body: answers.get(textOf(activity, 'name')) };
    if (activity['type'] === 'message' && activity['value'] === undefined) {
      const place = encodeURIComponent(textOf(objectOf(activity, 'conversation'), 'id'));
      const text = `You said: ${textOf(activity, 'text')}`;
      await call('POST', `v3/conversations/${place}/activities`, {
        type: 'message',
        text,
        textFormat: 'plain',
      });
    }
    return { status: 200, body: undefined };
  }

  const server = createServer((request, response) => {
    const failed = () => ({ status: 500, body: undefined });
    hear(request)
      .catch(failed)
      .then(({ status, body }) => {
        response.writeHead(status, { 'content-type': 'application/json' });
        response.end(body === undefined ? '' : JSON.stringify(body));
      });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The bare bot has no port.');
  return {
    url: `http://127.0.0.1:${address.port}/api/messages`,
    heard,
    answers,
    call,
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

export async function tokenFrom(
  teams: Teams,
  { tenant = teams.homeTenant, scope = 'https://api.botframework.com/.default' } = {},
): Promise<string> {
  const body = new URLSearchParams({
    client_id: teams.appId,
    client_secret: teams.appSecret,
    grant_type: 'client_credentials',
    scope,
  });
  const answer = await fetch(`${teams.loginUrl}/${tenant}/oauth2/v2.0/token`, { method: 'POST', body });
  const said: unknown = await answer.json();
  return isObject(said) ? textOf(said, 'access_token') : '';
}

/** As Microsoft asks of a bot: the keys it publishes, its own name, ours, and the time. */
async function isGenuine(teams: Teams, authorization: string): Promise<boolean> {
  const [, head = '', claims = '', signature = ''] = /^Bearer (\S+)\.(\S+)\.(\S*)$/.exec(authorization) ?? [];
  const header = decoded(head);
  const said = decoded(claims);
  const metadata = await get(teams.openIdUrl);
  const keys = objectsOf(await get(textOf(metadata, 'jwks_uri')), 'keys');
  const key: webcrypto.JsonWebKey | undefined = keys.find(({ kid }) => kid === header['kid']);
  if (key === undefined || header['alg'] !== 'RS256') return false;
  const publicKey = createPublicKey({ key, format: 'jwk' });
  const bytes = Buffer.from(`${head}.${claims}`);
  const now = Date.now() / 1000;
  return (
    verify('RSA-SHA256', bytes, publicKey, Buffer.from(signature, 'base64url')) &&
    said['iss'] === 'https://api.botframework.com' &&
    said['aud'] === teams.appId &&
    Number(said['nbf']) < now + 300 &&
    Number(said['exp']) > now - 300
  );
}

const decoded = (part: string): Json => {
  const value = readJson(Buffer.from(part, 'base64url').toString());
  return isObject(value) ? value : {};
};

async function get(url: string): Promise<Json> {
  const value: unknown = await (await fetch(url)).json();
  return isObject(value) ? value : {};
}
