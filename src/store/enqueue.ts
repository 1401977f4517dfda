import type { Transaction } from 'kysely';
import type { Job } from '../ports/posting.ts';
import type { Tables } from './tables.ts';

/** Puts jobs in the queue in the transaction that made them necessary. */
export type Enqueue = (trx: Transaction<Tables>, jobs: readonly Job[]) => Promise<void>;
