import { type Edit, wordsIn } from '../../importing/edits.ts';
import type { ImportLimits } from '../../importing/limits.ts';
import { say } from '../../message/text.ts';
import { OperatorError } from '../../operatorError.ts';
import type { PersonId } from '../../people/person.ts';
import { agreedPlan } from '../../plan/dateMove.ts';
import type { ImportId, ImportRecord, Imports } from '../../ports/imports.ts';
import { holdBack } from '../holdBack.ts';
import type { Parts } from '../parts.ts';
import { tellSecretariat } from '../tellSecretariat.ts';
import { compare, readBasis } from './compare.ts';
import { CHANGED, decide } from './decide.ts';
import { differenceLines } from './differenceLines.ts';
import { previewOf } from './previewOf.ts';
import { readIn } from './readIn.ts';
import { rebase } from './rebase.ts';

const GONE = 'That document does not wait any more: somebody has taken it over or discarded it.';
/** Everything between a file and the plan: reading, looking, deciding, undoing. */
export function createImports(parts: Parts, limits: ImportLimits): Imports {
  const { store } = parts;
  return {
    read: async (bytes, fileName, by) => {
      try {
        const { id } = await readIn(bytes, { fileName, by, limits }, parts);
        return { id };
      } catch (error) {
        if (error instanceof OperatorError) return { problem: error.message };
        throw error;
      }
    },
    preview: async (id) => {
      const record = await store.readImport(id);
      if (record?.state !== 'waiting') return undefined;
      const basis = await readBasis(parts);
      return previewOf(record, { ...compare(record.found, record.edits, basis), basis });
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
      const decided = await decide(record, by, seen, parts);
      return 'problem' in decided ? decided : {};
    },
    discard: async (id) => ((await store.discardImport(id)) ? {} : { problem: GONE }),
    current: async () => {
      if (!(await store.hasPlan())) return undefined;
      const { plan } = await store.readWorld();
      return { plan, doubts: await store.readDoubts() };
    },
    list: async () =>
      (await store.readImports()).map((line) => ({
        ...line,
        changes: line.difference === undefined ? [] : differenceLines(line.difference),
      })),
    undo: (id, by) => undo(id, by, parts),
  };
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
  const refs = found.actions.map((_, at) => wordsIn(found, edits, at, 'ref'));
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
    ...holdBack(
      tellSecretariat(
        `undone/${parts.newId()}`,
        {
          kind: 'note',
          text: [
            say`The last import was undone by ${name}: the plan is “${before.plan.title}” again, as it was before, with ${before.plan.actions.length} actions.`,
          ],
        },
        { people: known.people, at: known.now },
        parts,
      ),
      known,
      by,
    ),
    revised: rebase(await store.readOpen(), known.plan, { ...known, plan: agreedPlan(before.plan, moves) }),
  });
  return isDone ? {} : { problem: CHANGED };
}
