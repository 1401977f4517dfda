import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { answerRequest } from './answerRequest.ts';
import type { Delivery } from './delivery.ts';
import { type Delivering, type Driver, newDriver } from './driver.ts';
import type { Json } from './json.ts';
import { newKeys, type SignHow } from './keys.ts';
import { newTenant } from './newTenant.ts';
import { newWorld } from './newWorld.ts';
import { newRateLimits } from './rateLimits.ts';
import { newScripts, type Script, type Scripted } from './scripts.ts';
import { serviceUrlOf } from './serviceUrl.ts';
import type { TeamsSpec, TenantSpec } from './teamsSpec.ts';
import { type TenantHandle, tenantHandle } from './tenantHandle.ts';
import type { Call, What } from './world.ts';

export type Teams = {
  readonly appId: string;
  readonly appSecret: string;
  readonly homeTenant: string;
  /** Without a slash at the end. */
  readonly origin: string;
  readonly serviceUrl: string;
  readonly openIdUrl: string;
  readonly loginUrl: string;
  readonly graphUrl: string;
  readonly calls: readonly Call[];
  /** Calls that came before the time they were told to wait was over. */
  readonly impatient: readonly Call[];
  /** How often the keys were fetched. */
  readonly keyFetches: number;
  readonly driver: Driver;
  tenant(spec: TenantSpec): TenantHandle;
  sendTo(url: string | undefined): void;
  callsOf(what: What): readonly Call[];
  /** Makes a kind of call misbehave; call what is returned to end it. */
  script(what: Scripted, script: Script): () => void;
  deliver(activity: Json, how?: Delivering): Promise<Delivery>;
  sign(claims?: Json, how?: SignHow): Promise<string>;
  rotateKeys(): void;
  /** Waits until this holds, or fails with the last calls. */
  until(holds: () => unknown, withinMs?: number): Promise<void>;
  /** Waits until the bot has been told of everything that happened by itself. */
  settled(): Promise<void>;
  stop(): Promise<void>;
};

export async function startTeams(spec: TeamsSpec = {}): Promise<Teams> {
  let address: string | undefined;
  const telling = new Set<Promise<unknown>>();
  const world = newWorld(spec, (activity) => {
    const told = driver.deliver(activity);
    telling.add(told);
    told.finally(() => telling.delete(told));
  });
  const keys = newKeys();
  const scripts = newScripts();
  const limits = newRateLimits(spec.limits ?? false, world.now);
  const driver = newDriver(world, keys, () => address);
  const server = createServer((request: IncomingMessage, response: ServerResponse) => {
    answerRequest({ world, keys, scripts, limits, request, response }).catch((error: unknown) => {
      response.writeHead(500).end(String(error));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const listening = server.address();
  if (listening === null || typeof listening === 'string')
    throw new Error('The stand-in of Teams has no port.');
  world.origin = `http://127.0.0.1:${listening.port}`;

  return {
    appId: world.app.id,
    appSecret: world.app.secret,
    homeTenant: world.homeTenant,
    origin: world.origin,
    serviceUrl: serviceUrlOf(world),
    openIdUrl: `${world.origin}/v1/.well-known/openidconfiguration`,
    loginUrl: `${world.origin}/login`,
    graphUrl: `${world.origin}/graph`,
    calls: world.calls,
    impatient: limits.impatient,
    get keyFetches() {
      return keys.fetches;
    },
    driver,
    tenant: (of) => tenantHandle(world, newTenant(world, of), driver),
    sendTo(url) {
      address = url;
    },
    callsOf: (what) => world.calls.filter((call) => call.what === what),
    script: scripts.write,
    deliver: driver.deliver,
    sign: driver.sign,
    rotateKeys: keys.rotate,
    async until(holds, withinMs = 10_000) {
      const giveUp = performance.now() + withinMs;
      while (!holds()) {
        if (performance.now() > giveUp) throw new Error(`It did not come about. ${lastOf(world.calls)}`);
        await new Promise((resolve) => setTimeout(resolve, 10));
      }
    },
    async settled() {
      while (telling.size > 0) await Promise.all(telling);
    },
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await Promise.all(telling);
    },
  };
}

const lastOf = (calls: readonly Call[]): string =>
  `Last calls: ${JSON.stringify(calls.slice(-5).map(({ what, path, body, status, answer }) => ({ what, path, body, status, answer })))}`;
