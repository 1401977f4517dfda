import type { Cell, Row, Table } from '../../document.ts';
import type { Box } from './box.ts';
import { cellText, usualPadding } from './cellText.ts';
import type { Grid, GridCell } from './grid.ts';
import type { Spaces } from './spaces.ts';

/** Edges of columns are the same where they lie as near as this. */
const SAME = 4;

/** The edges of all columns of two tables, where those of one are among those of the other. */
export function sharedEdges(one: readonly number[], other: readonly number[]): readonly number[] | undefined {
  const [more, less] = one.length >= other.length ? [one, other] : [other, one];
  const isSame = (a = 0, b = 0): boolean => Math.abs(a - b) <= SAME;
  if (!isSame(more[0], less[0]) || !isSame(more.at(-1), less.at(-1))) return undefined;
  return less.every((edge) => more.some((x) => isSame(x, edge))) ? more : undefined;
}

export type TableContext = {
  readonly spaces: Spaces;
  readonly lineNumber: (page: number, baseline: number) => number;
};

/** One table of the parts of it that stand on several pages. */
export function readTable(grids: readonly Grid[], xs: readonly number[], context: TableContext): Table {
  const padding = usualPadding(grids.flatMap(({ cells }) => cells));
  const rows = grids.flatMap((grid) => rowsOf(grid, xs, context, padding));
  return { kind: 'table', rows, place: rows[0]?.place ?? {} };
}

function rowsOf(
  grid: Grid,
  xs: readonly number[],
  { spaces, lineNumber }: TableContext,
  padding: number | undefined,
): readonly Row[] {
  const width = xs.length - 1;
  const { page } = grid;
  const height = grid.ys.length - 1;
  const laid: (Cell | undefined)[][] = Array.from({ length: height }, () => Array(width).fill(undefined));
  const lines = Array.from({ length: height }, (_, row) => firstLine(grid, row, lineNumber));
  for (const cell of grid.cells) {
    const [from, to] = [
      nearest(xs, cell.box.x0),
      Math.max(nearest(xs, cell.box.x0), nearest(xs, cell.box.x1) - 1),
    ];
    const line =
      cell.words.length === 0
        ? lines[cell.rows[0]]
        : lineNumber(page, Math.min(...cell.words.map(({ baseline }) => baseline)));
    const own: Cell = {
      text: cellText(cell.words, boxFor(cell, grid), spaces, grid.rights === undefined ? padding : 0),
      places: [{ page, ...(line === undefined ? {} : { line }) }],
    };
    for (let row = cell.rows[0]; row <= cell.rows[1]; row++) {
      for (let column = from; column <= to; column++) {
        const merged = row > cell.rows[0] ? 'above' : column > from ? 'left' : undefined;
        const line = laid[row];
        if (line !== undefined) line[column] = merged === undefined ? own : { ...own, merged };
      }
    }
  }
  return laid.map((cells, row): Row => {
    const line = lines[row];
    const place = { page, ...(line === undefined ? {} : { line }) };
    return { place, cells: cells.map((cell) => cell ?? { text: '', places: [place] }) };
  });
}

function firstLine(grid: Grid, row: number, lineNumber: TableContext['lineNumber']): number | undefined {
  const words = grid.cells.filter((cell) => cell.rows[0] === row).flatMap((cell) => cell.words);
  if (words.length === 0) return lineNumber(grid.page, ((grid.ys[row] ?? 0) + (grid.ys[row + 1] ?? 0)) / 2);
  return lineNumber(grid.page, Math.min(...words.map(({ baseline }) => baseline)));
}

function nearest(xs: readonly number[], x: number): number {
  let best = 0;
  for (const [at, one] of xs.entries()) if (Math.abs(one - x) < Math.abs((xs[best] ?? 0) - x)) best = at;
  return best;
}

/** Without lines between the columns, a cell ends where its column's lines do. */
function boxFor({ box, columns }: GridCell, { rights }: Grid): Box {
  const right = rights?.[columns[1]];
  return right === undefined ? box : { ...box, x1: right };
}
