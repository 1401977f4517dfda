import { randomUUID } from 'node:crypto';
import { lchown, lstat, mkdtemp, rename, rm, rmdir, symlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { clusterEntry } from './cluster.ts';
import { makeDurable } from './durable.ts';
import { errorCode } from './errorCode.ts';
import { firstClosedFolder } from './firstClosedFolder.ts';
import { initdb } from './initdb.ts';
import type { Installation } from './installation.ts';
import { removeLeftovers } from './leftovers.ts';
import { makePassword, passwordFile } from './password.ts';
import { stagingFolder } from './stagingFolder.ts';

export const UNFINISHED_CLUSTER = 'postgres.unfinished-';

/**
 * Makes the cluster of a data folder. It appears under its name only when whole and on disk, so neither a
 * crash nor a race leaves half of one; where two processes make one, the first one's stays.
 */
export async function makeCluster(place: Installation): Promise<void> {
  const { account, folder, surroundings } = place;
  const stagedFor = account && (await firstClosedFolder(folder, account)) ? account : undefined;
  const home = stagedFor ? await stagingFolder(surroundings.stagingFolder, 'data', stagedFor) : folder;
  await removeLeftovers(home, UNFINISHED_CLUSTER);
  const workshop = await mkdtemp(join(home, UNFINISHED_CLUSTER));
  try {
    const password = join(workshop, 'password');
    await makePassword(password);
    if (account !== undefined) {
      for (const path of [password, workshop]) await lchown(path, account.uid, account.gid);
    }
    const cluster = join(workshop, 'cluster');
    await initdb(place, cluster, password);
    await rename(password, passwordFile(cluster));
    await makeDurable(cluster);
    await (stagedFor ? linkUnlessThere(cluster, home, folder) : moveUnlessThere(cluster, folder));
  } finally {
    await rm(workshop, { recursive: true, force: true });
  }
}

const THERE_ALREADY = ['EEXIST', 'ENOTEMPTY', 'EPERM'];

async function moveUnlessThere(cluster: string, folder: string): Promise<void> {
  const entry = clusterEntry(folder);
  await rmdir(entry).catch(() => undefined);
  await rename(cluster, entry).catch((error: unknown) => unlessThere(entry, error));
  await makeEntryDurable(folder);
}

/** The name is random, so that a data folder deleted and made again never meets its old database. */
async function linkUnlessThere(cluster: string, home: string, folder: string): Promise<void> {
  const kept = join(home, randomUUID());
  await rename(cluster, kept);
  await makeDurable(home);
  const entry = clusterEntry(folder);
  await rmdir(entry).catch(() => undefined);
  try {
    await symlink(kept, entry);
  } catch (error) {
    await rm(kept, { recursive: true, force: true });
    await unlessThere(entry, error);
  }
  await makeEntryDurable(folder);
}

/** The data folder may be new as well; its parent, if it isn't ours to read, syncs in its own time. */
async function makeEntryDurable(folder: string): Promise<void> {
  await makeDurable(folder);
  await makeDurable(dirname(folder)).catch(() => undefined);
}

async function unlessThere(entry: string, error: unknown): Promise<void> {
  if (!THERE_ALREADY.includes(errorCode(error) ?? '')) throw error;
  await lstat(entry);
}
