import { fromKysely, type JobWithMetadata, PgBoss } from 'pg-boss';
import { type Job, NotYet } from '../ports.ts';

type QueueName = Job['queue'];
type Transaction = Parameters<typeof fromKysely>[0];
type Data = { readonly id: string };

/** What is done with a job, and with one that failed every time. */
type Workers = {
  readonly [queue in QueueName]: {
    work(id: string): Promise<void>;
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

/** How long failures are retried: a delivery for about a quarter of an hour, an answer for a few seconds. */
const RETRIES = {
  hear: { retryLimit: 2, retryDelay: 1, retryBackoff: true },
  deliver: { retryLimit: 12, retryDelay: 1, retryBackoff: true, retryDelayMax: 300 },
} as const;

/**
 * One worker a queue and process: two that look at the same moment can both take a job of one conversation, and
 * its order is lost.
 */
const WORKERS = 1;

/**
 * A job counts as done a moment after its handler returns. Then the workers look again, since the next job of
 * the same conversation may have waited for it.
 */
const SETTLING_MS = 15;

/**
 * Opens pg-boss on the same database. Jobs of one conversation run in order within one process, which has one
 * worker a queue; two processes can each take one of them at the same moment.
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
    batchSize: 1,
    localConcurrency: WORKERS,
    groupConcurrency: 1,
    includeMetadata: true,
    // A notice wakes a worker at once; what becomes due by waiting has none, and is found by looking.
    pollingIntervalSeconds: 1,
    notifyPollingIntervalSeconds: 1,
    heartbeatRefreshSeconds: 4,
  } as const;
  const worker = await boss.work<Data, void, typeof options>(
    queue,
    options,
    async (jobs: JobWithMetadata<Data>[]) => {
      for (const job of jobs) await doOne(boss, queue, job, work, problem);
      setTimeout(() => boss.notifyWorker(worker), SETTLING_MS).unref();
    },
  );
  const looking = { pollingIntervalSeconds: 2, notifyPollingIntervalSeconds: 2 };
  await boss.work<Data>(dead(queue), looking, async (jobs) => {
    for (const job of jobs)
      await bury(job.data.id, `It failed ${RETRIES[queue].retryLimit + 1} times and was given up.`);
  });
}

/** A job that has to wait goes back to the queue for later, without counting as a failure. */
async function doOne(
  boss: PgBoss,
  queue: QueueName,
  job: JobWithMetadata<Data>,
  work: (id: string) => Promise<void>,
  problem: Problem,
): Promise<void> {
  try {
    await work(job.data.id);
  } catch (error) {
    if (!(error instanceof NotYet)) {
      problem(`${queue}-failed`, error);
      throw error;
    }
    const seconds = Math.max(1, Math.ceil(error.afterMs / 1000));
    await boss.send(
      queue,
      { id: job.data.id },
      { startAfter: seconds, ...(job.groupId == null ? {} : { group: { id: job.groupId } }) },
    );
  }
}
