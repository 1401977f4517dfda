import type { CardElement, IRichTextBlock, ITable, ITableCell, ITableRow } from '@microsoft/teams.cards';
import { drawRun } from './drawText.ts';

/** What a card is made of while it is put together: rows wait for the table that they will stand in. */
export type Piece = CardElement | ITableRow;

/** What the two columns of every table are called. */
const COLUMNS = ['Action', 'How it stands'] as const;

export function drawRow(...cells: readonly [readonly CardElement[], readonly CardElement[]]): ITableRow {
  return {
    type: 'TableRow',
    cells: cells.map((items): ITableCell => ({ type: 'TableCell', items: [...items] })),
  };
}

/** The pieces with each run of rows as one table below its header. */
export function inTables(pieces: readonly Piece[]): readonly CardElement[] {
  const elements: CardElement[] = [];
  let rows: ITableRow[] = [];
  const end = (): void => {
    if (rows.length > 0) elements.push(drawTable(rows));
    rows = [];
  };
  for (const piece of pieces)
    if (piece.type === 'TableRow') rows.push(piece);
    else {
      end();
      elements.push(piece);
    }
  end();
  return elements;
}

/** Two columns of the same width: on phones Teams shows tables whose columns differ as nothing. */
function drawTable(rows: readonly ITableRow[]): ITable {
  const [left, right] = COLUMNS;
  return {
    type: 'Table',
    columns: COLUMNS.map(() => ({ width: 1 })),
    firstRowAsHeaders: true,
    rows: [drawRow([header(left)], [header(right)]), ...rows],
  };
}

function header(words: string): IRichTextBlock {
  return { type: 'RichTextBlock', inlines: [drawRun(words, { isQuiet: true, isBold: true })] };
}
