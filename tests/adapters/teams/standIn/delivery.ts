import { type IncomingHttpHeaders, request } from 'node:http';
import { type Json, readJson } from './json.ts';

/** How the bot took an activity. Status 0 is no answer at all, and `problem` says why. */
export type Delivery = {
  readonly status: number;
  /** The answer as JSON where it is JSON, as text where it is not, undefined where it is empty. */
  readonly body: unknown;
  readonly headers: IncomingHttpHeaders;
  readonly ms: number;
  /** The activity that was sent. */
  readonly sent: Json;
  readonly problem?: string;
};

/** Teams gives up after about fifteen seconds. */
const patience = 15_000;

export const undelivered = (sent: Json, problem: string, ms = 0): Delivery => ({
  status: 0,
  body: undefined,
  headers: {},
  ms,
  sent,
  problem,
});

/** Each request closes its connection, so that a bot can stop at once. */
export function post(
  url: string,
  text: string,
  headers: Readonly<Record<string, string>>,
  sent: Json,
): Promise<Delivery> {
  const began = performance.now();
  const took = () => Math.round(performance.now() - began);
  const length = { 'content-length': Buffer.byteLength(text) };
  const options = { method: 'POST', agent: false, timeout: patience, headers: { ...length, ...headers } };
  return new Promise((resolve) => {
    const lost = (problem: string) => resolve(undelivered(sent, problem, took()));
    const asked = request(url, options, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.on('error', (error) => lost(error.message));
      answer.on('end', () => {
        const body = readJson(Buffer.concat(parts).toString());
        resolve({ status: answer.statusCode ?? 0, body, headers: answer.headers, ms: took(), sent });
      });
    });
    asked.on('timeout', () => asked.destroy(new Error('The bot did not answer in time.')));
    asked.on('error', (error) => lost(error.message));
    asked.end(text);
  });
}
