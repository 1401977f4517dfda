import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { OperatorError } from './operatorError.ts';

/** Takes a request that is for it; false where it is for somebody else. */
export type Door = (path: string, request: IncomingMessage, response: ServerResponse) => boolean;

export type PublicServer = { readonly address: string; stop(): Promise<void> };

type Options = {
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
  readonly doors: readonly Door[];
  /** Whether what the bot can't do without is there. */
  readonly isHealthy: () => Promise<boolean>;
};

/** How long requests that have begun may take to end once it stops. */
const STOP_MS = 1_500;
const LOOK_MS = 50;

/** The one server that the outside reaches: every chat platform's requests, and whether the bot is well. */
export async function openPublicServer({ host, port, doors, isHealthy }: Options): Promise<PublicServer> {
  const server = createServer({ requestTimeout: 30_000, headersTimeout: 15_000 }, (request, response) => {
    const path = pathOf(request);
    if (path === '/health' && request.method === 'GET') return void health(response, isHealthy);
    const action = /^\/actions\/[^/]{1,120}\/?$/.test(path) && request.method === 'GET';
    if (action) return say(response, 200, ACTION_PAGE);
    if (!doors.some((door) => door(path, request, response))) say(response, 404, 'There is nothing here.');
  });
  await listen(server, host, port);
  const address = server.address();
  const opened = typeof address === 'object' && address !== null ? address.port : port;
  return {
    address: `http://${host === '0.0.0.0' ? '127.0.0.1' : host}:${opened}`,
    stop: () => stop(server),
  };
}

/** What a link to an action shows to a browser: the plan is for those who are in the roster, and asked for in chat. */
const ACTION_PAGE =
  'This is an action of a work plan. Ask the Workplan bot for it in Slack or Teams: “tell me about action …”.';

function pathOf({ url = '/' }: IncomingMessage): string {
  return URL.parse(url, 'http://localhost')?.pathname ?? '';
}

async function health(response: ServerResponse, isHealthy: () => Promise<boolean>): Promise<void> {
  const isWell = await isHealthy().catch(() => false);
  response.writeHead(isWell ? 200 : 503, { 'content-type': 'application/json' });
  response.end(JSON.stringify({ ok: isWell }));
}

function say(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, {
    'content-type': 'text/plain; charset=utf-8',
    'x-content-type-options': 'nosniff',
  });
  response.end(text);
}

function listen(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(
        new OperatorError(
          error.code === 'EADDRINUSE'
            ? `PORT ${port} on ${host} is taken by another program. Stop it, or set PORT to another number.`
            : `The server of chat platforms could not listen on ${host}:${port} (${error.code ?? error.message}). Correct HOST or PORT.`,
        ),
      ),
    );
    server.listen(port, host, resolve);
  });
}

/** Idle connections are closed as they become idle; a request under way may end. */
async function stop(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  const closing = setInterval(() => server.closeIdleConnections(), LOOK_MS);
  server.closeIdleConnections();
  const last = setTimeout(() => server.closeAllConnections(), STOP_MS);
  await closed;
  clearInterval(closing);
  clearTimeout(last);
}
