import { fromKysely, type JobResult, type JobWithMetadata, PgBoss } from 'pg-boss';
import { NotYet } from '../ports/chatAdapter.ts';
import type { Job } from '../ports/posting.ts';

type QueueName = Job['queue'];
type Transaction = Parameters<typeof fromKysely>[0];
type Data = { readonly id: string; readonly hasTicket?: boolean; readonly failures?: number };

/** What is done with a job, and with one that failed every time. */
type Workers = {
  readonly [queue in QueueName]: {
    /** `hasTicket` says that it has waited for its tenant's pace already. */
    work(id: string, hasTicket: boolean): Promise<void>;
    bury(id: string, error: string): Promise<void>;
  };
};
export type Problem = (event: string, error: unknown) => void;

export type OpenedQueue = {
  /** Puts jobs in the queue in the transaction that made them necessary. */
  readonly enqueue: (trx: Transaction, jobs: readonly Job[]) => Promise<void>;
  work(workers: Workers): Promise<void>;
  close(): Promise<void>;
};

const QUEUES: readonly QueueName[] = ['hear', 'deliver'];
const dead = (queue: QueueName): string => `${queue}-dead`;

/** How long failures are retried: a delivery for about three hours, an answer for a few seconds. */
const RETRIES = {
  hear: { retryLimit: 2, retryDelay: 1, retryBackoff: true, retryDelayMax: 600 },
  deliver: { retryLimit: 24, retryDelay: 1, retryBackoff: true, retryDelayMax: 600 },
} as const;

/**
 * Answers are made one after the other: two workers that look at the same moment can both take a job of one
 * conversation. Deliveries wait for platforms, so several go on at once, and a slow one holds only its batch;
 * that one conversation's messages keep their order is seen to by the store.
 */
const WORKERS = { hear: { workers: 1, batch: 1 }, deliver: { workers: 3, batch: 20 } } as const;

/**
 * A job counts as done a moment after its handler returns. Then the workers look again, since the next job of
 * the same conversation may have waited for it.
 */
const SETTLING_MS = 15;

/**
 * Opens pg-boss on the same database. Answers of one conversation are made in order within one process, which has
 * one worker for them; two processes can each take one at the same moment.
 */
export async function openQueue(
  url: string,
  problem: Problem,
  options: { supervise: boolean },
): Promise<OpenedQueue> {
  const boss = new PgBoss({
    connectionString: url,
    max: 6,
    schedule: false,
    supervise: options.supervise,
    // A job whose process died is found by its missing heartbeat, and goes back to the queue within 15 seconds.
    superviseIntervalSeconds: 5,
    monitorIntervalSeconds: 5,
    useListenNotify: options.supervise,
    application_name: 'workplan-bot queue',
  });
  boss.on('error', (error) => problem('queue-error', error));
  await boss.start();
  await Promise.all(QUEUES.map((queue) => prepare(boss, queue)));
  return {
    enqueue: (trx, jobs) => enqueue(boss, trx, jobs),
    work: async (workers) => {
      for (const queue of QUEUES) await startWorkers(boss, queue, workers[queue], problem);
    },
    close: () => boss.stop({ graceful: true, timeout: 5_000 }),
  };
}

async function prepare(boss: PgBoss, queue: QueueName): Promise<void> {
  const options = {
    ...RETRIES[queue],
    expireInSeconds: 60,
    heartbeatSeconds: 10,
    notify: true,
    deadLetter: dead(queue),
    deleteAfterSeconds: 86_400,
  };
  if ((await boss.getQueue(queue)) !== null) return boss.updateQueue(queue, options);
  await boss.createQueue(dead(queue), { notify: true, deleteAfterSeconds: 30 * 86_400 });
  await boss.createQueue(queue, options);
}

async function enqueue(boss: PgBoss, trx: Transaction, jobs: readonly Job[]): Promise<void> {
  const db = fromKysely(trx);
  for (const { queue, id, group } of jobs) await boss.send(queue, { id }, { db, group: { id: group } });
}

async function startWorkers(
  boss: PgBoss,
  queue: QueueName,
  { work, bury }: Workers[QueueName],
  problem: Problem,
): Promise<void> {
  const options = {
    batchSize: WORKERS[queue].batch,
    localConcurrency: WORKERS[queue].workers,
    groupConcurrency: 1,
    includeMetadata: true,
    perJobResults: true,
    burstWhenBatchFull: true,
    // A notice wakes a worker at once; what becomes due by waiting has none, and is found by looking.
    pollingIntervalSeconds: 1,
    notifyPollingIntervalSeconds: 1,
    heartbeatRefreshSeconds: 4,
  } as const;
  const worker = await boss.work<Data, void, typeof options>(
    queue,
    options,
    async (jobs: JobWithMetadata<Data>[]) => {
      const results = await Promise.all(jobs.map((job) => doOne(boss, queue, job, { work, bury }, problem)));
      setTimeout(() => boss.notifyWorker(worker), SETTLING_MS).unref();
      return results;
    },
  );
  const looking = { pollingIntervalSeconds: 2, notifyPollingIntervalSeconds: 2 };
  await boss.work<Data>(dead(queue), looking, async (jobs) => {
    for (const job of jobs) await bury(job.data.id, givenUp(queue));
  });
}

function givenUp(queue: QueueName): string {
  return `It failed ${RETRIES[queue].retryLimit + 1} times and was given up.`;
}

/**
 * A job that has to wait goes back to the queue for later, without counting as a failure. It goes as a new job, which
 * takes along how often it has failed: pg-boss counts only what it repeats itself.
 */
async function doOne(
  boss: PgBoss,
  queue: QueueName,
  { id, data, retryCount, groupId }: JobWithMetadata<Data>,
  { work, bury }: Workers[QueueName],
  problem: Problem,
): Promise<JobResult> {
  const failures = (data.failures ?? 0) + retryCount;
  const again = (afterMs: number, more: Partial<Data>) =>
    boss.send(
      queue,
      { ...data, ...more },
      {
        startAfter: new Date(Date.now() + Math.max(50, afterMs)),
        ...(groupId == null ? {} : { group: { id: groupId } }),
      },
    );
  try {
    await work(data.id, data.hasTicket === true);
  } catch (error) {
    if (error instanceof NotYet) {
      await again(error.afterMs, { failures, hasTicket: error.hasTicket || data.hasTicket === true });
      return { id, status: 'completed' };
    }
    problem(`${queue}-failed`, error);
    if (data.failures === undefined) return { id, status: 'failed', output: { problem: `${queue} failed` } };
    if (failures < RETRIES[queue].retryLimit)
      await again(backoffMs(queue, failures), { failures: failures + 1 });
    else await bury(data.id, givenUp(queue));
  }
  return { id, status: 'completed' };
}

/** As pg-boss does it: twice as long each time. */
function backoffMs(queue: QueueName, failures: number): number {
  const { retryDelay, retryDelayMax } = RETRIES[queue];
  return 1_000 * Math.min(retryDelayMax, retryDelay * 2 ** failures);
}
