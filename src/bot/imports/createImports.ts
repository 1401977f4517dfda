import { type Edit, leftOutOf, settledDoubts } from '../../importing/edits.ts';
import { importPlan } from '../../importing/importPlan.ts';
import type { ImportLimits } from '../../importing/limits.ts';
import { say } from '../../message/text.ts';
import { OperatorError } from '../../operatorError.ts';
import type { PersonId } from '../../people/person.ts';
import { agreedPlan } from '../../plan/dateMove.ts';
import type { ImportId, ImportPreview, ImportRecord, Imports } from '../../ports.ts';
import type { Instant } from '../../time/zone.ts';
import { nowIn, type Parts } from '../parts.ts';
import { tellSecretariat } from './announceImport.ts';
import { carryOver } from './carryOver.ts';
import { type Basis, compare, readBasis } from './compare.ts';
import { rebase } from './rebase.ts';
import { takeOver } from './takeOver.ts';

const GONE = 'That document does not wait any more: somebody has taken it over or discarded it.';
const CHANGED =
  'The plan, or what was decided about the document, has changed since you looked. Look at it again.';

/** Everything between a file and the plan: reading, looking, deciding, undoing. */
export function createImports(parts: Parts, limits: ImportLimits): Imports {
  const { store } = parts;
  return {
    read: async (bytes, fileName, by) => {
      try {
        const { found, document } = await importPlan(bytes, fileName, limits);
        const basis = await readBasis(parts);
        const read = compare(found, [], basis);
        const last = await store.readLastImport(read.next.plan.id);
        const edits = carryOver(last, await store.readDoubts(), found, read);
        const id = parts.newId() as ImportId;
        const record: ImportRecord = {
          ...{ id, fileName, by, at: nowOf(basis, parts), state: 'waiting' },
          ...{ found, document, edits },
        };
        await store.keepImport(record);
        return { id };
      } catch (error) {
        if (error instanceof OperatorError) return { problem: error.message };
        throw error;
      }
    },
    preview: async (id) => {
      const record = await store.readImport(id);
      return record?.state === 'waiting' ? previewOf(record, await readBasis(parts)) : undefined;
    },
    edit: async (id, edit) => {
      const record = await store.readImport(id);
      if (record?.state !== 'waiting') return { problem: GONE };
      const problem = wrongWith(edit, record);
      if (problem !== undefined) return { problem };
      return (await store.editImport(id, edit)) ? {} : { problem: GONE };
    },
    takeOver: async (id, by, seen) => {
      const record = await store.readImport(id);
      if (record?.state !== 'waiting') return { problem: GONE };
      const basis = await readBasis(parts);
      if (seenOf(record, basis) !== seen) return { problem: CHANGED };
      const { imported, next } = compare(record.found, record.edits, basis);
      if (next.plan.actions.length === 0)
        return { problem: 'Every action is left out, so there is no plan to take over. Put one back.' };
      const at = nowOf(basis, parts);
      const commit = await takeOver({ record, imported, next, basis, by, at }, parts);
      const isNew = record.edits.some(({ isCarriedOver }) => isCarriedOver !== true);
      if (next.difference.kind === 'same' && commit.changes.length === 0 && !isNew) {
        await store.discardImport(id);
        return {};
      }
      return (await store.commit(commit)) ? {} : { problem: CHANGED };
    },
    discard: async (id) => ((await store.discardImport(id)) ? {} : { problem: GONE }),
    list: () => store.readImports(),
    undo: (id, by) => undo(id, by, parts),
  };
}

function previewOf(record: ImportRecord, basis: Basis): ImportPreview {
  const { imported, next } = compare(record.found, record.edits, basis);
  return {
    record,
    imported,
    leftOut: leftOutOf(record.edits),
    settled: settledDoubts(record.edits),
    difference: next.difference,
    seen: seenOf(record, basis),
  };
}

function seenOf(record: ImportRecord, { stored }: Basis): string {
  return `${stored.revision}-${record.edits.length}`;
}

function nowOf({ known }: Basis, parts: Parts): Instant {
  return known?.now ?? nowIn({ clockOffsetMs: 0 }, parts);
}

/** Numbers name actions, so no two may share one. */
function wrongWith(edit: Edit, { found, edits }: ImportRecord): string | undefined {
  if ('action' in edit && found.actions[edit.action] === undefined)
    return 'There is no such action in the document. Load the page again.';
  if (edit.kind !== 'words') return undefined;
  const words = edit.words.trim();
  if (words.length > MOST_LETTERS)
    return `That is ${words.length} characters; the most is ${MOST_LETTERS}. Nothing was changed.`;
  if (words === '' && (edit.field === 'title' || edit.field === 'ref'))
    return `An action needs a ${edit.field === 'ref' ? 'number' : 'title'}. Write one, or leave the action out.`;
  if (edit.field !== 'ref') return undefined;
  if (words.length > 20) return 'A number has at most 20 characters, such as “3”, “1.2” or “CF-04”.';
  const refs = found.actions.map(({ ref }, at) => {
    const worded = edits.findLast((one) => one.kind === 'words' && one.field === 'ref' && one.action === at);
    return worded?.kind === 'words' ? worded.words.trim() : ref;
  });
  const isTaken = refs.some((ref, at) => at !== edit.action && ref.toLowerCase() === words.toLowerCase());
  return isTaken ? `There is another action ${words}. Give this one a number of its own.` : undefined;
}

const MOST_LETTERS = 10_000;

async function undo(id: ImportId, by: PersonId, parts: Parts): Promise<{ problem?: string }> {
  const { store } = parts;
  const before = await store.readPlanBefore(id);
  const { known, stored } = await readBasis(parts);
  if (before === undefined || known === undefined)
    return { problem: 'Only the last document that was taken over can be undone, and never the first plan.' };
  const kept = new Set(before.plan.actions.map((action) => action.id));
  const moves = known.moves.filter((move) => !before.moves.includes(move.id));
  const name = known.people.find((person) => person.id === by)?.name ?? by;
  const isDone = await store.commit({
    at: known.now,
    plan: {
      kind: 'undone',
      import: id,
      revision: stored.revision,
      removed: known.plan.actions.flatMap((action) => (kept.has(action.id) ? [] : action.id)),
      forgets: true,
    },
    changes: [],
    outgoing: tellSecretariat(
      [
        say`The last import was undone by ${name}: the plan is “${before.plan.title}” again, as it was before, with ${before.plan.actions.length} actions.`,
      ],
      { people: known.people, at: known.now },
      parts,
    ),
    revised: rebase(await store.readOpen(), known.plan, { ...known, plan: agreedPlan(before.plan, moves) }),
  });
  return isDone ? {} : { problem: CHANGED };
}
