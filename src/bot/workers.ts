import type { HeardId, Job } from '../ports/posting.ts';
import { buryAnswer, buryDelivery } from './bury.ts';
import { deliver } from './deliver.ts';
import { handle } from './handle.ts';
import type { Parts } from './parts.ts';

type Worker = {
  work(id: string, hasTicket: boolean): Promise<void>;
  bury(id: string, error: string): Promise<void>;
};

/** What is done with each job of the queue, and with one that failed every time. */
export function workersOf(parts: Parts): { readonly [queue in Job['queue']]: Worker } {
  return {
    hear: {
      work: (id) => handle(id as HeardId, parts),
      bury: (id, error) => buryAnswer(id as HeardId, error, parts),
    },
    deliver: {
      work: (id, hasTicket) => deliver(id, parts, hasTicket),
      bury: (id, error) => buryDelivery(id, error, parts),
    },
  };
}
