import type { Transcripts } from '../../src/ports.ts';

/** Tells open pages that something was said. */
export type ChangeFeed = {
  open(): Promise<void>;
  /** Calls back with a conversation's key; returns how to stop. */
  subscribe(changed: (conversation: string) => void): () => void;
  /** Tells every page to look again, whatever it shows. */
  everywhere(): void;
  /** Settles when the feed closes, so that streams can end. */
  readonly closed: Promise<void>;
  close(): Promise<void>;
};

export function createChangeFeed(transcripts: Transcripts): ChangeFeed {
  const listeners = new Set<(conversation: string) => void>();
  const tell = (conversation: string): void => {
    for (const listener of listeners) listener(conversation);
  };
  let unwatch: (() => Promise<void>) | undefined;
  const { promise: closed, resolve } = Promise.withResolvers<void>();
  return {
    open: async () => {
      unwatch = await transcripts.watch(tell);
    },
    subscribe: (changed) => {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
    everywhere: () => tell('*'),
    closed,
    close: async () => {
      resolve();
      await unwatch?.();
    },
  };
}
