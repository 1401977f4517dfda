import { createHash, randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type Config, encryptionKeys } from './config.ts';
import { OperatorError } from './operatorError.ts';
import { createSeal, type Seal } from './store/seal.ts';

const KEY_BYTES = 32;

/**
 * What secrets are sealed with: the key that is set; else, with the embedded database, one that is made once and
 * kept beside it. With a database of one's own there has to be one as soon as there is anything to seal.
 */
export async function sealOf(config: Config): Promise<Seal> {
  const { ENCRYPTION_KEY, DATABASE_URL, DATA_DIR, SLACK_CLIENT_ID, SLACK_BOT_TOKEN } = config;
  if (ENCRYPTION_KEY !== undefined) return createSeal(encryptionKeys(ENCRYPTION_KEY));
  if (DATABASE_URL === undefined) return createSeal([await keptKey(path.join(DATA_DIR, 'encryption-key'))]);
  if (SLACK_CLIENT_ID !== undefined)
    throw new OperatorError(
      'ENCRYPTION_KEY is missing: with DATABASE_URL and SLACK_CLIENT_ID, tokens are kept in your database and have to be sealed. Set it to what `openssl rand -hex 32` prints, and keep it.',
    );
  // The one token there is stays in the environment; what is sealed then is no secret.
  return createSeal([
    createHash('sha256')
      .update(SLACK_BOT_TOKEN ?? 'no token')
      .digest(),
  ]);
}

async function keptKey(file: string): Promise<Uint8Array> {
  await mkdir(path.dirname(file), { recursive: true });
  const fresh = randomBytes(KEY_BYTES).toString('hex');
  // Two processes that start at once both read what the first one wrote.
  await writeFile(file, `${fresh}\n`, { mode: 0o600, flag: 'wx' }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
  const [key] = encryptionKeys((await readFile(file, 'utf8')).trim());
  if (key === undefined)
    throw new OperatorError(
      `The key in ${file} can’t be read: restore that file from a backup, or set ENCRYPTION_KEY.`,
    );
  return key;
}
