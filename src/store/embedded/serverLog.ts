import { constants, type FileHandle, open, readFile } from 'node:fs/promises';
import type { Account } from './account.ts';

const AT_MOST = 2 ** 20;
const KEPT = 2 ** 18;

/** Opens the log to append to, owned by whoever may run the server next; never through a symbolic link, for we may be root. */
export async function openLog(log: string, account: Account | undefined): Promise<FileHandle> {
  const { O_RDWR, O_APPEND, O_CREAT, O_NOFOLLOW = 0 } = constants;
  const handle = await open(log, O_RDWR | O_APPEND | O_CREAT | O_NOFOLLOW, 0o600);
  if (account !== undefined) await handle.chown(account.uid, account.gid);
  return handle;
}

/** Keeps the last part of a log that has grown big. A running server appends, so it simply goes on. */
export async function boundLog(log: FileHandle): Promise<void> {
  const { size } = await log.stat();
  if (size <= AT_MOST) return;
  const { buffer, bytesRead } = await log.read(Buffer.alloc(KEPT), 0, KEPT, size - KEPT);
  await log.truncate();
  await log.appendFile(buffer.subarray(0, bytesRead));
}

export async function readLogFrom(log: string, offset: number): Promise<string> {
  return (await readFile(log)).subarray(offset).toString('utf8');
}

const ROOT_CAUSE =
  /No space left|Check free disk space|quota exceeded|Read-only file system|Input\/output error/i;
const TELLING = /\b(PANIC|FATAL|ERROR|error|could not|cannot)\b/;
const STAMP = /^\S+ \S+ UTC \[\d+\] /;

/** The line that says most about a failure: its cause in the machine, else the last that tells of an error. */
export function lastTellingLine(text: string): string {
  const lines = text.split('\n').map((line) => line.replace(STAMP, '').replace(/\s+/g, ' ').trim());
  const said = lines.filter((line) => line !== '');
  const cause = said.findLast((line) => ROOT_CAUSE.test(line)) ?? said.findLast((line) => TELLING.test(line));
  return cause ?? said.at(-1) ?? 'it said nothing';
}
