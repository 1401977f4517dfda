import type { IncomingMessage, ServerResponse } from 'node:http';
import {
  App,
  HTTPModuleFunctions,
  HTTPReceiver,
  type Receiver,
  type ReceiverEvent,
  type ReceiverProcessEventErrorHandlerArgs,
} from '@slack/bolt';
import { SocketModeClient } from '@slack/socket-mode';
import { z } from 'zod';
import { readBody } from '../../src/readBody.ts';
import { admitFirst, Unreadable } from './admit.ts';
import { createSlackLogger } from './api/slackLogger.ts';
import type { Connection } from './connection.ts';
import { dispatch } from './dispatch.ts';
import { LIMITS } from './limits.ts';
import type { Slack } from './slack.ts';

export const EVENTS_PATH = '/slack/events';

export type OpenedBolt = {
  /** Takes Slack's requests; undefined where Slack is heard over Socket Mode alone. */
  readonly take: ((request: IncomingMessage, response: ServerResponse) => void) | undefined;
  start(): Promise<void>;
  stop(): Promise<void>;
};

/**
 * Bolt checks signatures, decodes what comes in and acknowledges it, after our one middleware is through: what is
 * acknowledged is kept. It gets no token, since it never speaks for us.
 */
export function openBolt(connection: Connection, slack: Slack): OpenedBolt {
  const logger = createSlackLogger(slack.log);
  const { signingSecret, appToken } = connection;
  const socket = appToken === undefined ? undefined : createSocketReceiver(appToken, connection, slack);
  const http =
    socket !== undefined || signingSecret === undefined
      ? undefined
      : new HTTPReceiver({
          signingSecret,
          endpoints: [EVENTS_PATH],
          processBeforeResponse: true,
          bodyLimit: LIMITS.body,
          processEventErrorHandler: answerFailure,
          logger,
        });
  const receiver = socket ?? http;
  if (receiver === undefined) throw new Error('Slack is heard neither over HTTP nor over Socket Mode.');
  const app = new App({
    receiver,
    convoStore: false,
    ignoreSelf: false,
    logger,
    authorize: async ({ teamId, enterpriseId, isEnterpriseInstall }) => {
      const access = await slack.tokens.of(
        ...(isEnterpriseInstall ? [enterpriseId, teamId] : [teamId, enterpriseId]).filter(
          (one) => one !== undefined,
        ),
      );
      if (access === undefined) throw new Error('The app is not installed there.');
      return { botId: access.bot, botUserId: access.botUser, access };
    },
  });
  admitFirst(app, slack);
  app.use(dispatch(slack));
  app.error(async (error) => {
    throw error;
  });
  return {
    take:
      http === undefined
        ? undefined
        : (request, response) =>
            void take(http, request, response).catch(() => {
              slack.log('warn', 'request-broken-off', { problem: 'The body did not arrive.' });
              response.destroy();
            }),
    start: async () => void (await socket?.start()),
    stop: async () => void (await socket?.stop()),
  };
}

/**
 * Two things that Bolt lets pass: a request that is dated in the future, which a thief could keep for later, and a
 * body that is JSON and no object, on which it stumbles without answering.
 */
async function take(http: HTTPReceiver, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { headers } = request;
  if (Number(headers['x-slack-request-timestamp']) * 1_000 > Date.now() + LIMITS.skew)
    return refuse(response, 401);
  const body = await readBody(request, LIMITS.body);
  if (body === undefined) return refuse(response, 413);
  if (isNoObject(body)) return refuse(response, 400);
  // Bolt takes a body that was read already.
  Object.assign(request, { rawBody: body });
  const [type] = (headers['content-type'] ?? '').split(';');
  headers['content-type'] = (type ?? '').trim().toLowerCase();
  http.requestListener(request, response);
}

/** "null", "payload=null", "3": decoded, these are no objects. */
function isNoObject(body: Buffer): boolean {
  const text = body.subarray(0, 60).toString().trim();
  return /^(?:payload=)?(?:null|true|false|-?\d{1,20}|"[^"]{0,40}"|\[\])$/.test(text);
}

function refuse(response: ServerResponse, status: number): void {
  response.writeHead(status).end();
}

/** True where Bolt need not wait for an answer any more. */
async function answerFailure(failed: ReceiverProcessEventErrorHandlerArgs): Promise<boolean> {
  const { error, response } = failed;
  if (!(error instanceof Unreadable)) return HTTPModuleFunctions.defaultProcessEventErrorHandler(failed);
  refuse(response, 400);
  return true;
}

const socketArgs = z.looseObject({
  body: z.record(z.string(), z.unknown()),
  ack: z.custom<(response?: unknown) => Promise<void>>((value) => typeof value === 'function'),
  retry_num: z.number().optional(),
  retry_reason: z.string().optional(),
});

/** Bolt's own receiver acknowledges before anything is kept; this one does after. */
function createSocketReceiver(appToken: string, { apiUrl }: Connection, slack: Slack): Receiver {
  const client = new SocketModeClient({
    appToken,
    clientOptions: { slackApiUrl: apiUrl },
    logger: createSlackLogger(slack.log),
    // A refreshed connection leaves a gap of as much, five seconds unless said; much less, and a busy moment is taken
    // for a lost connection.
    clientPingTimeout: 2_500,
  });
  return {
    init: (app) => {
      client.on('slack_event', async (args: unknown) => {
        const read = socketArgs.safeParse(args);
        if (!read.success) return;
        const { body, ack, retry_num: retryNum, retry_reason: retryReason } = read.data;
        let reply: unknown;
        const event: ReceiverEvent = {
          body,
          ack: async (response) => {
            reply = response;
          },
          ...(retryNum === undefined ? {} : { retryNum }),
          ...(retryReason === undefined ? {} : { retryReason }),
        };
        try {
          await app.processEvent(event);
          await ack(reply === undefined || reply === '' ? undefined : reply);
        } catch {
          // Without its acknowledgement Slack sends it again; Bolt has logged why.
        }
      });
    },
    start: () => client.start(),
    stop: async () => client.disconnect(),
  };
}
