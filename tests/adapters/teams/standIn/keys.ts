import {
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  randomUUID,
  sign as signBytes,
} from 'node:crypto';
import type { Answer } from './answering.ts';
import type { Json } from './json.ts';
import { Refusal } from './refusal.ts';
import type { World } from './world.ts';

type SigningKey = { readonly kid: string; readonly key: KeyObject };

export type SignHow = {
  /** `forged` names our key but is another one; `unknown` is named by no key server; `none` has no signature. */
  readonly key?: 'ours' | 'forged' | 'unknown' | 'none';
  readonly kid?: string;
  readonly alg?: string;
};

const newKey = (): KeyObject => generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;

/** Making a key takes a tenth of a second, and no test can tell that stand-ins begin with the same one. */
let first: KeyObject | undefined;
let stranger: KeyObject | undefined;

/** The keys that Microsoft signs with, and what its key server says of them. */
export function newKeys() {
  first ??= newKey();
  let current: SigningKey = { kid: randomUUID(), key: first };
  let fetches = 0;

  return {
    get fetches() {
      return fetches;
    },
    /** The name of the one that is signed with now. */
    get kid() {
      return current.kid;
    },
    rotate(): void {
      current = { kid: randomUUID(), key: newKey() };
    },
    /** What the address of the keys answers. */
    served(): Json {
      fetches += 1;
      const jwk = createPublicKey(current.key).export({ format: 'jwk' });
      const names = { use: 'sig', kid: current.kid, x5t: current.kid, alg: 'RS256' };
      return { keys: [{ ...jwk, ...names, endorsements: ['msteams'] }] };
    },
    sign(claims: Json, { key = 'ours', kid, alg }: SignHow = {}): string {
      if (key !== 'ours') stranger ??= newKey();
      const named = kid ?? (key === 'unknown' ? randomUUID() : current.kid);
      const header =
        key === 'none' ? { alg: 'none', typ: 'JWT' } : { alg: alg ?? 'RS256', kid: named, typ: 'JWT' };
      const text = `${encode(header)}.${encode(claims)}`;
      if (key === 'none') return `${text}.`;
      const signer = key === 'ours' ? current.key : (stranger ?? current.key);
      return `${text}.${signBytes('RSA-SHA256', Buffer.from(text), signer).toString('base64url')}`;
    },
  };
}

export type Keys = ReturnType<typeof newKeys>;

export function answerKeys(world: World, keys: Keys, path: string): Answer {
  if (path === '/v1/.well-known/keys') return { status: 200, body: keys.served() };
  if (path !== '/v1/.well-known/openidconfiguration')
    throw new Refusal(404, 'NotFound', 'There is no such page.');
  const body = {
    issuer: 'https://api.botframework.com',
    authorization_endpoint: 'https://invalid.botframework.com',
    jwks_uri: `${world.origin}/v1/.well-known/keys`,
    id_token_signing_alg_values_supported: ['RS256'],
    token_endpoint_auth_methods_supported: ['private_key_jwt'],
  };
  return { status: 200, body };
}

const encode = (value: Json): string => Buffer.from(JSON.stringify(value)).toString('base64url');
