import type { PlanDocument } from './document.ts';
import { type Found, findPlan } from './findPlan.ts';
import { IMPORT_LIMITS, type ImportLimits } from './limits.ts';
import { readDocument } from './readDocument.ts';
import { type Imported, readFound } from './readFound.ts';

/** A document, and the plan that was found in it. */
export type ReadPlan = Imported & { readonly found: Found; readonly document: PlanDocument };

/**
 * Reads a plan from a file's bytes, here and now. `name` is the file's name, used in messages.
 * Throws an OperatorError that names the place, the value and the remedy.
 */
export async function readPlan(
  bytes: Uint8Array,
  name: string,
  limits: ImportLimits = IMPORT_LIMITS,
): Promise<ReadPlan> {
  const document = await readDocument(bytes, name, limits);
  const found = findPlan(document, name);
  return { ...readFound(found), found, document };
}
