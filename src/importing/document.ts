import type { Place } from '../plan/action.ts';

/**
 * What every reader of a format produces, and all that the finder of the plan looks at: paragraphs and
 * tables in the order of the document, each cell with its place. A new format is a new reader of this.
 */
export type PlanDocument = { readonly blocks: readonly Block[]; readonly remarks: readonly Remark[] };

export type Block =
  | { readonly kind: 'paragraph'; readonly text: string; readonly place: Place }
  /** A heading between tables or rows: the theme of what follows. */
  | { readonly kind: 'section'; readonly text: string; readonly place: Place }
  | { readonly kind: 'table'; readonly rows: readonly Row[] };

export type Row = { readonly cells: readonly Cell[]; readonly place: Place };
type Cell = { readonly text: string; readonly places: readonly Place[] };

/** Something the format's reader had to assume, before anybody looked for a plan. */
export type Remark = { readonly place: Place; readonly problem: string; readonly assumed: string };

/** "line 21", "page 3", "sheet Plan, cell B7": for people. */
export function writePlace(place: Place | undefined): string {
  if (place === undefined) return 'the document';
  const parts = [
    place.sheet === undefined ? undefined : `sheet ${place.sheet}`,
    place.page === undefined ? undefined : `page ${place.page}`,
    place.cell === undefined ? undefined : `cell ${place.cell}`,
    place.line === undefined ? undefined : `line ${place.line}`,
  ];
  return parts.filter((part) => part !== undefined).join(', ') || 'the document';
}
