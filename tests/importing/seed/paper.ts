/** A plan as it is laid out on paper, before it is written in one format or another. */
export type Paper = {
  /** The lines of its title. */
  readonly title: readonly string[];
  readonly intro: readonly string[];
  readonly headings: readonly string[];
  readonly rows: readonly PaperRow[];
  readonly style: Style;
};

export type PaperRow =
  | { readonly kind: 'cells'; readonly cells: readonly PaperCell[] }
  /** A heading that spans the table. */
  | { readonly kind: 'section'; readonly text: string }
  | { readonly kind: 'blank' }
  /** The page ends here and the headings come again: in the same table, or over a new one. */
  | { readonly kind: 'break'; readonly isNewTable: boolean };

export type PaperCell = {
  readonly lines: readonly string[];
  /** Every line is an item of a list. */
  readonly isList?: boolean;
  /** Its first line goes on with the last one of the cell above. */
  readonly goesOn?: boolean;
  /** How many rows it spans, where that is more than its own. */
  readonly down?: number;
  /** It lies under a cell that spans it. */
  readonly isCovered?: boolean;
};

export type Style = {
  /** How lists are written: as lists, where the format has them, or with a sign before each item. */
  readonly list: 'list' | '•' | '-' | '–' | '*' | 'lines';
  /** All items behind each other, in the formats whose cells may have lines. */
  readonly isOneLine?: boolean;
};

/** The lines of a cell with the sign of its list before each. */
export function markedLines({ lines, isList, goesOn }: PaperCell, { list }: Style): readonly string[] {
  const mark = list === 'list' ? '•' : list;
  return lines.map((line, at) =>
    isList !== true || list === 'lines' || (goesOn === true && at === 0) ? line : `${mark} ${line}`,
  );
}

/** The rows of each table of the paper, where a page break may have begun a new one. */
export function tablesOf({ rows }: Paper): readonly (readonly PaperRow[])[] {
  const tables: PaperRow[][] = [[]];
  for (const row of rows) {
    if (row.kind === 'break' && row.isNewTable) tables.push([]);
    else tables.at(-1)?.push(row);
  }
  return tables;
}
