import { OperatorError } from '../../../operatorError.ts';
import type { Block, Cell, Paragraph, Row } from '../../document.ts';
import { type CellRange, writeCell } from './cellName.ts';
import { partSheet, type SheetPart } from './partSheet.ts';
import type { SheetOddity, SheetRow, SheetWords } from './sheetWords.ts';

/** Of all sheets together, empty cells inside tables and merged ones included. */
const MOST_CELLS = 2_000_000;

export type Sheets = {
  readonly file: string;
  readonly observe: (oddity: SheetOddity, sheet: string, cell?: string) => void;
  cells: number;
};

/** The tables of a sheet, and the lines above and between them. */
export function layOutSheet(sheet: SheetWords, sheets: Sheets): readonly Block[] {
  let isOpening = true;
  return partSheet(sheet).flatMap((part): readonly Block[] => {
    const lines = part.kind === 'lines' ? linesOf(part.rows, sheet.name, isOpening) : undefined;
    isOpening &&= lines !== undefined;
    return lines ?? [layOutTable(part, sheet, sheets)];
  });
}

/** A line in large letters above everything is a title; one in large or bold letters is a heading. */
function linesOf(rows: readonly SheetRow[], sheet: string, isOpening: boolean): readonly Paragraph[] {
  return rows.flatMap(({ number, cells }) =>
    cells.map(({ column, text, style }): Paragraph => {
      const place = { sheet, cell: writeCell(column, number) };
      const isHeading = (style.isLarge || style.isBold) && text.length <= 200 && !text.includes('\n');
      const level = isOpening && style.isLarge ? 0 : 3;
      return { kind: 'paragraph', text, place, ...(isHeading ? { level } : {}) };
    }),
  );
}

function layOutTable(part: SheetPart, sheet: SheetWords, sheets: Sheets): Block {
  const { rows } = part;
  const columns = part.kind === 'table' ? part.columns : 1;
  countCells(rows.length * columns, sheet.name, sheets);
  const grid = rows.map((row): (Cell | undefined)[] => {
    const line: (Cell | undefined)[] = new Array(columns);
    for (const { column, text } of row.cells) {
      line[column - 1] = { text, places: [{ sheet: sheet.name, cell: writeCell(column, row.number) }] };
    }
    return line;
  });
  const numbers = rows.map(({ number }) => number);
  for (const range of sheet.merged) coverCells(range, grid, numbers, columns, sheet.name, sheets);
  const heads = new Set(sheet.headed.map(({ from }) => from.row));
  return {
    kind: 'table',
    rows: rows.map(
      ({ number, isHidden }, at): Row => ({
        cells: filled(grid[at] ?? [], columns, number, sheet.name),
        place: { sheet: sheet.name, row: number },
        ...(heads.has(number) ? { isHeading: true } : {}),
        ...(isHidden ? { isHidden: true } : {}),
      }),
    ),
    place: { sheet: sheet.name, row: numbers[0] ?? 1 },
  };
}

/** The cells that a merged one covers repeat it, as far as the table goes. */
function coverCells(
  { from, to }: CellRange,
  grid: readonly (Cell | undefined)[][],
  numbers: readonly number[],
  columns: number,
  sheet: string,
  sheets: Sheets,
): void {
  const first = firstFrom(numbers, from.row);
  const end = firstFrom(numbers, to.row + 1);
  const last = Math.min(to.column, columns);
  if (first === end || from.column > last) return;
  countCells((end - first) * (last - from.column + 1), sheet, sheets);
  const own = numbers[first] === from.row ? grid[first]?.[from.column - 1] : undefined;
  const shown = own ?? { text: '', places: [{ sheet, cell: writeCell(from.column, from.row) }] };
  for (let at = first; at < end; at++) {
    const isBelow = numbers[at] !== from.row;
    for (let column = from.column; column <= last; column++) {
      if (!isBelow && column === from.column) continue;
      const line = grid[at] ?? [];
      if ((line[column - 1]?.text ?? '') !== '' && line[column - 1]?.merged === undefined) {
        sheets.observe('covered', sheet, writeCell(column, numbers[at] ?? 0));
      }
      line[column - 1] = { ...shown, merged: isBelow ? 'above' : 'left' };
    }
  }
}

/** Where in a table's rows the first one is that is not above a row of the sheet. */
function firstFrom(numbers: readonly number[], row: number): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) < row) low = middle + 1;
    else high = middle;
  }
  return low;
}

function filled(
  line: readonly (Cell | undefined)[],
  columns: number,
  row: number,
  sheet: string,
): readonly Cell[] {
  return Array.from(
    { length: columns },
    (_, at): Cell => line[at] ?? { text: '', places: [{ sheet, cell: writeCell(at + 1, row) }] },
  );
}

function countCells(more: number, sheet: string, sheets: Sheets): void {
  sheets.cells += more;
  if (sheets.cells <= MOST_CELLS) return;
  throw new OperatorError(
    `${sheets.file} has more than ${MOST_CELLS.toLocaleString('en-GB')} cells by the end of sheet ${sheet}, and no plan has. Copy the plan into a workbook of its own and import that.`,
  );
}
