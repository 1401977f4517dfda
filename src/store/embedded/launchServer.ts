import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { statfs } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { OperatorError } from '../../operatorError.ts';
import { handOver } from './handOver.ts';
import type { Installation } from './installation.ts';
import { readPostmasterPid } from './postmasterPid.ts';
import { programPath } from './programs.ts';
import { cannotRun, programSurroundings } from './runProgram.ts';
import { boundLog, lastTellingLine, openLog, readLogFrom } from './serverLog.ts';
import { serverArguments } from './serverSettings.ts';

export type Launch =
  | { readonly kind: 'launched' }
  | { readonly kind: 'port taken'; readonly port: number }
  | { readonly kind: 'waiting'; readonly because: string };

/** Bytes of disk: with less even the log stays silent. */
const TOO_LITTLE = 2 ** 20;
const POLL_MS = 10;
/** A crash recovery may have 256 MB of log to replay from a slow disk. */
const RECOVERY_MS = 120_000;

/** Starts the server of a cluster on this port. It lives on without us, and Ctrl-C doesn't reach it. */
export async function launchServer(place: Installation, cluster: string, port: number): Promise<Launch> {
  await handOver(cluster, place.account);
  const log = await openLog(place.log, place.account);
  try {
    await boundLog(log);
    const from = (await log.stat()).size;
    const child = startDetached(place, cluster, port, log.fd);
    await once(child, 'spawn').catch((error: unknown) => {
      throw cannotRun(child.spawnfile, place.account, error);
    });
    child.unref();
    const giveUpAt = Date.now() + RECOVERY_MS;
    while (child.exitCode === null && child.signalCode === null) {
      const written = await readPostmasterPid(cluster);
      if (written?.ready && written.pid === child.pid) return { kind: 'launched' };
      if (Date.now() > giveUpAt) throw stillRecovering(place, cluster);
      await sleep(POLL_MS);
    }
    // pg_ctl ends well when the server is ready; a server does when it was stopped meanwhile.
    if (child.exitCode === 0) return { kind: 'launched' };
    if (child.signalCode === 'SIGKILL')
      return { kind: 'waiting', because: 'its server was killed at its start' };
    return await outcomeIn(await readLogFrom(place.log, from), child.pid, port, place, cluster);
  } finally {
    await log.close();
  }
}

/**
 * The server itself rather than pg_ctl, which hands paths to a shell and misreads some. On Windows pg_ctl,
 * which sheds the administrator rights that PostgreSQL refuses.
 */
function startDetached(place: Installation, cluster: string, port: number, log: number) {
  const settings = serverArguments(port, place.surroundings.settings);
  const viaPgCtl = process.platform === 'win32';
  const file = programPath(place.programs, viaPgCtl ? 'pg_ctl' : 'postgres');
  return spawn(
    file,
    viaPgCtl ? ['start', '-w', '-D', cluster, '-o', settings.join(' ')] : ['-D', cluster, ...settings],
    { ...programSurroundings(file, place.account), detached: true, stdio: ['ignore', log, log] },
  );
}

/** What other processes that knock or start at the same moment leave in the log. */
const OF_OTHERS =
  /the database system is (starting up|shutting down|in recovery)|lock file "postmaster\.pid"/;

async function outcomeIn(
  said: string,
  pid: number | undefined,
  port: number,
  place: Installation,
  cluster: string,
): Promise<Launch> {
  const lines = said.split('\n').filter((line) => process.platform === 'win32' || line.includes(`[${pid}]`));
  const own = lines.join('\n');
  if (own.includes('could not bind')) return { kind: 'port taken', port };
  if (/lock file "postmaster\.pid" (already exists|is empty)/.test(own)) {
    return { kind: 'waiting', because: 'another process is starting its server' };
  }
  if (own.includes('pre-existing shared memory block')) {
    return { kind: 'waiting', because: 'what is left of its last server does not go away' };
  }
  const telling = said.split('\n').filter((line) => !OF_OTHERS.test(line));
  const { bavail, bsize } = await statfs(place.folder);
  const why = bavail * bsize < TOO_LITTLE ? 'the disk is full' : lastTellingLine(telling.join('\n'));
  throw new OperatorError(
    `PostgreSQL could not start on the database in ${cluster} ("${why}"): ` +
      `put that right, restore the database from a backup, or point DATA_DIR at another folder; ${place.log} has the whole story.`,
  );
}

function stillRecovering(place: Installation, cluster: string): OperatorError {
  return new OperatorError(
    `PostgreSQL has been recovering the database in ${cluster} for ${RECOVERY_MS / 1000} seconds and goes on: ` +
      `try again in a while; ${place.log} tells how far it is.`,
  );
}
