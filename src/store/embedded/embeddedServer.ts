import { setTimeout as sleep } from 'node:timers/promises';
import { existingCluster } from './cluster.ts';
import { enter, type Stay } from './enter.ts';
import type { Installation } from './installation.ts';
import { majorVersion } from './programs.ts';
import { boundLog, openLog } from './serverLog.ts';
import { databaseUrl, isLast } from './session.ts';
import { stopServer } from './stopServer.ts';

const HOUR_MS = 3_600_000;
const REVIVE_EVERY_MS = 1_000;

/** Our use of a data folder's server, from coming in to leaving. */
export class EmbeddedServer {
  readonly url: string;
  readonly #place: Installation;
  readonly #port: number;
  readonly #logBound: NodeJS.Timeout;
  #stay: Stay | undefined;
  #reviving: Promise<void> = Promise.resolve();
  #leaving: Promise<void> | undefined;

  constructor(place: Installation, stay: Stay) {
    this.#place = place;
    this.#port = stay.port;
    this.url = databaseUrl(stay.port, stay.password, 'workplan');
    this.#logBound = setInterval(() => this.#boundLog().catch(() => undefined), HOUR_MS).unref();
    this.#settle(stay);
  }

  /** Leaves; the last to leave stops the server. */
  close(): Promise<void> {
    this.#leaving ??= this.#leave();
    return this.#leaving;
  }

  async #leave(): Promise<void> {
    clearInterval(this.#logBound);
    await this.#reviving;
    const stay = this.#stay;
    if (stay === undefined) return;
    const last = await isLast(stay.session).catch(() => false);
    if (last) await stopServer(this.#place, stay.cluster);
    await stay.session.client.end().catch(() => undefined);
  }

  #settle(stay: Stay): void {
    this.#stay = stay;
    stay.session.ended.then(() => {
      this.#stay = undefined;
      if (this.#leaving === undefined) this.#reviving = this.#revive(stay.cluster);
    });
  }

  async #boundLog(): Promise<void> {
    const log = await openLog(this.#place.log, this.#place.account);
    await boundLog(log).finally(() => log.close());
  }

  /**
   * The server died or was stopped under us: it is started again where our users look for it. If its
   * cluster was deleted nothing is: an empty database would look like an answer.
   */
  async #revive(cluster: string): Promise<void> {
    while (this.#leaving === undefined) {
      const stay = await this.#return(cluster).catch(() => undefined);
      if (stay !== undefined) return this.#settle(stay);
      await sleep(REVIVE_EVERY_MS);
    }
  }

  async #return(cluster: string): Promise<Stay | undefined> {
    const { folder, programs } = this.#place;
    const still = await existingCluster(folder, majorVersion(programs));
    return still === cluster ? enter(this.#place, this.#port) : undefined;
  }
}
