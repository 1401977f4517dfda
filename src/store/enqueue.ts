import type { Transaction } from 'kysely';
import type { Tables } from './tables.ts';

/** One piece of work for the queue. Jobs of one group are done one after the other, in order. */
export type Job = { readonly queue: 'hear' | 'deliver'; readonly id: string; readonly group: string };

/** Puts jobs in the queue in the transaction that made them necessary. */
export type Enqueue = (trx: Transaction<Tables>, jobs: readonly Job[]) => Promise<void>;
