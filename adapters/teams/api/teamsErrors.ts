import { z } from 'zod';
import { DeliveryError } from '../../../src/ports/chatAdapter.ts';
import type { Conversation } from '../../../src/ports/conversation.ts';

const NEVER_CONNECTED = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH']);
/** The app itself is shut out, wherever it writes in that tenant. */
const TENANT = new Set(['BotDisabledByAdmin', 'BotNotRegistered', 'TenantNotFound', 'AppDisabledByAdmin']);

const failureSchema = z.object({
  code: z.string().optional().catch(undefined),
  response: z
    .object({
      status: z.number(),
      headers: z
        .looseObject({ 'retry-after': z.coerce.string().optional().catch(undefined) })
        .optional()
        .catch(undefined),
      data: z
        .object({ error: z.object({ code: z.string() }) })
        .optional()
        .catch(undefined),
    })
    .optional(),
});

/** What the SDK's errors say of an answer. They carry the request with its token too, so nothing else is read of them. */
export type Failure = {
  readonly status?: number;
  /** Teams' own name of what is wrong, or the network's. */
  readonly code: string;
  readonly retryAfterMs?: number;
};

export function failureOf(error: unknown): Failure {
  const read = failureSchema.safeParse(error);
  if (!read.success) return { code: 'unknown' };
  const { code, response } = read.data;
  if (response === undefined) return { code: code ?? 'unknown' };
  const named = response.data?.error.code;
  const retryAfterMs = waitOf(response.headers?.['retry-after'] ?? '');
  return {
    status: response.status,
    code: isName(named) ? named : String(response.status),
    ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
  };
}

/** One word, such as MessageWritesBlocked: it is logged and told, and nobody's words are. */
function isName(code: string | undefined): code is string {
  return code !== undefined && /^[A-Za-z]\w{0,59}$/.test(code);
}

/** HTTP lets it be said in seconds, and as a date. Nothing that is said holds a conversation up for longer than an hour. */
function waitOf(retryAfter: string): number | undefined {
  const said = /^[\d.]+$/.test(retryAfter) ? Number(retryAfter) * 1_000 : Date.parse(retryAfter) - Date.now();
  return said > 0 ? Math.min(said, LONGEST_MS) : undefined;
}

const LONGEST_MS = 3_600_000;

/** What Teams' answer means for a message. `busyMs` is how long to wait where Teams does not say. */
export function deliveryErrorOf(error: unknown, to: Conversation, busyMs: number): Error {
  if (error instanceof DeliveryError) return error;
  const { status, code, retryAfterMs } = failureOf(error);
  const place = to.kind === 'direct' ? 'person' : 'channel';
  switch (status) {
    case undefined:
      return NEVER_CONNECTED.has(code)
        ? new Error(`Teams can’t be reached: ${code}.`)
        : new DeliveryError('uncertain', `Teams’ answer was lost: ${code}.`);
    case 401:
      return new DeliveryError('tenant', 'the bot’s token is refused');
    case 403:
      return new DeliveryError(TENANT.has(code) ? 'tenant' : place, code);
    case 404:
    case 410:
      return new DeliveryError(place, code);
    case 412:
    case 429:
    case 502:
    case 503:
    case 504:
      return new DeliveryError('busy', `Teams answered ${status}.`, retryAfterMs ?? busyMs);
    case 400:
    case 405:
    case 409:
    case 413:
    case 415:
      return new DeliveryError('message', code);
    default:
      return new DeliveryError('uncertain', `Teams answered ${status}.`);
  }
}
