import type { SheetCell, SheetRow, SheetWords } from './sheetWords.ts';

/** Rows of a sheet that belong together. */
export type SheetPart =
  | { readonly kind: 'lines'; readonly rows: readonly SheetRow[] }
  /** From column 1 to its last one, so that columns count as the sheet's own. */
  | { readonly kind: 'table'; readonly rows: readonly SheetRow[]; readonly columns: number };

/**
 * Parts a sheet at its empty rows. Rows below an empty row that go on with the table above it stay in that
 * table; rows of one cell each are lines, such as a title.
 */
export function partSheet(sheet: Omit<SheetWords, 'name'>): readonly SheetPart[] {
  const parts: SheetPart[] = [];
  const runs = runsOf(sheet);
  for (const [at, rows] of runs.entries()) {
    const above = parts.at(-1);
    const table = above?.kind === 'table' ? above : undefined;
    const next = runs[at + 1];
    const isLine = rows.every(({ cells }) => cells.length === 1);
    const isBetween = rows.length === 1 && next !== undefined && table !== undefined && goesOn(table, next);
    if (table !== undefined && (isLine ? isBetween || isFurtherRight(table, rows) : goesOn(table, rows))) {
      parts[parts.length - 1] = {
        kind: 'table',
        rows: [...table.rows, ...rows],
        columns: Math.max(table.columns, lastColumn(rows)),
      };
    } else if (isLine) parts.push({ kind: 'lines', rows });
    else parts.push({ kind: 'table', rows, columns: lastColumn(rows) });
  }
  return parts;
}

/** Rows without an empty one between them. A merged cell or a range of the sheet's own bridges empty rows. */
function runsOf({ rows, merged, headed }: Omit<SheetWords, 'name'>): readonly (readonly SheetRow[])[] {
  const bridges = [...merged, ...headed].toSorted((one, other) => one.from.row - other.from.row);
  const runs: SheetRow[][] = [];
  let bridge = 0;
  let reach = 0;
  for (const row of rows) {
    if (row.number > reach + 1 || runs.length === 0) runs.push([]);
    runs.at(-1)?.push(row);
    reach = Math.max(reach, row.number);
    for (; (bridges[bridge]?.from.row ?? Number.POSITIVE_INFINITY) <= row.number; bridge++) {
      reach = Math.max(reach, bridges[bridge]?.to.row ?? 0);
    }
  }
  return runs;
}

/** The shortest words that no heading has. */
const LONG = 60;

/** Whether rows below an empty row are more of the table, and not another one with its own headings. */
function goesOn(table: Extract<SheetPart, { kind: 'table' }>, rows: readonly SheetRow[]): boolean {
  const [first] = rows;
  const head = table.rows.find(({ cells }) => cells.length > 1);
  if (first === undefined || head === undefined) return false;
  if (firstColumn(rows) < firstColumn(table.rows) || lastColumn(rows) > table.columns) return false;
  if (wordsOf(first.cells) === wordsOf(head.cells)) return true;
  const isWide = lastColumn(rows) >= table.columns * 0.6;
  return (
    isWide && first.cells.some(({ text, isNumber }) => isNumber || text.length > LONG || isReference(text))
  );
}

/** "1.2", "A3", "CF-04". */
function isReference(text: string): boolean {
  return /^[a-z]{0,4}[-. ]?\d{1,3}(?:\.\d{1,3}){0,3}[.):]?$/i.test(text);
}

/** A single cell under the table's later columns adds to it, and is no heading of what follows. */
function isFurtherRight(table: Extract<SheetPart, { kind: 'table' }>, rows: readonly SheetRow[]): boolean {
  return firstColumn(rows) > firstColumn(table.rows) + 1 && lastColumn(rows) <= table.columns;
}

function wordsOf(cells: readonly SheetCell[]): string {
  return cells.map(({ column, text }) => `${column} ${text}`).join('\n');
}

function firstColumn(rows: readonly SheetRow[]): number {
  return rows.reduce(
    (least, { cells }) => Math.min(least, cells[0]?.column ?? least),
    Number.POSITIVE_INFINITY,
  );
}

function lastColumn(rows: readonly SheetRow[]): number {
  return rows.reduce((most, { cells }) => Math.max(most, cells.at(-1)?.column ?? 0), 0);
}
