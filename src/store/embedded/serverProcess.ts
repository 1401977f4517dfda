import { execFile } from 'node:child_process';
import { readFile, stat } from 'node:fs/promises';
import { promisify } from 'node:util';
import { errorCode } from './errorCode.ts';

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return errorCode(error) === 'EPERM';
  }
}

/** Whether this process really is the server of this cluster, and not one that got its number later. */
export async function isServerOf(cluster: string, pid: number): Promise<boolean> {
  if (!isAlive(pid)) return false;
  if (process.platform === 'win32') {
    return (await outputOf('tasklist', ['/FI', `PID eq ${pid}`, '/FO', 'CSV', '/NH'])).includes('postgres');
  }
  if (process.platform !== 'linux') {
    return (await outputOf('ps', ['-ww', '-p', `${pid}`, '-o', 'command='])).includes(cluster);
  }
  try {
    const [works, lives] = await Promise.all([
      stat(`/proc/${pid}/cwd`, { bigint: true }),
      stat(cluster, { bigint: true }),
    ]);
    return works.dev === lives.dev && works.ino === lives.ino;
  } catch {
    // A container's root may not look into the folders of other accounts' processes, but may read their commands.
    return (await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')).split('\0').includes(cluster);
  }
}

async function outputOf(file: string, args: readonly string[]): Promise<string> {
  return promisify(execFile)(file, args).then(
    ({ stdout }) => stdout,
    () => '',
  );
}
