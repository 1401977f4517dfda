import { randomBytes } from 'node:crypto';
import { chmod, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { OperatorError } from '../../operatorError.ts';
import { errorCode } from './errorCode.ts';

/** Kept inside the cluster, so that the two can only ever appear, move and be copied together. */
export function passwordFile(cluster: string): string {
  return join(cluster, 'workplan-password');
}

export async function makePassword(file: string): Promise<void> {
  await writeFile(file, `${randomBytes(24).toString('hex')}\n`, { mode: 0o600, flag: 'wx', flush: true });
  await chmod(file, 0o600);
}

export async function readPassword(cluster: string): Promise<string> {
  const file = passwordFile(cluster);
  const password = await readFile(file, 'utf8').catch((error: unknown) => {
    if (errorCode(error) === 'ENOENT') return '';
    throw error;
  });
  if (password.trim() !== '') return password.trim();
  throw new OperatorError(
    `The password of the database is missing from ${file}: restore that file from a backup, or point DATA_DIR at another folder.`,
  );
}

export function wrongPassword(cluster: string): OperatorError {
  return new OperatorError(
    `The password in ${passwordFile(cluster)} is not the database's: restore that file from a backup, or point DATA_DIR at another folder.`,
  );
}
