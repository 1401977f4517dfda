import { type Answer, answerCall, type Wire } from './answering.ts';
import { answerConnector, connectorCall } from './connector.ts';
import { answerUpload } from './files.ts';
import { answerGraph } from './graph.ts';
import { isObject, readJson } from './json.ts';
import type { Keys } from './keys.ts';
import { answerLogin } from './login.ts';
import { readBytes } from './readBytes.ts';
import type { Call, Grant } from './world.ts';

/** Key server, login, Graph, files and connector are one server here, told apart by the address. */
export async function answerRequest(wire: Wire & { readonly keys: Keys }): Promise<void> {
  const { world, keys, request, response } = wire;
  const [path = '/'] = (request.url ?? '/').split('?');
  const bytes = await readBytes(request);
  const { method = 'GET', headers } = request;

  const open = answerOpenly(wire, keys, path);
  if (open !== undefined) {
    response.writeHead(open.status, { 'content-type': 'application/json' });
    response.end(open.body instanceof Buffer ? open.body : JSON.stringify(open.body));
    return;
  }
  const asked = { method, path, headers, body: readBody(headers['content-type'], bytes) };
  const other: Call = {
    ...asked,
    what: 'unknown',
    conversation: undefined,
    activityId: undefined,
    tenant: undefined,
    at: world.now(),
    status: 0,
    answer: undefined,
  };
  const grant = world.grants.get(/^Bearer (.+)$/i.exec(headers.authorization ?? '')?.[1] ?? '');
  const [, tenant] = /^\/login\/([^/]+)\/oauth2\/v2\.0\/token$/.exec(path) ?? [];
  if (tenant !== undefined) {
    const form = isObject(asked.body) ? asked.body : {};
    const { client_secret: _secret, ...shown } = form;
    const call: Call = { ...other, what: 'token', tenant, body: shown };
    return answerCall(wire, call, () => answerLogin(world, keys, tenant, form));
  }
  if (path.startsWith('/graph/')) {
    const call: Call = { ...other, what: 'graph', tenant: grant?.tenant };
    return answerCall(wire, call, () =>
      answerGraph(world, live(grant, world.now()), path.slice('/graph'.length), asked.body),
    );
  }
  if (path.startsWith('/upload/')) {
    const call: Call = { ...other, what: 'upload', body: bytes };
    return answerCall(wire, call, () => answerUpload(world, path.slice('/upload/'.length), bytes));
  }
  if (/^\/[a-z]+\/v3\//.test(path)) {
    const call = connectorCall(world, asked);
    return answerCall(wire, call, () => answerConnector(world, grant, call));
  }
  response.writeHead(404).end('The stand-in of Teams has nothing here.');
}

const live = (grant: Grant | undefined, now: number): Grant | undefined =>
  grant !== undefined && grant.expiresAt > now ? grant : undefined;

function readBody(type: string | undefined, bytes: Buffer): unknown {
  const text = bytes.toString();
  return type?.startsWith('application/x-www-form-urlencoded') === true
    ? Object.fromEntries(new URLSearchParams(text))
    : readJson(text);
}

/** What anybody may fetch, and what is not counted among the calls. */
function answerOpenly({ world }: Wire, keys: Keys, path: string): Answer | undefined {
  if (path === '/v1/.well-known/openidconfiguration') {
    const body = {
      issuer: 'https://api.botframework.com',
      authorization_endpoint: 'https://invalid.botframework.com',
      jwks_uri: `${world.origin}/v1/.well-known/keys`,
      id_token_signing_alg_values_supported: ['RS256'],
      token_endpoint_auth_methods_supported: ['private_key_jwt'],
    };
    return { status: 200, body };
  }
  if (path === '/v1/.well-known/keys') return { status: 200, body: keys.served() };
  if (!path.startsWith('/files/')) return undefined;
  const content = world.files.get(path.slice('/files/'.length))?.content;
  return { status: content === undefined ? 404 : 200, body: content ?? { error: { code: 'itemNotFound' } } };
}
