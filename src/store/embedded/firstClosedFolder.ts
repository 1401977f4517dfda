import { realpath, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Account } from './account.ts';

/** The outermost folder on the way to this path that keeps the account out, or undefined if none does. */
export async function firstClosedFolder(path: string, account: Account): Promise<string | undefined> {
  for (const folder of downTo(await realpath(path))) {
    const { mode, uid, gid } = await stat(folder);
    const enter = uid === account.uid ? 0o100 : gid === account.gid ? 0o010 : 0o001;
    if ((mode & enter) === 0) return folder;
  }
  return undefined;
}

function downTo(folder: string): readonly string[] {
  const parent = dirname(folder);
  return parent === folder ? [folder] : [...downTo(parent), folder];
}
