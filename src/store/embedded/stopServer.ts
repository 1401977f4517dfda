import { setTimeout as sleep } from 'node:timers/promises';
import { OperatorError } from '../../operatorError.ts';
import type { Installation } from './installation.ts';
import { readPostmasterPid } from './postmasterPid.ts';
import { programPath } from './programs.ts';
import { runProgram } from './runProgram.ts';
import { isServerOf } from './serverProcess.ts';

const PATIENCE_MS = 60_000;
const POLL_MS = 10;

/**
 * Stops the server of a cluster in good order: open transactions are rolled back, and nothing needs recovery.
 * Not with `pg_ctl stop`, which would go on waiting for a server that another process starts meanwhile.
 */
export async function stopServer(place: Installation, cluster: string): Promise<void> {
  const pid = (await readPostmasterPid(cluster))?.pid;
  if (pid === undefined) return;
  await runProgram(programPath(place.programs, 'pg_ctl'), ['kill', 'INT', String(pid)], place.account);
  const giveUpAt = Date.now() + PATIENCE_MS;
  while ((await readPostmasterPid(cluster))?.pid === pid && (await isServerOf(cluster, pid))) {
    if (Date.now() > giveUpAt) {
      throw new OperatorError(
        `The database server in ${cluster} (process ${pid}) does not stop: look into ${place.log}, ` +
          'or leave it running, and the next start will use it.',
      );
    }
    await sleep(POLL_MS);
  }
}
