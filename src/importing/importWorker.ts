import '../compileCache.ts';
import { parentPort, workerData } from 'node:worker_threads';
import { OperatorError } from '../operatorError.ts';
import type { Answer } from './importPlan.ts';
import type { ImportLimits } from './limits.ts';

/** The thread in which one document is read. */
const { bytes, name, limits } = workerData as {
  readonly bytes: Uint8Array;
  readonly name: string;
  readonly limits: ImportLimits;
};

/** Loaded once the cache of compiled modules is at hand. */
const { readPlan } = await import('./readPlan.ts');

async function answer(): Promise<Answer> {
  try {
    return { plan: await readPlan(bytes, name, limits) };
  } catch (error) {
    if (error instanceof OperatorError) return { wrong: error.message };
    return { bug: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

parentPort?.postMessage(await answer());
