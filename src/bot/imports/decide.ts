import type { NextPlan } from '../../importing/comparing/comparePlans.ts';
import type { Imported } from '../../importing/readFound.ts';
import type { PersonId } from '../../people/person.ts';
import type { ImportRecord } from '../../ports/imports.ts';
import { nowIn, type Parts } from '../parts.ts';
import { compare, readBasis } from './compare.ts';
import { seenOf } from './previewOf.ts';
import { takeOver } from './takeOver.ts';

export const CHANGED =
  'The plan, or what was decided about the document, has changed since you looked. Look at it again.';

/**
 * Takes a waiting document over, whole or not at all. `seen` names what was looked at before, where somebody
 * did; with anything else nothing happens. One that changes nothing is only put away.
 */
export async function decide(
  record: ImportRecord,
  by: PersonId,
  seen: string | undefined,
  parts: Parts,
): Promise<{ problem: string } | { imported: Imported; next: NextPlan }> {
  const { store } = parts;
  const basis = await readBasis(parts);
  if (seen !== undefined && seenOf(record, basis) !== seen) return { problem: CHANGED };
  const { imported, next } = compare(record.found, record.edits, basis);
  if (next.plan.actions.length === 0)
    return { problem: 'Every action is left out, so there is no plan to take over. Put one back.' };
  const at = basis.known?.now ?? nowIn({ clockOffsetMs: 0 }, parts);
  const commit = await takeOver({ record, imported, next, basis, by, at }, parts);
  const isDecided = record.edits.some(({ isCarriedOver }) => isCarriedOver !== true);
  if (next.difference.kind === 'same' && commit.changes.length === 0 && !isDecided) {
    await store.discardImport(record.id);
    return { imported, next };
  }
  return (await store.commit(commit)) ? { imported, next } : { problem: CHANGED };
}
