import { chmod, lstat, mkdtemp, readdir, readFile, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { onTestFinished } from 'vitest';
import { parsePostmasterPid } from '../../src/store/embedded/postmasterPid.ts';
import { isServerOf } from '../../src/store/embedded/serverProcess.ts';

/** A folder for one test, open to every account. What runs in it is stopped and all of it is deleted afterwards. */
export async function temporaryFolder(parent = tmpdir(), mode = 0o755): Promise<string> {
  const folder = await realpath(await mkdtemp(join(parent, 'workplan-embedded-')));
  onTestFinished(() => clear(folder));
  await chmod(folder, mode);
  return folder;
}

/** The number of the server process of a data folder. */
export async function serverPid(dataDir: string): Promise<number> {
  const { pid } = parsePostmasterPid(await readFile(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8'));
  if (pid === undefined) throw new Error(`No server has written its number in ${dataDir}.`);
  return pid;
}

export async function isRunning(dataDir: string): Promise<boolean> {
  const cluster = await realpath(join(dataDir, 'postgres'));
  return serverPid(dataDir).then(
    (pid) => isServerOf(cluster, pid),
    () => false,
  );
}

async function clear(folder: string): Promise<void> {
  for (const dataDir of [folder, ...(await foldersIn(folder))]) {
    const cluster = await realpath(join(dataDir, 'postgres')).catch(() => undefined);
    if (cluster === undefined) continue;
    const pid = await serverPid(dataDir).catch(() => undefined);
    if (pid !== undefined && (await isServerOf(cluster, pid))) {
      process.kill(pid, 'SIGQUIT');
      while (await isServerOf(cluster, pid)) await sleep(10);
    }
    const staged = (await lstat(join(dataDir, 'postgres'))).isSymbolicLink();
    if (staged) await rm(cluster, { recursive: true, force: true, maxRetries: 5 });
  }
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
}

async function foldersIn(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  return entries.filter((entry) => entry.isDirectory()).map((entry) => join(folder, entry.name));
}
