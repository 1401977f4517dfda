import { createHmac } from 'node:crypto';
import { request } from 'node:http';

/** What this Slack has to tell the app, whichever way it goes. */
export type Outgoing = {
  readonly kind: 'event' | 'interaction' | 'command';
  readonly payload: Readonly<Record<string, unknown>>;
};

/** How the app took it. Status 0 is no answer at all, and `problem` says why. */
export type Delivery = {
  readonly status: number;
  /** The answer as JSON where it is JSON, as text where it is not, undefined where it is empty. */
  readonly body: unknown;
  readonly ms: number;
  readonly sent: Outgoing;
  readonly problem?: string;
};

/** How to send something as Slack never would. */
export type Forgery = {
  readonly headers?: Readonly<Record<string, string>>;
  readonly signature?: 'wrong' | 'missing';
  /** Signs with another secret than the app's. */
  readonly secret?: string;
  /** Seconds since 1970. */
  readonly timestamp?: number;
  /** Changes the bytes after they are signed. */
  readonly mutate?: (body: string) => string;
  readonly retryNum?: number;
  readonly retryReason?: string;
};

export type Wire = { readonly text: string; readonly headers: Readonly<Record<string, string>> };

const patience = 10_000;

/** The body and headers of a signed request, which can be sent twice to replay it. */
export function sign(sent: Outgoing, secret: string, now: number, forgery: Forgery = {}): Wire {
  const isEvent = sent.kind === 'event';
  const text = isEvent ? JSON.stringify(sent.payload) : formOf(sent);
  const timestamp = String(forgery.timestamp ?? Math.floor(now / 1000));
  const key = forgery.secret ?? secret;
  const right = createHmac('sha256', key).update(`v0:${timestamp}:${text}`).digest('hex');
  const signature = forgery.signature === 'wrong' ? right.split('').reverse().join('') : right;
  const retry = {
    'x-slack-retry-num': String(forgery.retryNum),
    'x-slack-retry-reason': forgery.retryReason ?? 'http_timeout',
  };
  return {
    text: forgery.mutate?.(text) ?? text,
    headers: {
      'content-type': isEvent ? 'application/json' : 'application/x-www-form-urlencoded',
      'user-agent': 'Slackbot 1.0 (+https://api.slack.com/robots)',
      'x-slack-request-timestamp': timestamp,
      ...(forgery.signature === 'missing' ? {} : { 'x-slack-signature': `v0=${signature}` }),
      ...(forgery.retryNum === undefined ? {} : retry),
      ...forgery.headers,
    },
  };
}

/** Each request closes its connection, so that an app can stop at once. */
export function post(url: string, wire: Wire, sent: Outgoing): Promise<Delivery> {
  const began = performance.now();
  const took = () => Math.round(performance.now() - began);
  return new Promise((resolve) => {
    const lost = (problem: string) => resolve({ status: 0, body: undefined, ms: took(), sent, problem });
    const headers = { ...wire.headers, 'content-length': Buffer.byteLength(wire.text) };
    const asked = request(url, { method: 'POST', agent: false, headers, timeout: patience }, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.on('error', (error) => lost(error.message));
      answer.on('end', () => {
        const body = readBody(Buffer.concat(parts).toString());
        resolve({ status: answer.statusCode ?? 0, body, ms: took(), sent });
      });
    });
    asked.on('timeout', () => asked.destroy(new Error('The app did not answer in time.')));
    asked.on('error', (error) => lost(error.message));
    asked.end(wire.text);
  });
}

function formOf({ kind, payload }: Outgoing): string {
  const fields = kind === 'interaction' ? { payload: JSON.stringify(payload) } : payload;
  const filled = Object.entries(fields).filter(([, value]) => value !== undefined);
  return new URLSearchParams(filled.map(([name, value]) => [name, String(value)])).toString();
}

function readBody(text: string): unknown {
  if (text === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
