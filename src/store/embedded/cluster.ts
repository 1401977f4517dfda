import { lstat, readdir, readFile, realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { OperatorError } from '../../operatorError.ts';
import { errorCode } from './errorCode.ts';

/** The entry of the data folder that is the cluster, or a symbolic link to it. */
export function clusterEntry(folder: string): string {
  return join(folder, 'postgres');
}

/** Where the cluster of this data folder really is, once one is there that this PostgreSQL can open. */
export async function existingCluster(folder: string, majorVersion: string): Promise<string | undefined> {
  const entry = clusterEntry(folder);
  if (!(await lstat(entry).then(() => true, absent))) return undefined;
  const cluster = await realpath(entry).catch(absent);
  if (cluster === false) {
    throw new OperatorError(
      `The database of ${folder} is gone: ${entry} links to a folder that isn't there: ` +
        'restore that folder from a backup, or delete the link to start with an empty database.',
    );
  }
  const names = await namesIn(cluster);
  if (names.length === 0 && cluster === entry) return undefined;
  if (!names.includes('PG_VERSION')) {
    throw new OperatorError(
      `The database in ${cluster} is damaged (its PG_VERSION is missing): ` +
        'restore it from a backup, or point DATA_DIR at another folder.',
    );
  }
  const version = (await readFile(join(cluster, 'PG_VERSION'), 'utf8')).trim();
  if (version === majorVersion) return cluster;
  throw new OperatorError(
    `The database in ${cluster} was made by PostgreSQL ${version}, and this is PostgreSQL ${majorVersion}: ` +
      `point DATA_DIR at another folder, or dump it with version ${version} and restore it there.`,
  );
}

async function namesIn(cluster: string): Promise<readonly string[]> {
  if (!(await stat(cluster)).isDirectory()) {
    throw new OperatorError(
      `The database ${cluster} is a file, not a folder: move it away, or point DATA_DIR at another folder.`,
    );
  }
  try {
    return await readdir(cluster);
  } catch (cause) {
    if (errorCode(cause) !== 'EACCES') throw cause;
    const { uid } = await stat(cluster);
    throw new OperatorError(
      `The database in ${cluster} belongs to another user (uid ${uid}): ` +
        'run as that user or as root, change its owner, or point DATA_DIR at another folder.',
      { cause },
    );
  }
}

function absent(error: unknown): false {
  if (errorCode(error) === 'ENOENT') return false;
  throw error;
}
