import { findPlan, type Imported } from './findPlan.ts';
import { readDocument } from './readDocument.ts';

/**
 * Reads a plan from a file's bytes, here and now. `name` is the file's name, used in messages.
 * Throws an OperatorError that names the place, the value and the remedy.
 */
export async function readPlan(bytes: Uint8Array, name: string): Promise<Imported> {
  return findPlan(await readDocument(bytes, name), name);
}
