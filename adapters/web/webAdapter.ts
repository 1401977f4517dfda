import type { Server } from 'node:http';
import { serve } from '@hono/node-server';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { OperatorError } from '../../src/operatorError.ts';
import type { ChatAdapter } from '../../src/ports/chatAdapter.ts';
import type { Hear } from '../../src/ports/conversation.ts';
import type { Imports } from '../../src/ports/imports.ts';
import type { LocalClock, Transcripts } from '../../src/ports/transcripts.ts';
import type { Window } from '../../src/time/window.ts';
import { createChangeFeed } from './changeFeed.ts';
import { createConsoleRoutes } from './consoleRoutes.ts';
import { guard } from './guard.ts';
import { UPLOAD } from './imports/addresses.ts';
import { createPlanRoutes } from './imports/planRoutes.ts';
import { LIMITS } from './limits.ts';

export type PlanInBrief = {
  readonly title: string;
  /** The stretch it covers, where it says so. */
  readonly period?: Window;
  readonly zone: string;
};

export type WebOptions = {
  /** 0 takes any free port. */
  readonly port: number;
  readonly transcripts: Transcripts;
  readonly clock?: LocalClock;
  /** Where it is there, the secretariat brings plans in. */
  readonly imports?: Imports;
  /** The largest file that is taken. */
  readonly importBytes?: number;
  /** The plan as it is now. */
  readonly plan: () => Promise<PlanInBrief>;
  readonly ready: (address: string) => void;
  /** Told of what went wrong while a page was served. */
  readonly failed: (error: unknown) => void;
};

/**
 * The web console as a chat platform: what is said is kept by the store, and the page shows it from there,
 * so that any number of processes and pages see the same. Binds to 127.0.0.1 only.
 */
export function createWebAdapter(options: WebOptions): ChatAdapter {
  let server: Server | undefined;
  const feed = createChangeFeed(options.transcripts);
  return {
    platform: 'web',
    paceMs: 0,
    async start(hear: Hear) {
      await feed.open();
      const app = new Hono();
      app.use(guard);
      const short = bodyLimit({
        maxSize: LIMITS.body,
        onError: (context) => context.text('That is too long for one message.', 413),
      });
      app.use((context, next) => (context.req.path === UPLOAD ? next() : short(context, next)));
      app.use('/assets/*', serveStatic({ root: import.meta.dirname }));
      app.notFound((context) =>
        context.text('There is no such page. Go to the address without a path.', 404),
      );
      app.onError((error, context) => {
        options.failed(error);
        return context.text('That went wrong, and nothing was kept. The bot’s log says why; try again.', 500);
      });
      app.route('/', createConsoleRoutes({ ...options, hear, feed }));
      const { imports, importBytes = LIMITS.file } = options;
      if (imports !== undefined)
        app.route('/plan', createPlanRoutes({ ...options, imports, importBytes, feed }));
      server = await listen(app, options.port);
      const address = server.address();
      options.ready(
        `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : options.port}`,
      );
    },
    // The page reads what was said from where it is kept: posting is being there.
    send: async ({ key }) => ({ channel: '', id: key }),
    revise: async () => undefined,
    async stop() {
      await feed.close();
      server?.closeAllConnections();
      await new Promise<void>((resolve) =>
        server === undefined ? resolve() : server.close(() => resolve()),
      );
    },
  };
}

function listen(app: Hono, port: number): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, port, hostname: '127.0.0.1' }, () => resolve(server as Server));
    server.on('error', (error: NodeJS.ErrnoException) => {
      const remedy = `Stop the other program, or set PORT to another number, such as ${port + 1}.`;
      const taken =
        error.code === 'EADDRINUSE'
          ? `PORT ${port} on 127.0.0.1 is taken by another program. ${remedy}`
          : undefined;
      const forbidden =
        error.code === 'EACCES'
          ? `PORT ${port} may not be used by this user. Set PORT to a number above 1023.`
          : undefined;
      reject(
        new OperatorError(
          taken ?? forbidden ?? `The web console could not listen on PORT ${port}: ${error.message}.`,
        ),
      );
    });
  });
}
