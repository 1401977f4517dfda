import type { Place } from '../plan/action.ts';

/**
 * What every reader of a format produces, and all that the finder of the plan looks at: paragraphs and
 * tables in the order of the document, each with its place. A new format is a new reader of this.
 */
export type PlanDocument = { readonly blocks: readonly Block[]; readonly remarks: readonly Remark[] };

export type Block = Paragraph | Table;

export type Paragraph = {
  readonly kind: 'paragraph';
  readonly text: string;
  readonly place: Place;
  /** 1 to 6 where the format itself marks it as a heading; 0 for a document's title. */
  readonly level?: number;
  /** In a page's margin: a running head or foot, or a note. */
  readonly isMarginal?: boolean;
};

export type Table = { readonly kind: 'table'; readonly rows: readonly Row[]; readonly place: Place };

export type Row = {
  /** One for every column of the table, so that a column has the same place in every row. */
  readonly cells: readonly Cell[];
  readonly place: Place;
  /** The format says that it heads the table. */
  readonly isHeading?: boolean;
  /** Hidden or filtered away in its document. */
  readonly isHidden?: boolean;
};

export type Cell = {
  /** Lines end in "\n"; an item of a list begins with its own mark, "• " or "3. ". */
  readonly text: string;
  readonly places: readonly Place[];
  /** Covered by a merged cell that begins further up or to the left, whose text and places it repeats. */
  readonly merged?: 'above' | 'left';
};

/** Something the format's reader had to assume or leave out, before anybody looked for a plan. */
export type Remark = { readonly place: Place; readonly problem: string; readonly assumed: string };

/** "line 21", "page 3, line 4", "sheet Plan, cell B7", "table 2, row 5, column 3": for people. */
export function writePlace(place: Place | undefined): string {
  if (place === undefined) return 'the document';
  const parts = [
    place.sheet === undefined ? undefined : `sheet ${place.sheet}`,
    place.page === undefined ? undefined : `page ${place.page}`,
    place.cell === undefined ? undefined : `cell ${place.cell}`,
    place.table === undefined ? undefined : `table ${place.table}`,
    place.paragraph === undefined ? undefined : `paragraph ${place.paragraph}`,
    place.row === undefined ? undefined : `row ${place.row}`,
    place.column === undefined ? undefined : `column ${place.column}`,
    place.line === undefined ? undefined : `line ${place.line}`,
  ];
  return parts.filter((part) => part !== undefined).join(', ') || 'the document';
}
