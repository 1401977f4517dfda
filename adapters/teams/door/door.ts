import type { IncomingMessage, ServerResponse } from 'node:http';
import { readBody } from '../../../src/readBody.ts';
import type { Connection } from '../connection.ts';
import { LIMITS } from '../limits.ts';
import { type Activity, activitySchema } from '../payloads.ts';
import type { TeamsLog } from '../teams.ts';
import { createRefusals } from './refusals.ts';
import { isOurService, isSameService } from './serviceUrls.ts';
import { createVerifyToken, type Proof } from './verifyToken.ts';

const MESSAGES_PATH = '/api/messages';

/** What is answered: a status, and a body that is JSON. */
export type Answer = { readonly status: number; readonly body?: unknown };

type Inside = {
  /** Whether this tenant may use the bot, or is only just installing it. */
  mayEnter(activity: Activity): Promise<boolean | 'asked'>;
  take(activity: Activity, raw: unknown): Promise<Answer>;
  readonly log: TeamsLog;
};

/**
 * Stands before everything: who sends a request is proven by its token before a byte of its body is read, and the
 * body has to agree with the token. Nothing is kept, and nobody is told anything, before that.
 */
export function createDoor(connection: Connection, inside: Inside) {
  const verify = createVerifyToken(connection);
  const refusals = createRefusals();
  const enter = async (request: IncomingMessage): Promise<Answer> => {
    const address = request.socket.remoteAddress ?? '';
    const proof = connection.isLocal ? provenHere(request) : await proven(request);
    if (typeof proof === 'object' && 'problem' in proof) return refuse(address, proof.problem);
    const body = await readBody(request, LIMITS.body);
    if (body === undefined) return { status: 413, body: { error: 'The body is too long.' } };
    const raw = readJson(body);
    const read = activitySchema.safeParse(raw);
    if (!read.success)
      return { status: 400, body: { error: `The activity lacks ${lacking(read.error.issues)}.` } };
    const activity = read.data;
    const problem = disagreement(activity, proof, connection);
    if (problem !== undefined) return refuse(address, problem);
    const mayEnter = await inside.mayEnter(activity);
    if (mayEnter === 'asked') return { status: 200 };
    if (!mayEnter) return { status: 403, body: { error: 'This organisation may not use the bot.' } };
    return inside.take(activity, raw);
  };
  const proven = async ({
    headersDistinct,
  }: IncomingMessage): Promise<Proof | { readonly problem: string }> => {
    const [authorization, another] = headersDistinct['authorization'] ?? [];
    try {
      const proof = another === undefined ? await verify(authorization) : undefined;
      return proof ?? { problem: 'It has no token of Teams’.' };
    } catch (error) {
      // Its message may quote the token; its code never does.
      return { problem: codeOf(error) };
    }
  };
  // Whoever goes on guessing costs a look at the token and no line of the log. Teams itself may come from the same
  // address, through the same proxy, so a request that is proven is taken all the same.
  const refuse = (address: string, problem: string): Answer => {
    refusals.note(address);
    if (refusals.isTooMany(address)) return TOO_MANY;
    inside.log('warn', 'teams-refused', { problem });
    return NOT_PROVEN;
  };
  return {
    take: (path: string, request: IncomingMessage, response: ServerResponse): boolean => {
      if (path !== MESSAGES_PATH) return false;
      if (request.method !== 'POST') {
        response.setHeader('allow', 'POST');
        answer(response, { status: 405, body: { error: 'Activities are posted here.' } });
        return true;
      }
      enter(request).then(
        (said) => answer(response, said),
        (error: unknown) => {
          inside.log('error', 'teams-failed', { problem: codeOf(error) });
          answer(response, { status: 500, body: { error: 'It could not be kept. Send it again.' } });
        },
      );
      return true;
    },
  };
}

const NOT_PROVEN: Answer = { status: 401, body: { error: 'The request is not proven to be Teams’.' } };

const TOO_MANY: Answer = {
  status: 429,
  body: { error: 'Too many requests were refused. Wait a minute.' },
};

/** Only this machine reaches the bot in local mode; but so does a page in its browser, which says that it is one. */
function provenHere({ headers }: IncomingMessage): 'local' | { readonly problem: string } {
  return headers.origin === undefined ? 'local' : { problem: 'It comes from a page in a browser.' };
}

/** What does not fit the token, or Teams; undefined where all is well. */
function disagreement(
  { channelId, serviceUrl, tenants }: Activity,
  proof: Proof | 'local',
  connection: Connection,
): string | undefined {
  if (channelId !== 'msteams') return 'The channel is not Teams.';
  if (!isOurService(serviceUrl, connection)) return 'The serviceUrl is not on the list.';
  if (proof !== 'local' && !isSameService(proof.serviceUrl, serviceUrl))
    return 'The serviceUrl is not the token’s.';
  if (tenants.length !== 1) return 'The activity names no tenant, or two.';
  return undefined;
}

function lacking(issues: readonly { readonly path: readonly PropertyKey[] }[]): string {
  return [...new Set(issues.map(({ path }) => path.map(String).join('.') || 'everything'))]
    .slice(0, 5)
    .join(', ');
}

function readJson(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    return undefined;
  }
}

function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  return 'code' in error && typeof error.code === 'string' ? error.code : error.name;
}

function answer(response: ServerResponse, { status, body }: Answer): void {
  if (response.headersSent || response.destroyed) return;
  const text = body === undefined ? '{}' : JSON.stringify(body);
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    ...(status === 429 ? { 'retry-after': '60' } : {}),
    // What was not read of a request is not read later either.
    ...(status === 401 || status === 413 || status === 429 ? { connection: 'close' } : {}),
  });
  response.end(text);
}
