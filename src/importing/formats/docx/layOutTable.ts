import { OperatorError } from '../../../operatorError.ts';
import type { Cell, Row, Table } from '../../document.ts';
import { cellText } from './cellText.ts';
import { type Layout, observe } from './layOut.ts';
import type { StoryRow, StoryTable } from './story.ts';

const LIMITS = { columns: 300, cells: 1_000_000 };

/** A cell, and whether one further down may be merged with it. */
type Laid = Cell & { readonly goesOn?: true };

/** Gives every row one cell for each column of the table, however its cells are merged. */
export function layOutTable(table: StoryTable, layout: Layout): Table {
  layout.tables++;
  const at = layout.tables;
  observe(layout, table.oddities, { table: at });
  const columns = table.rows.reduce((most, row) => Math.max(most, widthOf(row)), 0);
  checkSize(table.rows.length, columns, layout, at);
  let above: readonly Laid[] = [];
  const rows = table.rows.map((row, index): Row => {
    const place = { table: at, row: index + 1 };
    above = layOutRow(row, columns, above, layout, place);
    return {
      cells: above.map(({ goesOn: _, ...cell }) => cell),
      place,
      ...(row.isHeading ? { isHeading: true } : {}),
      ...(row.isHidden ? { isHidden: true } : {}),
    };
  });
  return { kind: 'table', rows, place: { table: at } };
}

function layOutRow(
  row: StoryRow,
  columns: number,
  above: readonly Laid[],
  layout: Layout,
  place: { readonly table: number; readonly row: number },
): readonly Laid[] {
  const cells: Laid[] = [];
  const empty = (): Cell => ({ text: '', places: [{ ...place, column: cells.length + 1 }] });
  while (cells.length < row.before) cells.push(empty());
  for (const { span, merge, blocks } of row.cells) {
    const before = cells.at(-1);
    const over = above[cells.length];
    if (merge === 'above' && over?.goesOn) {
      // Words below the first cell of a merged column are not shown, though the document may keep some.
      if (cellText(blocks, { ...layout, counter: () => '' }, place) !== '')
        observe(layout, ['hidden'], place);
      for (let left = span; left > 0; left--) cells.push({ ...over, merged: 'above' });
    } else if (merge === 'left' && before !== undefined) {
      for (let left = span; left > 0; left--) cells.push({ ...before, merged: before.merged ?? 'left' });
    } else {
      const here = { ...place, column: cells.length + 1 };
      const cell = { text: cellText(blocks, layout, here), places: [here] };
      const laid: Laid = merge === undefined ? cell : { ...cell, goesOn: true };
      cells.push(laid);
      for (let left = span; left > 1; left--) cells.push({ ...laid, merged: 'left' });
    }
  }
  while (cells.length < columns) cells.push(empty());
  return cells;
}

function widthOf({ before, after, cells }: StoryRow): number {
  return cells.reduce((sum, { span }) => sum + span, before + after);
}

function checkSize(rows: number, columns: number, layout: Layout, table: number): void {
  layout.cells += rows * columns;
  if (columns <= LIMITS.columns && layout.cells <= LIMITS.cells) return;
  const [has, most] =
    columns > LIMITS.columns
      ? [`${columns.toLocaleString('en-GB')} columns`, LIMITS.columns]
      : [`${layout.cells.toLocaleString('en-GB')} cells by the end of it`, LIMITS.cells];
  throw new OperatorError(
    `${layout.name}, table ${table} has ${has} and a plan has at most ${most.toLocaleString('en-GB')}. Is it the right file?`,
  );
}
