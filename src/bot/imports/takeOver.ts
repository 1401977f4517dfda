import type { Change, Known } from '../../answers/known.ts';
import type { NextPlan } from '../../importing/comparing/comparePlans.ts';
import { doubtKey, settledDoubts } from '../../importing/edits.ts';
import type { ImportedProgress } from '../../importing/finding/importedProgress.ts';
import type { Imported } from '../../importing/readFound.ts';
import type { PartyId } from '../../people/party.ts';
import { type PersonId, THE_DOCUMENT } from '../../people/person.ts';
import { type ActionId, leadsOf } from '../../plan/action.ts';
import { agreedPlan, type DateMove, type MoveId } from '../../plan/dateMove.ts';
import type { Commit } from '../../ports/commit.ts';
import type { ImportRecord, KeptDoubt, PlanChange } from '../../ports/imports.ts';
import type { ProgressUpdate, UpdateId } from '../../progress/update.ts';
import type { Instant } from '../../time/zone.ts';
import { holdBack } from '../holdBack.ts';
import type { Parts } from '../parts.ts';
import { announceImport } from './announceImport.ts';
import type { Basis } from './compare.ts';
import { rebase } from './rebase.ts';

type Decided = {
  readonly record: ImportRecord;
  readonly imported: Imported;
  readonly next: NextPlan;
  readonly basis: Basis;
  readonly by: PersonId;
  readonly at: Instant;
};

/** All that taking a document over makes true, with its news for the secretariat. */
export async function takeOver(decided: Decided, parts: Parts): Promise<Commit> {
  const { record, imported, next, basis, at } = decided;
  const { known } = basis;
  const moves = next.moves.map(
    (move): DateMove => ({
      id: parts.newId() as MoveId,
      ...move,
      by: decided.by,
      at,
      words: `The plan says “${move.after.wording}” since ${record.fileName} was taken over.`,
    }),
  );
  const doubts = keptDoubts(decided);
  const people = known?.people ?? [];
  const open = known === undefined ? [] : await parts.store.readOpen();
  return {
    at,
    plan: planChange(decided, doubts),
    changes: [
      ...moves.map((move): Change => ({ kind: 'date-moved', move })),
      ...imported.progress.flatMap((one): readonly Change[] => {
        const update = firstUpdate(one, decided, parts);
        return update === undefined ? [] : [{ kind: 'update', update }];
      }),
    ],
    ...holdBack(announceImport({ ...next, doubts, at }, people, parts), { people, now: at }, decided.by),
    revised:
      known === undefined
        ? []
        : rebase(open, known.plan, {
            ...known,
            plan: agreedPlan(next.plan, [...(known.moves ?? []), ...moves]),
          }),
  };
}

function planChange({ record, next, basis }: Decided, doubts: readonly KeptDoubt[]): PlanChange {
  const { difference } = next;
  const current = basis.kept.current?.actions.flatMap(({ action }) => action.id) ?? [];
  const removed = difference.kind === 'another' ? current : next.removed;
  return {
    kind: 'taken over',
    import: record.id,
    revision: basis.stored.revision,
    removed,
    forgets: removed.length > 0 || difference.renumbered.length > 0,
    plan: next.plan,
    asRead: next.asRead,
    ids: next.ids,
    doubts,
    difference,
  };
}

function keptDoubts({ record, imported, next, by }: Decided): readonly KeptDoubt[] {
  const settled = settledDoubts(record.edits);
  return imported.doubts.map((doubt) => {
    const { about, ...said } = doubt;
    const action = about === undefined ? undefined : next.ids.get(about.action);
    return {
      ...said,
      ...(action === undefined || about === undefined ? {} : { action, field: about.field }),
      ...(settled.has(doubtKey(doubt)) ? { settledBy: by } : {}),
    };
  });
}

/** What the document says of an action's progress, unless the one before it said the same. */
function firstUpdate(
  { action: position, source: _, ...said }: ImportedProgress,
  { record, next, basis, at }: Decided,
  parts: Parts,
): ProgressUpdate | undefined {
  const id = next.ids.get(position);
  const action = next.plan.actions.find((one) => one.id === id);
  if (id === undefined || action === undefined) return undefined;
  const before = lastImported(id, basis.known);
  if (before !== undefined && before.note === said.note && before.status === said.status) return undefined;
  const [lead] = leadsOf(action);
  return {
    id: parts.newId() as UpdateId,
    action: id,
    by: THE_DOCUMENT,
    onBehalfOf: lead?.party ?? action.leads[0]?.party ?? (THE_DOCUMENT as string as PartyId),
    at,
    ...said,
    measures: [],
    done: [],
    evidence: [],
    importedFrom: record.fileName,
  };
}

function lastImported(id: ActionId, known: Known | undefined): ProgressUpdate | undefined {
  return known?.updates.findLast(({ action, importedFrom }) => action === id && importedFrom !== undefined);
}
