import type { IncomingMessage, ServerResponse } from 'node:http';
import { authMethods } from './authMethods.ts';
import { chatMethods } from './chatMethods.ts';
import { connectionMethods } from './connectionMethods.ts';
import { conversationMethods } from './conversationMethods.ts';
import { missingScope } from './conversations.ts';
import { fileMethods } from './fileMethods.ts';
import type { Method, Methods } from './method.ts';
import { oauthMethods } from './oauthMethods.ts';
import type { newRateLimits } from './rateLimits.ts';
import { type Args, readArgs, readBytes, textArg } from './readArgs.ts';
import { Refusal } from './refusal.ts';
import type { Scripts, Step } from './scripts.ts';
import { teamMethods } from './teamMethods.ts';
import { userMethods } from './userMethods.ts';
import { viewMethods } from './viewMethods.ts';
import type { Call, Grant, World } from './world.ts';

const methods: Methods = {
  ...authMethods,
  ...chatMethods,
  ...connectionMethods,
  ...conversationMethods,
  ...fileMethods,
  ...oauthMethods,
  ...teamMethods,
  ...userMethods,
  ...viewMethods,
};

type Api = {
  readonly world: World;
  readonly scripts: Scripts;
  readonly limits: ReturnType<typeof newRateLimits>;
};

type Answer = Readonly<Record<string, unknown>>;

/** Records a call of the Web API and answers it, as scripted or as Slack would. */
export async function answerCall(
  { world, scripts, limits }: Api,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
): Promise<void> {
  const method = url.pathname.slice('/api/'.length);
  const type = request.headers['content-type'] ?? '';
  const args = readArgs(url, type, (await readBytes(request)).toString());
  const token = tokenOf(request, args);
  const grant = world.grants.get(token ?? '');
  const { token: _token, ...shown } = args;
  const call: Call = {
    method,
    token,
    team: textArg(args, 'team_id') ?? grant?.teams[0],
    args: shown,
    headers: request.headers,
    at: world.now(),
    answer: undefined,
  };
  world.calls.push(call);
  limits.notice(call);

  const reply = (status: number, body: unknown, retryAfter?: number) => {
    call.answer = body;
    if (retryAfter !== undefined) limits.told(call, retryAfter);
    response.writeHead(status, { ...headersFor(grant, method), ...waitHeader(retryAfter) });
    response.end(typeof body === 'string' ? body : JSON.stringify(body));
  };
  const proceed = () => run(world, methods[method], method, grant, call, args, token);

  const step: Step = scripts.next(call);
  if (typeof step === 'object' && 'afterMs' in step) {
    await new Promise((resolve) => setTimeout(resolve, step.afterMs));
    reply(200, proceed());
  } else if (typeof step === 'object' && 'status' in step) {
    const said =
      step.body ?? (step.status === 429 ? { ok: false, error: 'ratelimited' } : 'scripted failure');
    reply(step.status, said, step.retryAfter ?? (step.status === 429 ? 1 : undefined));
  } else if (typeof step === 'object') {
    reply(200, { ok: false, ...step });
  } else if (step === 'hang') {
    call.answer = 'hang';
  } else if (step === 'reset') {
    call.answer = 'reset';
    request.socket.destroy();
  } else if (step === 'as usual') {
    const wait = limits.wait(call);
    if (wait > 0) reply(429, { ok: false, error: 'ratelimited' }, Math.ceil(wait / 1000));
    else reply(200, proceed());
  } else {
    call.answer = { lost: proceed() };
    if (step === 'done but answer lost') request.socket.destroy();
  }
}

function run(
  world: World,
  method: Method | undefined,
  name: string,
  grant: Grant | undefined,
  call: Call,
  args: Args,
  token: string | undefined,
): Answer {
  try {
    if (method === undefined) return { ok: false, error: 'unknown_method', req_method: name };
    const opened = method.isOpen === true ? nobody : authorise(world, grant, token);
    const missing = method.needs?.find((scope) => !opened.scopes.includes(scope));
    if (missing !== undefined && method.isOpen !== true) throw missingScope(opened, missing);
    const workspaces = opened.teams.flatMap((team) => world.workspaces.get(team) ?? []);
    const asked = workspaces.find(({ id }) => id === textArg(args, 'team_id'));
    const workspace = asked ?? workspaces[0] ?? [...world.workspaces.values()][0];
    if (workspace === undefined) throw new Refusal('team_not_found');
    return method.run({ world, grant: opened, workspaces, workspace, args, call });
  } catch (error) {
    if (error instanceof Refusal) return error.answer;
    throw error;
  }
}

function authorise(world: World, grant: Grant | undefined, token: string | undefined): Grant {
  if (token === undefined) throw new Refusal('not_authed');
  if (grant === undefined) throw new Refusal('invalid_auth');
  if (grant.ended !== undefined) throw new Refusal(grant.ended);
  if (world.now() >= grant.expiresAt) throw new Refusal('token_expired');
  return grant;
}

const nobody: Grant = {
  token: '',
  scopes: [],
  teams: [],
  enterprise: undefined,
  refreshToken: undefined,
  expiresAt: Number.POSITIVE_INFINITY,
  ended: undefined,
};

function tokenOf(request: IncomingMessage, args: Args): string | undefined {
  const bearer = /^Bearer (.+)$/i.exec(request.headers.authorization ?? '')?.[1];
  return bearer ?? textArg(args, 'token');
}

const waitHeader = (seconds: number | undefined): Record<string, string> =>
  seconds === undefined ? {} : { 'retry-after': String(seconds) };

const headersFor = (grant: Grant | undefined, method: string): Record<string, string> => ({
  'content-type': 'application/json; charset=utf-8',
  ...(grant === undefined ? {} : { 'x-oauth-scopes': grant.scopes.join(',') }),
  'x-accepted-oauth-scopes': methods[method]?.needs?.join(',') ?? '',
  'x-slack-req-id': 'stand-in',
});
