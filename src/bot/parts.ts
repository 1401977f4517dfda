import type { Platform } from '../people/identity.ts';
import type { ChatAdapter } from '../ports/chatAdapter.ts';
import type { Store } from '../ports/store.ts';
import type { World } from '../ports/world.ts';
import type { Instant } from '../time/zone.ts';

/** What the bot works with; `main` introduces them. */
export type Parts = {
  readonly store: Store;
  readonly adapters: ReadonlyMap<Platform, ChatAdapter>;
  /** Where people can be reached, by configuration: a command that runs beside the server has no adapters. */
  readonly connected: ReadonlySet<Platform>;
  /** The true time, in milliseconds since 1970. */
  readonly trueTime: () => number;
  readonly newId: () => string;
  readonly log: Log;
};

/** One line an event; never anybody's words, and never a secret. */
export type Log = (
  level: 'info' | 'warn' | 'error',
  event: string,
  details?: Readonly<Record<string, string | number>>,
) => void;

/** What time it is for the bot: the true time, moved by the local clock. */
export function nowIn(world: Pick<World, 'clockOffsetMs'>, parts: Pick<Parts, 'trueTime'>): Instant {
  return new Date(parts.trueTime() + world.clockOffsetMs).toISOString() as Instant;
}

/** What went wrong, for the log: the first line and the code, without the values that caused it. */
export function problemOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  const code = 'code' in error ? ` (${String(error.code)})` : '';
  return `${error.message.split('\n')[0]?.slice(0, 200) ?? error.name}${code}`;
}
