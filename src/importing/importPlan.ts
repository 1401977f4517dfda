import { Worker } from 'node:worker_threads';
import { OperatorError } from '../operatorError.ts';
import { IMPORT_LIMITS, type ImportLimits } from './limits.ts';
import type { ReadPlan } from './readPlan.ts';

/** What the thread that reads says when it is done. */
export type Answer = { readonly plan: ReadPlan } | { readonly wrong: string } | { readonly bug: string };

/**
 * Reads a plan from a file's bytes in a thread of its own, so that the bot goes on answering meanwhile, and a
 * hostile file is stopped when its time or memory is spent. Throws an OperatorError that names the file and the
 * remedy.
 */
export async function importPlan(
  bytes: Uint8Array,
  name: string,
  limits: ImportLimits = IMPORT_LIMITS,
): Promise<ReadPlan> {
  if (bytes.length > limits.bytes)
    throw new OperatorError(
      `${name} has ${megabytes(bytes.length)} and the most is ${megabytes(limits.bytes)}. Import only the pages or sheets that hold the plan.`,
    );
  const answer = await answerOf(bytes, name, limits);
  if ('plan' in answer) return answer.plan;
  if ('bug' in answer) throw new Error(`Reading ${name} failed: ${answer.bug}`);
  throw new OperatorError(answer.wrong);
}

function answerOf(bytes: Uint8Array, name: string, limits: ImportLimits): Promise<Answer> {
  const worker = new Worker(new URL('./importWorker.ts', import.meta.url), {
    workerData: { bytes, name, limits },
    resourceLimits: { maxOldGenerationSizeMb: limits.megabytes, maxYoungGenerationSizeMb: 64 },
    // What a library may print or read is none of the bot's.
    stdout: true,
    stderr: true,
    env: {},
  });
  return new Promise((resolve) => {
    const stop = setTimeout(() => {
      resolve({
        wrong: `${name} took longer than ${limits.seconds} seconds to read. Import only the pages or sheets that hold the plan.`,
      });
      void worker.terminate();
    }, limits.seconds * 1000);
    worker.once('message', (answer: Answer) => resolve(answer));
    worker.once('error', (error: Error & { readonly code?: string }) =>
      resolve(
        error.code === 'ERR_WORKER_OUT_OF_MEMORY'
          ? {
              wrong: `${name} needs more than ${limits.megabytes} MB of memory to read. Import only the pages or sheets that hold the plan.`,
            }
          : { bug: error.message },
      ),
    );
    worker.once('exit', (code) => {
      clearTimeout(stop);
      resolve({ bug: `the reader stopped with ${code}.` });
    });
  });
}

function megabytes(bytes: number): string {
  return `${(bytes / 1_000_000).toLocaleString('en-GB', { maximumFractionDigits: 1 })} MB`;
}
