import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { answerAuthorize } from './authorizePage.ts';
import { type Driver, newDriver } from './driver.ts';
import { eventPayload, isHeard } from './eventPayload.ts';
import { answerFile, answerUpload } from './filePages.ts';
import { newWorkspace } from './newWorkspace.ts';
import { newWorld } from './newWorld.ts';
import { newRateLimits } from './rateLimits.ts';
import { readBytes } from './readArgs.ts';
import { Refusal } from './refusal.ts';
import { respond } from './responseUrls.ts';
import { newScripts, type Script } from './scripts.ts';
import type { SlackSpec, WorkspaceSpec } from './slackSpec.ts';
import { Sockets } from './sockets.ts';
import { answerCall } from './webApi.ts';
import { type WorkspaceHandle, workspaceHandle } from './workspaceHandle.ts';
import type { Call, Event, Workspace } from './world.ts';

export type Slack = {
  /** For the client's `slackApiUrl`. */
  readonly apiUrl: string;
  readonly authorizeUrl: string;
  readonly calls: readonly Call[];
  /** Calls that came before the time they were told to wait was over. */
  readonly impatient: readonly Call[];
  readonly driver: Driver;
  readonly sockets: Sockets;
  workspace(spec: WorkspaceSpec): WorkspaceHandle;
  /** Delivers by signed HTTP from now on; without an address, over Socket Mode. */
  sendTo(url: string | undefined): void;
  callsOf(method: string): readonly Call[];
  /** Makes a method misbehave; call what is returned to end it. */
  script(method: string, script: Script): () => void;
  /** Waits until this holds, or fails with the last calls. */
  until(holds: () => unknown, withinMs?: number): Promise<void>;
  /** Waits until the app has been told of everything that happened. */
  settled(): Promise<void>;
  stop(): Promise<void>;
};

export async function startSlack(spec: SlackSpec): Promise<Slack> {
  let address: string | undefined;
  const telling = new Set<Promise<unknown>>();
  const world = newWorld(spec, tell);
  const scripts = newScripts();
  const limits = newRateLimits(spec.limits ?? {}, world.now);
  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => response.writeHead(500).end(String(error)));
  });
  const sockets = new Sockets(world, server);
  const driver = newDriver(
    spec.signingSecret,
    world.now,
    () => address,
    () => sockets,
  );

  function tell(workspace: Workspace, event: Event): void {
    const nobodyListens = address === undefined && sockets.count === 0;
    if (nobodyListens || !isHeard(world, workspace, event)) return;
    const told = driver.send({ kind: 'event', payload: eventPayload(world, workspace, event) });
    telling.add(told);
    told.finally(() => telling.delete(told));
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', world.origin);
    if (url.pathname.startsWith('/api/'))
      return answerCall({ world, scripts, limits }, request, response, url);
    if (url.pathname.startsWith('/actions/')) return answerResponse(request, response, url);
    if (url.pathname.startsWith('/upload/')) return answerUpload(world, request, response, url);
    if (url.pathname.startsWith('/files-pri/')) return answerFile(world, request, response, url);
    if (url.pathname === '/oauth/v2/authorize') return answerAuthorize(world, request, response, url);
    response.writeHead(404).end('The stand-in of Slack has nothing here.');
  }

  async function answerResponse(request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> {
    try {
      const body = JSON.parse((await readBytes(request)).toString()) as Record<string, unknown>;
      respond(world, url.pathname.slice('/actions/'.length), body);
      response.end('ok');
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      response.writeHead(/_url$/.test(error.message) ? 404 : 400, { 'content-type': 'application/json' });
      response.end(JSON.stringify(error.answer));
    }
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  world.origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  return {
    apiUrl: `${world.origin}/api/`,
    authorizeUrl: `${world.origin}/oauth/v2/authorize`,
    calls: world.calls,
    impatient: limits.impatient,
    driver,
    sockets,
    workspace: (of) => workspaceHandle(world, newWorkspace(world, of), driver.send),
    sendTo(url) {
      address = url;
    },
    callsOf: (method) => world.calls.filter((call) => call.method === method),
    script: scripts.write,
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
      sockets.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await Promise.all(telling);
    },
  };
}

const lastOf = (calls: readonly Call[]): string =>
  `Last calls: ${JSON.stringify(calls.slice(-5).map(({ method, args, answer }) => ({ method, args, answer })))}`;
