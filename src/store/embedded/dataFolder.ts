import { access, constants, lstat, readdir, realpath, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { OperatorError } from '../../operatorError.ts';
import { errorCode } from './errorCode.ts';
import { makeFolder } from './makeFolder.ts';

/** The data folder, made if it isn't there yet: absolute, free of symbolic links, and ours to read and write. */
export async function dataFolder(dataDir: string): Promise<string> {
  const wanted = resolve(dataDir);
  try {
    await makeFolder(wanted, process.getuid?.() === 0 ? 0o755 : 0o700);
    const folder = await realpath(wanted);
    await access(folder, constants.R_OK | constants.W_OK | constants.X_OK);
    await refuseForeignCluster(folder);
    return folder;
  } catch (error) {
    if (error instanceof OperatorError) throw error;
    throw new OperatorError(`The data folder ${wanted} ${await complaint(wanted, error)}`, { cause: error });
  }
}

async function complaint(wanted: string, error: unknown): Promise<string> {
  const found = await stat(wanted).catch(() => undefined);
  if (found !== undefined && !found.isDirectory()) return 'is a file: point DATA_DIR at a folder.';
  const code = errorCode(error);
  if (code === 'EACCES' || code === 'EPERM') {
    const what = found === undefined ? 'cannot be made' : 'cannot be read and written';
    return `${what} by this user: change its permissions or its owner, or point DATA_DIR at another folder.`;
  }
  if (code === 'EROFS') return 'is on a disk that is read-only: point DATA_DIR at another folder.';
  if (
    await lstat(wanted).then(
      (link) => link.isSymbolicLink(),
      () => false,
    )
  ) {
    return 'is a symbolic link to nowhere: make the folder it points to, or point DATA_DIR at another one.';
  }
  return `cannot be used (${code}): point DATA_DIR at another folder.`;
}

async function refuseForeignCluster(folder: string): Promise<void> {
  if (!(await readdir(folder)).includes('PG_VERSION')) return;
  throw new OperatorError(
    `The data folder ${folder} is itself a PostgreSQL cluster (${join(folder, 'PG_VERSION')} is there): ` +
      'point DATA_DIR at another folder, or set DATABASE_URL to the server of that cluster.',
  );
}
