/** A cell by its column and row, both counted from 1. */
export type CellAt = { readonly column: number; readonly row: number };

/** All cells between two corners, both included. */
export type CellRange = { readonly from: CellAt; readonly to: CellAt };

/** The ends of every sheet: column XFD, row 1,048,576. */
export const SHEET_ENDS: CellAt = { column: 16_384, row: 1_048_576 };

/** "B7" is column 2, row 7, with or without dollars; undefined for what no sheet has. */
export function parseCell(name: string): CellAt | undefined {
  let column = 0;
  let row = 0;
  for (let at = 0; at < name.length; at++) {
    const code = name.charCodeAt(at);
    const letter = (code & ~32) - 64;
    if (code === 36) continue;
    if (letter >= 1 && letter <= 26 && row === 0) column = column * 26 + letter;
    else if (code >= 48 && code <= 57 && column > 0) row = row * 10 + code - 48;
    else return undefined;
    if (column > SHEET_ENDS.column || row > SHEET_ENDS.row) return undefined;
  }
  return column > 0 && row > 0 ? { column, row } : undefined;
}

/** "A1:C3", or a single cell. */
export function parseRange(name: string): CellRange | undefined {
  const [first = '', second = first] = name.split(':');
  const one = parseCell(first);
  const other = parseCell(second);
  if (one === undefined || other === undefined) return undefined;
  return {
    from: { column: Math.min(one.column, other.column), row: Math.min(one.row, other.row) },
    to: { column: Math.max(one.column, other.column), row: Math.max(one.row, other.row) },
  };
}

/** 28 is "AB". */
export function writeColumn(column: number): string {
  return column <= 0
    ? ''
    : writeColumn(Math.floor((column - 1) / 26)) + String.fromCharCode(65 + ((column - 1) % 26));
}

export function writeCell(column: number, row: number): string {
  return `${writeColumn(column)}${row}`;
}
