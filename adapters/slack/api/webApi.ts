import { type WebAPICallResult, WebClient, type WebClientOptions } from '@slack/web-api';
import { showable } from '../../../src/message/showable.ts';
import { LIMITS } from '../limits.ts';
import { createSlackLogger, type SlackLog } from './slackLogger.ts';

export type Answer = WebAPICallResult & Readonly<Record<string, unknown>>;

export type WebApi = {
  /** Calls a method with a token, or with none. Throws Slack's errors as they are. */
  call(token: string | undefined, method: string, args: Record<string, unknown>): Promise<Answer>;
  /** Answers an interaction at the address that came with it. False when it has run out. */
  respond(address: string, body: Record<string, unknown>): Promise<boolean>;
  /** Puts the bytes of a file where Slack said. */
  upload(address: string, bytes: Uint8Array): Promise<void>;
};

/**
 * One client for all workspaces: the token goes with each call. It never retries and never waits, since one
 * workspace's limit would hold all others; the outbox does both.
 */
export function createWebApi(apiUrl: string, log: SlackLog): WebApi {
  const client = new WebClient(undefined, clientOptions(apiUrl, log));
  return {
    call: (token, method, { metadata, ...drawn }) =>
      client.apiCall(method, {
        ...(token === undefined ? {} : { token }),
        // By its key a message is found again, and nobody sees that.
        ...(metadata === undefined ? {} : { metadata }),
        ...showable(drawn),
      }) as Promise<Answer>,
    respond: async (address, body) => {
      if (!isSlacks(address, apiUrl)) throw new Error('That is no address of Slack’s.');
      const answer = await fetch(address, {
        method: 'POST',
        headers: { 'content-type': 'application/json; charset=utf-8' },
        body: JSON.stringify(showable(body)),
        redirect: 'error',
        signal: AbortSignal.timeout(LIMITS.timeoutMs),
      });
      await answer.arrayBuffer();
      return answer.ok;
    },
    upload: async (address, bytes) => {
      const answer = await fetch(address, {
        method: 'POST',
        headers: { 'content-type': 'application/octet-stream' },
        body: Buffer.from(bytes),
        redirect: 'error',
        signal: AbortSignal.timeout(LIMITS.timeoutMs),
      });
      await answer.arrayBuffer();
      if (!answer.ok) throw new Error(`The upload was answered ${answer.status}.`);
    },
  };
}

const HOOKS = new Set(['https://hooks.slack.com', 'https://hooks.slack-gov.com']);

/** What came with an interaction, or came back with a form, is answered nowhere but at Slack. */
function isSlacks(address: string, apiUrl: string): boolean {
  if (!URL.canParse(address)) return false;
  const { origin } = new URL(address);
  return HOOKS.has(origin) || origin === new URL(apiUrl).origin;
}

export function clientOptions(apiUrl: string, log: SlackLog): WebClientOptions {
  return {
    slackApiUrl: apiUrl,
    timeout: LIMITS.timeoutMs,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    allowAbsoluteUrls: false,
    logger: createSlackLogger(log),
  };
}
