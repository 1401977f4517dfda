import { importPlan } from '../../importing/importPlan.ts';
import type { ImportLimits } from '../../importing/limits.ts';
import type { PersonId } from '../../people/person.ts';
import type { ImportId, ImportRecord } from '../../ports/imports.ts';
import { nowIn, type Parts } from '../parts.ts';
import { carryOver } from './carryOver.ts';
import { compare, readBasis } from './compare.ts';

/** Reads a document and keeps it, waiting to be decided on. Throws an OperatorError where it can't be read. */
export async function readIn(
  bytes: Uint8Array,
  {
    fileName,
    by,
    limits,
  }: { readonly fileName: string; readonly by: PersonId; readonly limits: ImportLimits },
  parts: Parts,
): Promise<ImportRecord> {
  const { store } = parts;
  const { found, document } = await importPlan(bytes, fileName, limits);
  const basis = await readBasis(parts);
  const read = compare(found, [], basis);
  const last = await store.readLastImport(read.next.plan.id);
  const record: ImportRecord = {
    id: parts.newId() as ImportId,
    fileName,
    by,
    at: basis.known?.now ?? nowIn({ clockOffsetMs: 0 }, parts),
    state: 'waiting',
    found,
    document,
    edits: carryOver(last, await store.readDoubts(), found, read),
  };
  await store.keepImport(record);
  return record;
}
