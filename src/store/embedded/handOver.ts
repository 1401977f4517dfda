import { chmod, lchown, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { OperatorError } from '../../operatorError.ts';
import type { Account } from './account.ts';
import { firstClosedFolder } from './firstClosedFolder.ts';

/** Before a start: gives the cluster to the account that will run it, and closes it to others as PostgreSQL demands. */
export async function handOver(cluster: string, account: Account | undefined): Promise<void> {
  if (process.platform === 'win32') return;
  const { uid, mode } = await stat(cluster);
  if (account !== undefined) {
    if (uid !== account.uid) await giveTo(account, cluster);
    const closed = await firstClosedFolder(cluster, account);
    if (closed !== undefined) {
      throw new OperatorError(
        `The account ${account.name}, as which root runs PostgreSQL, cannot enter ${closed} on the way to the database in ${cluster}: ` +
          `allow it with chmod o+x, or run as the user who owns ${closed}, or point DATA_DIR at another folder.`,
      );
    }
  }
  if ((mode & 0o777) !== 0o700 && (mode & 0o777) !== 0o750) await chmod(cluster, 0o700);
}

/** The folder itself comes last, so that a hand-over cut short is done again. */
async function giveTo(account: Account, path: string): Promise<void> {
  for (const entry of await readdir(path, { withFileTypes: true })) {
    const inside = join(path, entry.name);
    if (entry.isDirectory()) await giveTo(account, inside);
    else await lchown(inside, account.uid, account.gid);
  }
  await lchown(path, account.uid, account.gid);
}
