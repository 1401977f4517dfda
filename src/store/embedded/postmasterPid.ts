import { randomUUID } from 'node:crypto';
import { link, readFile, rename, stat, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { errorCode } from './errorCode.ts';

/** What a server writes about itself into its cluster; it stays behind when the server is killed. */
export type PostmasterPid = {
  readonly text: string;
  /** undefined in a file that a power cut or an unfinished start left empty */
  readonly pid: number | undefined;
  readonly port: number | undefined;
  readonly ready: boolean;
  /** how long ago it was written */
  readonly ageMs: number;
};

function postmasterPidFile(cluster: string): string {
  return join(cluster, 'postmaster.pid');
}

export async function readPostmasterPid(cluster: string): Promise<PostmasterPid | undefined> {
  try {
    const file = postmasterPidFile(cluster);
    const { mtimeMs } = await stat(file);
    return { ...parsePostmasterPid(await readFile(file, 'utf8')), ageMs: Math.abs(Date.now() - mtimeMs) };
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}

/** Lines: pid, data folder, start time, port, socket folder, listen address, shared memory, status. */
export function parsePostmasterPid(text: string): Omit<PostmasterPid, 'ageMs'> {
  const lines = text.split('\n');
  return { text, pid: positive(lines[0]), port: positive(lines[3]), ready: lines[7]?.trim() === 'ready' };
}

/**
 * Takes away the file of a server that is no more, which PostgreSQL would respect for ever when another
 * process got its number. A file that has changed since it was judged is put back.
 */
export async function removeStale(cluster: string, judged: PostmasterPid): Promise<void> {
  const file = postmasterPidFile(cluster);
  const aside = `${file}.stale-${randomUUID()}`;
  try {
    if ((await readFile(file, 'utf8')) !== judged.text) return;
    await rename(file, aside);
    if ((await readFile(aside, 'utf8')) !== judged.text) await link(aside, file);
    await unlink(aside);
  } catch (error) {
    if (!['ENOENT', 'EEXIST'].includes(errorCode(error) ?? '')) throw error;
  }
}

function positive(line: string | undefined): number | undefined {
  const number = Number(line?.trim());
  return Number.isSafeInteger(number) && number > 0 ? number : undefined;
}
