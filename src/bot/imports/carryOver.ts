import type { NextPlan } from '../../importing/comparing/comparePlans.ts';
import { isSameText } from '../../importing/comparing/likeness.ts';
import { doubtKey, type Edit, leftOutOf } from '../../importing/edits.ts';
import type { Found } from '../../importing/findPlan.ts';
import type { Imported } from '../../importing/readFound.ts';
import type { ImportRecord, KeptDoubt } from '../../ports/imports.ts';

/**
 * What was decided about the last document and holds for this one too: words put in the place of cells that
 * still say the same, rows that were left out, doubts that were looked at.
 */
export function carryOver(
  last: ImportRecord | undefined,
  kept: readonly KeptDoubt[],
  found: Found,
  { imported, next }: { readonly imported: Imported; readonly next: NextPlan },
): readonly Edit[] {
  const edits = [
    ...(last === undefined ? [] : [...wordsFrom(last, found, next), ...leftOutLike(last, found)]),
    ...imported.doubts.flatMap((doubt): readonly Edit[] => {
      const action = doubt.about === undefined ? undefined : next.ids.get(doubt.about.action);
      const before = kept.find(
        (one) =>
          one.problem === doubt.problem &&
          one.action === action &&
          one.field === doubt.about?.field &&
          (action !== undefined || one.where === doubt.where),
      );
      if (before?.settledBy === undefined) return [];
      return [{ kind: 'settled', by: before.settledBy, doubt: doubtKey(doubt), isSettled: true }];
    }),
  ];
  return edits.map((edit) => ({ ...edit, isCarriedOver: true }));
}

function wordsFrom(last: ImportRecord, found: Found, next: NextPlan): readonly Edit[] {
  const positions = new Map([...next.ids].map(([position, id]) => [id, position]));
  return last.edits.flatMap((edit): readonly Edit[] => {
    if (edit.kind !== 'words') return [];
    const id = last.ids?.get(edit.action);
    const position = id === undefined ? undefined : positions.get(id);
    if (position === undefined) return [];
    const said = (one: Found, at: number): string | undefined =>
      edit.field === 'ref' ? one.actions[at]?.ref : one.actions[at]?.raw[edit.field].text;
    return isSameText(said(last.found, edit.action), said(found, position))
      ? [{ ...edit, action: position }]
      : [];
  });
}

function leftOutLike(last: ImportRecord, found: Found): readonly Edit[] {
  const by = last.edits.findLast(({ kind }) => kind === 'left-out')?.by;
  if (by === undefined) return [];
  const titles = [...leftOutOf(last.edits)].map((at) => last.found.actions[at]?.raw.title.text);
  return found.actions.flatMap(({ raw }, action) =>
    titles.some((title) => title !== undefined && isSameText(title, raw.title.text))
      ? [{ kind: 'left-out' as const, by, action, isLeftOut: true }]
      : [],
  );
}
