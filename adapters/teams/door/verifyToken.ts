import { createRemoteJWKSet, type JWTPayload, jwtVerify } from 'jose';
import { z } from 'zod';
import type { Connection } from '../connection.ts';
import { LIMITS } from '../limits.ts';

/** What a token says of the request that it comes with. */
export type Proof = { readonly serviceUrl: string };

export type VerifyToken = {
  /** Whether this very token was found good a short while ago. */
  isKnown(authorization: string): boolean;
  /** Undefined where it does not prove that Teams sent the request. */
  verify(authorization: string | undefined): Promise<Proof | undefined>;
};

/**
 * Whether a request is Teams': signed with one of the keys that the Bot Framework publishes for Teams, by the Bot
 * Framework itself and made out to this app. Tokens of Entra, whoever's they are, prove nothing here.
 */
export function createVerifyToken({ appId, cloud }: Pick<Connection, 'appId' | 'cloud'>): VerifyToken {
  const good = new Map<string, Proof & { readonly until: number }>();
  const keysOf = createKeys(cloud.openId);
  const known = (token: string): Proof | undefined => {
    const found = good.get(token);
    if (found !== undefined && found.until > Date.now()) return found;
    good.delete(token);
    return undefined;
  };
  return {
    isKnown: (authorization) => known(tokenIn(authorization) ?? '') !== undefined,
    verify: async (authorization) => {
      const token = tokenIn(authorization);
      if (token === undefined) return undefined;
      const before = known(token);
      if (before !== undefined) return before;
      const keys = await keysOf();
      const { payload, protectedHeader } = await jwtVerify(token, keys, {
        issuer: cloud.issuer,
        audience: appId,
        algorithms: ['RS256'],
        clockTolerance: LIMITS.skewSeconds,
        requiredClaims: ['exp', 'nbf', 'iss', 'aud'],
      });
      if (!isEndorsed(keys.jwks()?.keys.find(({ kid }) => kid === protectedHeader.kid))) return undefined;
      const serviceUrl = payload['serviceurl'] ?? payload['serviceUrl'];
      if (typeof serviceUrl !== 'string' || serviceUrl === '') return undefined;
      if (good.size >= LIMITS.tokens) good.clear();
      good.set(token, { serviceUrl, until: endOf(payload) });
      return { serviceUrl };
    },
  };
}

function tokenIn(authorization: string | undefined): string | undefined {
  return /^Bearer ([\w-]{1,4000}\.[\w-]{1,8000}\.[\w-]{1,4000})$/i.exec(authorization ?? '')?.[1];
}

function endOf({ exp = 0 }: JWTPayload): number {
  return Math.min((exp + LIMITS.skewSeconds) * 1_000, Date.now() + LIMITS.tokenMs);
}

/** Each key says for which channels it signs; one that does not say so signs for all. */
function isEndorsed(key: { readonly [name: string]: unknown } | undefined): boolean {
  const endorsements = key?.['endorsements'];
  return !Array.isArray(endorsements) || endorsements.includes('msteams');
}

const metadataSchema = z.object({ jwks_uri: z.url() });

/** Asked for when the first token comes; while they can't be had nothing is believed. */
function createKeys(openId: string): () => Promise<ReturnType<typeof createRemoteJWKSet>> {
  let asking: Promise<ReturnType<typeof createRemoteJWKSet>> | undefined;
  const ask = async () => {
    const answer = await fetch(openId, { redirect: 'error', signal: AbortSignal.timeout(LIMITS.timeoutMs) });
    const { jwks_uri: address } = metadataSchema.parse(await answer.json());
    return createRemoteJWKSet(new URL(address), {
      cooldownDuration: LIMITS.keysAgainMs,
      cacheMaxAge: LIMITS.keysMs,
      timeoutDuration: LIMITS.timeoutMs,
    });
  };
  return () => {
    asking ??= ask().catch((error: unknown) => {
      asking = undefined;
      throw error;
    });
    return asking;
  };
}
