import { randomUUID } from 'node:crypto';
import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import type { Delivery, Outgoing } from './delivery.ts';
import type { World } from './world.ts';

const kinds = { event: 'events_api', interaction: 'interactive', command: 'slash_commands' } as const;
const ackWithin = 10_000;
const pingEvery = 10_000;

/** Socket Mode: hands out addresses, greets who connects, and waits for each envelope's acknowledgement. */
export class Sockets {
  readonly #world: World;
  readonly #server = new WebSocketServer({ noServer: true });
  readonly #open = new Set<WebSocket>();
  readonly #waiting = new Map<string, (body: unknown) => void>();
  readonly #pings: NodeJS.Timeout;

  constructor(world: World, http: Server) {
    this.#world = world;
    http.on('upgrade', (request, socket, head) => this.#upgrade(request, socket, head));
    this.#pings = setInterval(() => this.ping(), pingEvery).unref();
  }

  get count(): number {
    return this.#open.size;
  }

  send(
    sent: Outgoing,
    retry: { readonly retryNum?: number; readonly retryReason?: string } = {},
  ): Promise<Delivery> {
    const began = performance.now();
    const took = () => Math.round(performance.now() - began);
    const lost = (problem: string): Delivery => ({ status: 0, body: undefined, ms: took(), sent, problem });
    const [socket] = [...this.#open].toReversed();
    if (socket === undefined) return Promise.resolve(lost('No socket is open.'));
    const id = randomUUID();
    const envelope = {
      envelope_id: id,
      payload: sent.payload,
      type: kinds[sent.kind],
      accepts_response_payload: sent.kind !== 'event',
      ...(sent.kind === 'event'
        ? { retry_attempt: retry.retryNum ?? 0, retry_reason: retry.retryReason ?? '' }
        : {}),
    };
    return new Promise((resolve) => {
      const finish = (delivery: Delivery) => {
        clearTimeout(timer);
        this.#waiting.delete(id);
        socket.off('close', closed);
        resolve(delivery);
      };
      const closed = () => finish(lost('The socket closed before the acknowledgement.'));
      const timer = setTimeout(() => finish(lost('The app did not acknowledge in time.')), ackWithin);
      this.#waiting.set(id, (body) => finish({ status: 200, body, ms: took(), sent }));
      socket.once('close', closed);
      socket.send(JSON.stringify(envelope));
    });
  }

  ping(): void {
    for (const socket of this.#open) socket.ping();
  }

  /** Tells each socket to come again, as Slack does every few hours, then closes it. */
  refresh(reason: 'warning' | 'refresh_requested' | 'link_disabled' = 'refresh_requested'): void {
    for (const socket of this.#open) {
      socket.send(JSON.stringify({ type: 'disconnect', reason, debug_info: { host: 'stand-in' } }));
      if (reason !== 'warning') socket.close();
    }
  }

  /** Cuts every connection without a word. */
  drop(): void {
    for (const socket of this.#open) socket.terminate();
  }

  close(): void {
    clearInterval(this.#pings);
    this.drop();
    this.#server.close();
  }

  #upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    const ticket = new URL(request.url ?? '/', this.#world.origin).searchParams.get('ticket') ?? '';
    if (!this.#world.tickets.delete(ticket)) {
      socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
      return;
    }
    this.#server.handleUpgrade(request, socket, head, (opened) => this.#greet(opened));
  }

  #greet(socket: WebSocket): void {
    this.#open.add(socket);
    socket.on('close', () => this.#open.delete(socket));
    socket.on('error', () => this.#open.delete(socket));
    socket.on('message', (data) => {
      const { envelope_id: id, payload } = JSON.parse(String(data)) as {
        envelope_id: string;
        payload?: unknown;
      };
      this.#waiting.get(id)?.(payload);
    });
    socket.send(
      JSON.stringify({
        type: 'hello',
        num_connections: this.#open.size,
        debug_info: { host: 'stand-in', build_number: 1, approximate_connection_time: 18_060 },
        connection_info: { app_id: this.#world.app.id },
      }),
    );
  }
}
