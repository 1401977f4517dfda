import type { PersonId } from '../people/person.ts';
import type { ActionId, ActionRef } from '../plan/action.ts';
import type { Doubt, EditableField } from '../plan/plan.ts';
import { EMPTY, type RawAction, type RawField } from './finding/rawAction.ts';
import type { Found, FoundAction } from './findPlan.ts';

/** What somebody decides about a plan that was read and is not taken over yet. Actions go by their position. */
export type Edit = {
  readonly by: PersonId;
  /** It was decided about the document before this one. */
  readonly isCarriedOver?: true;
} & (
  | {
      readonly kind: 'words';
      readonly action: number;
      readonly field: EditableField;
      readonly words: string;
    }
  /** It is no action. */
  | { readonly kind: 'left-out'; readonly action: number; readonly isLeftOut: boolean }
  /** A doubt was looked at, and what was assumed is right. */
  | { readonly kind: 'settled'; readonly doubt: string; readonly isSettled: boolean }
  /** It is this action of the current plan, or none of them. */
  | { readonly kind: 'same'; readonly action: number; readonly as: ActionId | 'none' }
);

type Edited = Omit<Found, 'actions'> & {
  readonly actions: readonly (FoundAction & {
    readonly position: number;
    /** Who worded or confirmed the target date, where somebody did. */
    readonly confirmedBy?: PersonId;
  })[];
};

/** The found plan with other words in place of the document's, whose places stay. */
export function edited(found: Found, edits: readonly Edit[]): Edited {
  const leftOut = leftOutOf(edits);
  const actions = found.actions.flatMap((one, position) => {
    if (leftOut.has(position)) return [];
    const own = edits.filter((edit) => edit.kind === 'words' && edit.action === position);
    const row = own.reduce(reworded, one);
    const by = edits.findLast((edit) => isAboutTarget(edit, position))?.by;
    return [{ ...row, position, ...(by === undefined ? {} : { confirmedBy: by }) }];
  });
  return { ...found, actions };
}

/** The words of a field: the document's, or those that somebody has put in their place. */
export function wordsIn(
  found: Found,
  edits: readonly Edit[],
  position: number,
  field: EditableField,
): string {
  const worded = edits.findLast(
    (edit) => edit.kind === 'words' && edit.action === position && edit.field === field,
  );
  if (worded?.kind === 'words') return worded.words.trim();
  const row = found.actions[position];
  if (field === 'ref') return row?.ref ?? '';
  if (field === 'target' && row?.raw.target.text === '')
    return row.raw.start.text !== '' ? `from ${row.raw.start.text}` : row.raw.marked.join(', ');
  return row?.raw[field].text ?? '';
}

/** Names a doubt among those of one document, however often it is read anew. */
export function doubtKey({ about, where, problem }: Doubt): string {
  return about === undefined ? `${where}: ${problem}` : `${about.action}/${about.field}: ${problem}`;
}

export function settledDoubts(edits: readonly Edit[]): ReadonlySet<string> {
  const settled = new Set<string>();
  for (const edit of edits) {
    if (edit.kind !== 'settled') continue;
    if (edit.isSettled) settled.add(edit.doubt);
    else settled.delete(edit.doubt);
  }
  return settled;
}

export function leftOutOf(edits: readonly Edit[]): ReadonlySet<number> {
  const leftOut = new Set<number>();
  for (const edit of edits) {
    if (edit.kind !== 'left-out') continue;
    if (edit.isLeftOut) leftOut.add(edit.action);
    else leftOut.delete(edit.action);
  }
  return leftOut;
}

function isAboutTarget(edit: Edit, position: number): boolean {
  if (edit.kind === 'words') return edit.action === position && edit.field === 'target';
  return edit.kind === 'settled' && edit.isSettled && edit.doubt.startsWith(`${position}/target: `);
}

function reworded(row: FoundAction, edit: Edit): FoundAction {
  if (edit.kind !== 'words') return row;
  const words = edit.words.trim();
  if (edit.field === 'ref') return words === '' ? row : { ...row, ref: words as ActionRef };
  const { places } = row.raw[edit.field];
  const raw: RawAction = { ...row.raw, [edit.field satisfies RawField]: { text: words, places } };
  return {
    ...row,
    raw: edit.field === 'target' ? { ...raw, start: EMPTY, marked: [], otherTargets: [] } : raw,
  };
}
