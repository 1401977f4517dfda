import { z } from 'zod';
import { DeliveryError } from '../../../src/ports/chatAdapter.ts';
import type { Connection } from '../connection.ts';
import { LIMITS } from '../limits.ts';

const answerSchema = z.object({ access_token: z.string().min(1), expires_in: z.coerce.number().positive() });
const refusalSchema = z.object({ error: z.string().max(100), error_description: z.string().optional() });

export type BotToken = {
  /** Gets a token of the bot's own for what a scope names, or one that was got before and is still good. */
  (scope: string, tenant?: string): Promise<string>;
  /** What was got before is refused, so it is good for nothing any more. */
  forget(): void;
};

/**
 * The bot proves itself by its secret, in its own tenant: that token is good for writing to every tenant that the
 * app is installed in. One is asked for at a time, whoever needs it.
 */
export function createBotToken(
  { appId, secret, tenantId, cloud, isLocal }: Connection,
  stopping: AbortSignal,
): BotToken {
  const kept = new Map<string, { readonly token: Promise<string>; until: number }>();
  const get = (scope: string, tenant = tenantId ?? 'botframework.com'): Promise<string> => {
    if (secret === undefined) {
      if (isLocal) return Promise.resolve('local');
      return Promise.reject(new DeliveryError('tenant', 'CLIENT_SECRET is missing'));
    }
    const key = `${tenant} ${scope}`;
    const before = kept.get(key);
    if (before !== undefined && before.until > Date.now()) return before.token;
    const asking = ask(`${cloud.login}/${tenant}/oauth2/v2.0/token`, { appId, secret, scope, stopping });
    const entry = {
      token: asking.then(({ token }) => token),
      until: Date.now() + LIMITS.timeoutMs,
    };
    kept.set(key, entry);
    asking.then(
      ({ seconds }) => {
        entry.until = Date.now() + Math.max(1_000, seconds * 1_000 - LIMITS.refreshMs);
      },
      () => kept.delete(key),
    );
    return entry.token;
  };
  return Object.assign(get, { forget: () => kept.clear() });
}

type Asked = {
  readonly appId: string;
  readonly secret: string;
  readonly scope: string;
  readonly stopping: AbortSignal;
};

/** Throws a DeliveryError that names Entra's own code, and never what was sent. */
async function ask(
  address: string,
  { appId, secret, scope, stopping }: Asked,
): Promise<{ readonly token: string; readonly seconds: number }> {
  const body = new URLSearchParams({
    grant_type: 'client_credentials',
    client_id: appId,
    client_secret: secret,
    scope,
  });
  const answer = await fetch(address, {
    method: 'POST',
    body,
    redirect: 'error',
    signal: AbortSignal.any([stopping, AbortSignal.timeout(LIMITS.timeoutMs)]),
  }).catch(() => undefined);
  if (answer === undefined) throw new DeliveryError('busy', 'Entra can’t be reached.', LIMITS.busyMs);
  const read: unknown = await answer.json().catch(() => undefined);
  const given = answerSchema.safeParse(read);
  if (answer.ok && given.success) return { token: given.data.access_token, seconds: given.data.expires_in };
  const refused = refusalSchema.safeParse(read);
  if (answer.status >= 500 || answer.status === 429 || !refused.success)
    throw new DeliveryError('busy', `Entra answered ${answer.status}.`, LIMITS.busyMs);
  const code = /AADSTS\d{1,9}/.exec(refused.data.error_description ?? '')?.[0];
  throw new DeliveryError(
    'tenant',
    code === undefined ? refused.data.error : `${refused.data.error}, ${code}`,
  );
}
