import { chmod } from 'node:fs/promises';
import { join } from 'node:path';
import { OperatorError } from '../../operatorError.ts';
import type { Account } from './account.ts';
import { errorCode } from './errorCode.ts';
import { firstClosedFolder } from './firstClosedFolder.ts';
import { makeFolder } from './makeFolder.ts';

/**
 * A folder of root's that the server's account can enter, for what it could not reach in place,
 * such as a checkout under a home of mode 700.
 */
export async function stagingFolder(root: string, room: string, account: Account): Promise<string> {
  const folder = join(root, room);
  try {
    await makeFolder(folder, 0o755);
    for (const path of [root, folder]) await chmod(path, 0o755);
  } catch (cause) {
    throw unusable(folder, account, `cannot be made (${errorCode(cause)})`, cause);
  }
  const closed = await firstClosedFolder(folder, account);
  if (closed !== undefined) throw unusable(folder, account, `lies in ${closed}, which is closed to it`);
  return folder;
}

function unusable(folder: string, account: Account, why: string, cause?: unknown): OperatorError {
  return new OperatorError(
    `PostgreSQL refuses to run as root, and the folder ${folder} in which the account ${account.name} would run it ` +
      `${why}: run as an ordinary user, or set DATABASE_URL.`,
    { cause },
  );
}
