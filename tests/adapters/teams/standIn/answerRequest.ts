import { type Answer, answerCall, type Wire } from './answering.ts';
import { answerConnector, connectorCall } from './connector.ts';
import { answerDownload, answerUpload } from './files.ts';
import { answerGraph } from './graph.ts';
import { isObject, readJson } from './json.ts';
import { answerKeys, type Keys } from './keys.ts';
import { answerLogin } from './login.ts';
import { readBytes } from './readBytes.ts';
import type { Call, World } from './world.ts';

/** What is asked, and how Microsoft would answer it. */
type Asked = { readonly call: Call; readonly run: () => Answer };

/** Key server, login, Graph, files and connector are one server here, told apart by the address. */
export async function answerRequest(wire: Wire & { readonly keys: Keys }): Promise<void> {
  const { world, keys, request } = wire;
  const [path = '/'] = (request.url ?? '/').split('?');
  const bytes = await readBytes(request);
  const { method = 'GET', headers } = request;
  const body = readBody(headers['content-type'], bytes);
  const call: Call = {
    ...{ what: 'unknown', method, path, headers, body },
    ...{ conversation: undefined, activityId: undefined, tenant: undefined },
    ...{ at: world.now(), status: 0, answer: undefined },
  };
  const asked = isOpen(path) ? openly(world, keys, call, bytes) : withToken(world, keys, call);
  return answerCall(wire, asked.call, asked.run);
}

const isOpen = (path: string): boolean => /^\/(v1\/\.well-known|files|upload)\//.test(path);

/** What nobody has to prove anything for: the address of a file is its own key. */
function openly(world: World, keys: Keys, call: Call, bytes: Buffer): Asked {
  const [, place = '', id = ''] = /^\/(\w+)\/(.*)$/.exec(call.path) ?? [];
  switch (place) {
    case 'files':
      return { call: { ...call, what: 'download' }, run: () => answerDownload(world, id) };
    case 'upload':
      return { call: { ...call, what: 'upload', body: bytes }, run: () => answerUpload(world, id, bytes) };
    default:
      return { call: { ...call, what: 'keys' }, run: () => answerKeys(world, keys, call.path) };
  }
}

function withToken(world: World, keys: Keys, call: Call): Asked {
  const { path, body, headers } = call;
  const known = world.grants.get(/^Bearer (.+)$/i.exec(String(headers['authorization']))?.[1] ?? '');
  const grant = known !== undefined && known.expiresAt > world.now() ? known : undefined;
  const [, tenant] = /^\/login\/([^/]+)\/oauth2\/v2\.0\/token$/.exec(path) ?? [];
  if (tenant !== undefined) {
    const form = isObject(body) ? body : {};
    const { client_secret: _secret, ...shown } = form;
    return {
      call: { ...call, what: 'token', tenant, body: shown },
      run: () => answerLogin(world, keys, tenant, form),
    };
  }
  if (path.startsWith('/graph/')) {
    const what = { what: 'graph', tenant: grant?.tenant } as const;
    return {
      call: { ...call, ...what },
      run: () => answerGraph(world, grant, path.slice('/graph'.length), body),
    };
  }
  const spoken = connectorCall(world, call);
  return { call: spoken, run: () => answerConnector(world, grant, spoken) };
}

function readBody(type: string | undefined, bytes: Buffer): unknown {
  const text = bytes.toString();
  return type?.startsWith('application/x-www-form-urlencoded') === true
    ? Object.fromEntries(new URLSearchParams(text))
    : readJson(text);
}
