import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import { OperatorError } from '../operatorError.ts';

const CIPHER = 'aes-256-gcm';
const IV_BYTES = 12;
const TAG_BYTES = 16;

/** Keeps secrets unreadable in the database: AES-256-GCM, bound to what they belong to. */
export type Seal = {
  /** `about` is authenticated and not encrypted: sealed words moved to another row can't be opened there. */
  close(words: string, about: string): { readonly sealed: string; readonly keyId: string };
  open(sealed: string, keyId: string, about: string): string;
};

/** Keys of 32 bytes. The first one closes; the others still open what was closed before it took their place. */
export function createSeal(keys: readonly Uint8Array[]): Seal {
  const byId = new Map(keys.map((key) => [keyIdOf(key), key]));
  const [newest] = keys;
  return {
    close: (words, about) => {
      if (newest === undefined) throw new OperatorError(noKey(''));
      const iv = randomBytes(IV_BYTES);
      const cipher = createCipheriv(CIPHER, newest, iv).setAAD(Buffer.from(about));
      const sealed = Buffer.concat([iv, cipher.update(words, 'utf8'), cipher.final(), cipher.getAuthTag()]);
      return { sealed: sealed.toString('base64'), keyId: keyIdOf(newest) };
    },
    open: (sealed, keyId, about) => {
      const key = byId.get(keyId);
      if (key === undefined) throw new OperatorError(noKey(keyId));
      const bytes = Buffer.from(sealed, 'base64');
      const decipher = createDecipheriv(CIPHER, key, bytes.subarray(0, IV_BYTES)).setAAD(Buffer.from(about));
      decipher.setAuthTag(bytes.subarray(-TAG_BYTES));
      const words = [decipher.update(bytes.subarray(IV_BYTES, -TAG_BYTES)), decipher.final()];
      return Buffer.concat(words).toString('utf8');
    },
  };
}

/** Names a key without telling it. */
function keyIdOf(key: Uint8Array): string {
  return createHash('sha256').update(key).digest('hex').slice(0, 8);
}

function noKey(id: string): string {
  const which = id === '' ? 'no key to close secrets with' : `no key ${id}, with which a secret was closed`;
  return `There is ${which}. Set ENCRYPTION_KEY to the key that was used (several are separated by commas, the newest first).`;
}
