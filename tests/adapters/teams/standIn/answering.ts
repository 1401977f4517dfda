import type { IncomingMessage, ServerResponse } from 'node:http';
import type { RateLimits } from './rateLimits.ts';
import { Refusal } from './refusal.ts';
import type { Scripts } from './scripts.ts';
import type { Call, World } from './world.ts';

export type Answer = {
  readonly status: number;
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, string>>;
};

export type Wire = {
  readonly world: World;
  readonly scripts: Scripts;
  readonly limits: RateLimits;
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
};

/** Records a call and answers it, as scripted or as Microsoft would. */
export async function answerCall(wire: Wire, call: Call, run: () => Answer): Promise<void> {
  const { world, scripts, limits, request, response } = wire;
  world.calls.push(call);
  limits.notice(call);

  const reply = ({ status, body, headers = {} }: Answer) => {
    call.status = status;
    call.answer = body;
    const wait = Number(headers['retry-after'] ?? headers['Retry-After'] ?? 0);
    if (status === 429) limits.told(call, wait);
    response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...headers });
    response.end(written(body));
  };
  const proceed = (): Answer => {
    try {
      return run();
    } catch (error) {
      if (error instanceof Refusal) return { status: error.status, body: error.answer };
      throw error;
    }
  };

  const step = scripts.next(call);
  if (typeof step === 'object' && 'afterMs' in step) {
    await new Promise((resolve) => setTimeout(resolve, step.afterMs));
    reply(proceed());
  } else if (typeof step === 'object') {
    const usual = { error: { code: String(step.status), message: 'As scripted.' } };
    const headers = step.status === 429 ? { 'retry-after': '1' } : {};
    reply({ status: step.status, body: step.body ?? usual, headers: step.headers ?? headers });
  } else if (step === 'as usual') {
    const wait = Math.ceil(limits.wait(call) / 1000);
    reply(wait > 0 ? tooMany(wait) : proceed());
  } else {
    call.answer = step.startsWith('done') ? { lost: proceed().body } : step;
    if (step.endsWith('drop')) request.socket.resetAndDestroy();
  }
}

const tooMany = (seconds: number): Answer => ({
  status: 429,
  body: { error: { code: 'TooManyRequests', message: 'Too many requests.' } },
  headers: { 'retry-after': String(seconds) },
});

function written(body: unknown): string | Buffer {
  if (body instanceof Buffer || typeof body === 'string') return body;
  return body === undefined ? '' : JSON.stringify(body);
}
