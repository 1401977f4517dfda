import { createLocalJWKSet, type JSONWebKeySet, type JWTVerifyGetKey } from 'jose';
import { z } from 'zod';
import { LIMITS } from '../limits.ts';

/** The keys that Teams signs with. */
export type Keys = {
  readonly of: JWTVerifyGetKey;
  /** The channels that a key signs for; undefined where it does not say so. */
  endorsementsOf(kid: string | undefined): readonly unknown[] | undefined;
};

const metadataSchema = z.object({ jwks_uri: z.url() });
const keysSchema = z.object({ keys: z.array(z.looseObject({ kty: z.string() })) });

/**
 * Asked for when the first token comes, and again for one that names another key, but not for each of a hundred such.
 * While the key server is away the keys that were had before go on for a day; without any, nothing is believed.
 */
export function createKeys(openId: string, now: () => number = Date.now): (kid: unknown) => Promise<Keys> {
  let had: (Keys & { readonly at: number; has(kid: unknown): boolean }) | undefined;
  let asking: Promise<void> | undefined;
  let askedAt = Number.NEGATIVE_INFINITY;
  const ask = async (): Promise<void> => {
    askedAt = now();
    const { jwks_uri: address } = metadataSchema.parse(await readJson(openId));
    const { keys } = keysSchema.parse(await readJson(address));
    const named = (kid: unknown) => keys.find((key) => key['kid'] === kid);
    had = {
      of: createLocalJWKSet({ keys } as JSONWebKeySet),
      at: now(),
      has: (kid) => named(kid) !== undefined,
      endorsementsOf: (kid) => {
        const endorsements = named(kid)?.['endorsements'];
        return Array.isArray(endorsements) ? endorsements : undefined;
      },
    };
  };
  const isDue = (kid: unknown): boolean => {
    if (had === undefined) return askedAt < now() - LIMITS.keysRetryMs;
    const isWanted = !had.has(kid) || had.at < now() - LIMITS.keysMs;
    return isWanted && askedAt < now() - LIMITS.keysAgainMs;
  };
  return async (kid) => {
    if (asking === undefined && isDue(kid))
      asking = ask().finally(() => {
        asking = undefined;
      });
    const isEnough = had?.has(kid) === true && had.at > now() - LIMITS.oldestKeysMs;
    // A key that is there is not waited for; that it could not be renewed shows once it is too old.
    if (isEnough) asking?.catch(() => undefined);
    else await asking;
    if (had === undefined || had.at <= now() - LIMITS.oldestKeysMs) throw new KeysAway();
    return had;
  };
}

/** Nobody can say now who a request is from. */
class KeysAway extends Error {
  readonly code = 'keys-away';
}

async function readJson(address: string): Promise<unknown> {
  const answer = await fetch(address, { redirect: 'error', signal: AbortSignal.timeout(LIMITS.timeoutMs) });
  if (!answer.ok) throw new KeysAway();
  return answer.json();
}
