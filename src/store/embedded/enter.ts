import { setTimeout as sleep } from 'node:timers/promises';
import { OperatorError } from '../../operatorError.ts';
import { existingCluster } from './cluster.ts';
import type { Installation } from './installation.ts';
import { type Launch, launchServer } from './launchServer.ts';
import { makeCluster } from './makeCluster.ts';
import { readPassword, wrongPassword } from './password.ts';
import { type PostmasterPid, readPostmasterPid, removeStale } from './postmasterPid.ts';
import { majorVersion } from './programs.ts';
import { isAlive, isServerOf } from './serverProcess.ts';
import { isLasting, openSession, type Session } from './session.ts';
import { stopServer } from './stopServer.ts';

const PATIENCE_MS = 20_000;
/** Another process may be waiting for a crash recovery. */
const RECOVERY_PATIENCE_MS = 120_000;
/** A server that starts well and is gone each time we look. */
const LAUNCHES = 20;
const PAUSE_MS = 25;
/** A server writes its number a moment after it makes the file; a file empty for longer was cut off. */
const EMPTY_FOR_MS = 2_000;

/** Being a user of a running server. */
export type Stay = {
  readonly session: Session;
  readonly cluster: string;
  readonly port: number;
  readonly password: string;
};

type Step =
  | { readonly kind: 'in'; readonly stay: Stay }
  | { readonly kind: 'made' }
  | Launch
  | { readonly kind: 'unusable'; readonly cluster: string; readonly error: OperatorError }
  | { readonly kind: 'recovering'; readonly because: string };

/**
 * Comes in: makes the cluster if there is none, starts the server if none runs, and joins it. Others may be
 * making, starting or stopping it at the same moment, so each step looks afresh. `wishedPort` is where the
 * users of a server that died still look for it.
 */
export async function enter(place: Installation, wishedPort?: number): Promise<Stay> {
  const since = Date.now();
  let port = wishedPort;
  let launches = 0;
  for (;;) {
    const step = await nextStep(place, port);
    switch (step.kind) {
      case 'in':
        return step.stay;
      case 'made':
        break;
      case 'launched':
        launches += 1;
        if (launches > LAUNCHES) throw tooLong(place, 'its server starts and ends again');
        break;
      case 'port taken':
        port = await place.surroundings.choosePort();
        if (Date.now() - since > PATIENCE_MS)
          throw tooLong(place, `port ${step.port} is taken, and so were others`);
        break;
      case 'unusable':
        if (launches > 0) await stopServer(place, step.cluster);
        throw step.error;
      case 'recovering':
        if (Date.now() - since > RECOVERY_PATIENCE_MS) throw tooLong(place, step.because);
        await sleep(PAUSE_MS);
        break;
      case 'waiting':
        if (Date.now() - since > PATIENCE_MS) throw tooLong(place, step.because);
        await sleep(PAUSE_MS);
    }
  }
}

async function nextStep(place: Installation, wishedPort: number | undefined): Promise<Step> {
  const cluster = await existingCluster(place.folder, majorVersion(place.programs));
  if (cluster === undefined) {
    await makeCluster(place);
    return { kind: 'made' };
  }
  const password = await readPassword(cluster);
  const written = await readPostmasterPid(cluster);
  if (written !== undefined && (written.pid === undefined || isAlive(written.pid))) {
    return joinServer(place, cluster, password, written);
  }
  const port = wishedPort ?? written?.port ?? (await place.surroundings.choosePort());
  return launchServer(place, cluster, port);
}

/** Joins the server that wrote this, unless it is gone and its number belongs to another process now. */
async function joinServer(
  place: Installation,
  cluster: string,
  password: string,
  written: PostmasterPid,
): Promise<Step> {
  const { pid, port } = written;
  const entry = port === undefined ? undefined : await openSession(cluster, port, password);
  if (port !== undefined && entry?.kind === 'entered') {
    return { kind: 'in', stay: { session: entry.session, cluster, port, password } };
  }
  const ours = pid === undefined ? written.ageMs < EMPTY_FOR_MS : await isServerOf(cluster, pid);
  if (!ours) {
    await removeStale(cluster, written);
    return { kind: 'waiting', because: `its postmaster.pid names process ${pid}, which is not its server` };
  }
  if (entry?.kind !== 'refused') return { kind: 'waiting', because: 'its server has not named its port yet' };
  if (entry.code === '28P01') return { kind: 'unusable', cluster, error: wrongPassword(cluster) };
  if (isLasting(entry.code)) return { kind: 'unusable', cluster, error: unusable(place, cluster, entry.why) };
  return { kind: written.ready ? 'waiting' : 'recovering', because: entry.why };
}

function unusable(place: Installation, cluster: string, why: string): OperatorError {
  return new OperatorError(
    `The database in ${cluster} cannot be used ("${why}"): ` +
      `restore it from a backup, or point DATA_DIR at another folder; ${place.log} may tell more.`,
  );
}

function tooLong(place: Installation, because: string): OperatorError {
  return new OperatorError(
    `The database in ${place.folder} could not be opened in time (${because}): ` +
      `try again, and look into ${place.log} if it stays so.`,
  );
}
