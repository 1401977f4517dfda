import { parentPort, workerData } from 'node:worker_threads';
import { OperatorError } from '../operatorError.ts';
import type { Answer } from './importPlan.ts';
import { readPlan } from './readPlan.ts';

/** The thread in which one document is read. */
const { bytes, name } = workerData as { readonly bytes: Uint8Array; readonly name: string };

async function answer(): Promise<Answer> {
  try {
    return { imported: await readPlan(bytes, name) };
  } catch (error) {
    if (error instanceof OperatorError) return { wrong: error.message };
    return { bug: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

parentPort?.postMessage(await answer());
