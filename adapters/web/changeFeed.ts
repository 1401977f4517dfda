import type { Transcripts } from '../../src/ports/transcripts.ts';
import { LIMITS } from './limits.ts';

/** Tells open pages that something was said. */
export type ChangeFeed = {
  open(): Promise<void>;
  /** Calls back whenever something was said or the clock was moved; returns how to stop. */
  subscribe(changed: () => void): () => void;
  /** Tells every page to look again. */
  tell(): void;
  /** Settles once nothing was said for a moment: what the bell sets going is out by then. */
  quiet(): Promise<void>;
  /** Settles when the feed closes, so that streams can end. */
  readonly closed: Promise<void>;
  close(): Promise<void>;
};

export function createChangeFeed(transcripts: Transcripts): ChangeFeed {
  const listeners = new Set<() => void>();
  const tell = (): void => {
    for (const listener of listeners) listener();
  };
  const subscribe = (changed: () => void): (() => void) => {
    listeners.add(changed);
    return () => listeners.delete(changed);
  };
  let unwatch: (() => Promise<void>) | undefined;
  const { promise: closed, resolve } = Promise.withResolvers<void>();
  return {
    open: async () => {
      unwatch = await transcripts.watch(tell);
    },
    subscribe,
    tell,
    quiet: () => quiet(subscribe),
    closed,
    close: async () => {
      resolve();
      await unwatch?.();
    },
  };
}

async function quiet(subscribe: ChangeFeed['subscribe']): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  let pause = setTimeout(resolve, LIMITS.quiet);
  const patience = setTimeout(resolve, LIMITS.patience);
  const stop = subscribe(() => {
    clearTimeout(pause);
    pause = setTimeout(resolve, LIMITS.quiet);
  });
  await promise;
  clearTimeout(pause);
  clearTimeout(patience);
  stop();
}
