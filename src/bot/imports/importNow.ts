import type { NextPlan } from '../../importing/comparing/comparePlans.ts';
import type { ImportLimits } from '../../importing/limits.ts';
import type { Imported } from '../../importing/readFound.ts';
import { OperatorError } from '../../operatorError.ts';
import type { PersonId } from '../../people/person.ts';
import type { Parts } from '../parts.ts';
import { decide } from './decide.ts';
import { readIn } from './readIn.ts';

/** Reads a document and takes it over as it is. Throws an OperatorError where it can't; then nothing has changed. */
export async function importNow(
  bytes: Uint8Array,
  how: { readonly fileName: string; readonly by: PersonId; readonly limits: ImportLimits },
  parts: Parts,
): Promise<{ imported: Imported; next: NextPlan }> {
  const record = await readIn(bytes, how, parts);
  const decided = await decide(record, how.by, undefined, parts);
  if (!('problem' in decided)) return decided;
  await parts.store.discardImport(record.id);
  throw new OperatorError(`${how.fileName} was not imported: ${decided.problem}`);
}
