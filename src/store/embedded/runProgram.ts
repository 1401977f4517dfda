import { spawn } from 'node:child_process';
import { parse } from 'node:path';
import { OperatorError } from '../../operatorError.ts';
import type { Account } from './account.ts';
import { errorCode } from './errorCode.ts';

/** What PostgreSQL's programs may know of our environment: no tokens, no PG* settings meant for others. */
const PASSED_ON =
  /^(PATH|LD_LIBRARY_PATH|DYLD_LIBRARY_PATH|TMPDIR|TEMP|TMP|SYSTEMROOT|SYSTEMDRIVE|WINDIR|COMSPEC|PATHEXT)$/i;

/** Spawn options for any of PostgreSQL's programs. Their working folder is one that every account can enter. */
export function programSurroundings(file: string, account: Account | undefined) {
  const passedOn = Object.entries(process.env).filter(([name]) => PASSED_ON.test(name));
  return {
    cwd: parse(file).root,
    env: { ...Object.fromEntries(passedOn), LC_ALL: 'C' },
    windowsHide: true,
    ...(account && { uid: account.uid, gid: account.gid }),
  };
}

/** Runs to the end. `output` is everything it printed. */
export async function runProgram(
  file: string,
  args: readonly string[],
  account: Account | undefined,
): Promise<{ readonly ok: boolean; readonly output: string }> {
  const child = spawn(file, args, {
    ...programSurroundings(file, account),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  }
  return new Promise((resolve, reject) => {
    child.once('error', (error) => reject(cannotRun(file, account, error)));
    child.once('close', (status) => resolve({ ok: status === 0, output }));
  });
}

export function cannotRun(file: string, account: Account | undefined, cause: unknown): OperatorError {
  const who = account === undefined ? 'this user' : `the account ${account.name}`;
  return new OperatorError(
    `The PostgreSQL program ${file} cannot be run by ${who} on this machine (${errorCode(cause)}): ` +
      'set DATABASE_URL to a PostgreSQL server of your own.',
    { cause },
  );
}
