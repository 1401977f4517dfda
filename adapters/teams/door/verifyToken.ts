import { decodeProtectedHeader, type JWTPayload, jwtVerify } from 'jose';
import type { Connection } from '../connection.ts';
import { LIMITS } from '../limits.ts';
import { createKeys } from './keys.ts';

/** What a token says of the request that it comes with. */
export type Proof = { readonly serviceUrl: string };

/** Undefined, or an error, where it does not prove that Teams sent the request. */
export type VerifyToken = (authorization: string | undefined) => Promise<Proof | undefined>;

/**
 * Whether a request is Teams': signed with one of the keys that the Bot Framework publishes for Teams, by the Bot
 * Framework itself and made out to this app. Tokens of Entra, whoever's they are, prove nothing here.
 */
export function createVerifyToken({ appId, cloud }: Pick<Connection, 'appId' | 'cloud'>): VerifyToken {
  const good = new Map<string, Proof & { readonly until: number }>();
  const keysFor = createKeys(cloud.openId);
  return async (authorization) => {
    const token = tokenIn(authorization);
    if (token === undefined) return undefined;
    const before = good.get(token);
    if (before !== undefined && before.until > Date.now()) return before;
    good.delete(token);
    const { kid, alg } = decodeProtectedHeader(token);
    if (alg !== 'RS256' || kid === undefined) return undefined;
    const keys = await keysFor(kid);
    const { payload } = await jwtVerify(token, keys.of, {
      issuer: cloud.issuer,
      audience: appId,
      algorithms: ['RS256'],
      clockTolerance: LIMITS.skewSeconds,
      requiredClaims: ['exp', 'nbf', 'iss', 'aud'],
    });
    // Each key says for which channels it signs; one that does not say so signs for all.
    if (keys.endorsementsOf(kid)?.includes('msteams') === false) return undefined;
    const serviceUrl = payload['serviceurl'] ?? payload['serviceUrl'];
    if (typeof serviceUrl !== 'string' || serviceUrl === '' || Array.isArray(payload.aud)) return undefined;
    if (good.size >= LIMITS.tokens) good.clear();
    good.set(token, { serviceUrl, until: endOf(payload) });
    return { serviceUrl };
  };
}

function tokenIn(authorization: string | undefined): string | undefined {
  return /^Bearer ([\w-]{1,4000}\.[\w-]{1,8000}\.[\w-]{1,4000})$/i.exec(authorization ?? '')?.[1];
}

function endOf({ exp = 0 }: JWTPayload): number {
  return Math.min((exp + LIMITS.skewSeconds) * 1_000, Date.now() + LIMITS.tokenMs);
}
