import { chmod, cp, mkdtemp, readdir, rename, rm, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Account } from './account.ts';
import { makeDurable } from './durable.ts';
import { errorCode } from './errorCode.ts';
import { firstClosedFolder } from './firstClosedFolder.ts';
import { removeLeftovers } from './leftovers.ts';
import type { Programs } from './programs.ts';
import { makeLinks, missingLinks } from './sharedLibraryLinks.ts';

/** The packaged programs where they are, if the server can run them there; else a copy, made once. */
export async function usablePrograms(
  packaged: Programs,
  account: Account | undefined,
  placeForCopies: () => Promise<string>,
): Promise<Programs> {
  const reachable =
    account === undefined || (await firstClosedFolder(join(packaged.folder, 'bin'), account)) === undefined;
  if (reachable && (await linkedInPlace(packaged.folder))) return packaged;
  const copies = await placeForCopies();
  const folder = join(copies, `postgresql-${packaged.version}`);
  if (!(await isFolder(folder))) await copyOnce(packaged.folder, folder, copies);
  return { ...packaged, folder };
}

async function linkedInPlace(folder: string): Promise<boolean> {
  const missing = await missingLinks(folder);
  try {
    await makeLinks(folder, missing);
    return true;
  } catch (error) {
    if (['EACCES', 'EPERM', 'EROFS'].includes(errorCode(error) ?? '')) return false;
    throw error;
  }
}

/** The copy appears under its name only when whole; where two processes make one, the first one's stays. */
async function copyOnce(from: string, to: string, copies: string): Promise<void> {
  const unfinished = `${basename(to)}.unfinished-`;
  await removeLeftovers(copies, unfinished);
  const copy = await mkdtemp(join(copies, unfinished));
  try {
    await cp(from, copy, { recursive: true, verbatimSymlinks: true });
    await openToAll(copy);
    await makeLinks(copy, await missingLinks(copy));
    await makeDurable(join(copy, 'lib'));
    await rename(copy, to);
    await makeDurable(copies);
  } catch (error) {
    await rm(copy, { recursive: true, force: true });
    if (!(await isFolder(to))) throw error;
  }
}

/** Readable by every account, whatever our umask is, and on disk. */
async function openToAll(folder: string): Promise<void> {
  await chmod(folder, 0o755);
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) await openToAll(path);
    if (!entry.isFile()) continue;
    await chmod(path, ((await stat(path)).mode & 0o100) === 0 ? 0o644 : 0o755);
    await makeDurable(path);
  }
  await makeDurable(folder);
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}
