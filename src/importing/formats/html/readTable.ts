import { OperatorError } from '../../../operatorError.ts';
import type { Place } from '../../../plan/action.ts';
import type { Cell, Row, Table } from '../../document.ts';
import { attribute, type Element, isElement, isHidden, textOf } from './cellText.ts';

/** Sane ends of one table, spans included. */
const LIMITS = { rows: 100_000, columns: 300, cells: 3_000_000 };

/** One table of a page, its spans laid out: every row has a cell for every column. */
export function readTable(table: Element, number: number, name: string): Table {
  const grid: Cell[][] = [];
  const rows = rowsOf(table);
  if (rows.length > LIMITS.rows)
    throw tooLarge(name, number, `${rows.length} rows and a plan has at most ${LIMITS.rows}`);
  let cells = 0;
  const lay = (row: number, column: number, cell: Cell): void => {
    cells += 1;
    if (cells > LIMITS.cells || column >= LIMITS.columns)
      throw tooLarge(name, number, `more than ${LIMITS.columns} columns or ${LIMITS.cells} cells`);
    const line = grid[row] ?? [];
    grid[row] = line;
    line[column] ??= cell;
  };
  for (const [at, row] of rows.entries()) {
    let column = 0;
    for (const cell of cellsOf(row)) {
      while (grid[at]?.[column] !== undefined) column += 1;
      const place = { table: number, row: at + 1, column: column + 1 };
      const own = { text: textOf(withoutTables(cell)), places: [place] };
      const wide = span(cell, 'colspan', LIMITS.columns);
      const tall = Math.min(span(cell, 'rowspan', rows.length) || rows.length, rows.length - at);
      for (let down = 0; down < tall; down++) {
        for (let right = 0; right < wide; right++) {
          const merged = down > 0 ? 'above' : right > 0 ? 'left' : undefined;
          lay(at + down, column + right, merged === undefined ? own : { ...own, merged });
        }
      }
      column += wide;
    }
  }
  const width = grid.reduce((most, line) => Math.max(most, line?.length ?? 0), 0);
  const place: Place = { table: number };
  return {
    kind: 'table',
    place,
    rows: rows.map((row, at) => ({
      ...filled(grid[at] ?? [], width, { table: number, row: at + 1 }),
      ...(isHeadingRow(row) ? { isHeading: true } : {}),
      ...(isHidden(row) ? { isHidden: true } : {}),
    })),
  };
}

/** A table of its own inside a cell is read after the one around it; a page may be laid out by tables. */
export function tablesInside(table: Element): readonly Element[] {
  return rowsOf(table).flatMap((row) => cellsOf(row).flatMap((cell) => cell.childNodes.flatMap(planLike)));
}

function planLike(node: Element['childNodes'][number]): readonly Element[] {
  if (!isElement(node)) return [];
  if (node.tagName !== 'table') return node.childNodes.flatMap(planLike);
  const rows = rowsOf(node);
  return rows.length > 1 && rows.some((row) => cellsOf(row).length > 2) ? [node] : tablesInside(node);
}

function withoutTables(cell: Element): Element['childNodes'] {
  const inside = new Set(cell.childNodes.flatMap(planLike));
  return inside.size === 0 ? cell.childNodes : cell.childNodes.flatMap((node) => without(node, inside));
}

function without(node: Element['childNodes'][number], tables: ReadonlySet<Element>): Element['childNodes'] {
  if (!isElement(node)) return [node];
  if (tables.has(node)) return [];
  return [{ ...node, childNodes: node.childNodes.flatMap((child) => without(child, tables)) }];
}

function rowsOf(table: Element): readonly Element[] {
  return table.childNodes.filter(isElement).flatMap((part) => {
    if (part.tagName === 'tr') return [part];
    const isPart = part.tagName === 'thead' || part.tagName === 'tbody' || part.tagName === 'tfoot';
    return isPart ? part.childNodes.filter(isElement).filter(({ tagName }) => tagName === 'tr') : [];
  });
}

function cellsOf(row: Element): readonly Element[] {
  return row.childNodes.filter(isElement).filter(({ tagName }) => tagName === 'td' || tagName === 'th');
}

function isHeadingRow(row: Element): boolean {
  const cells = cellsOf(row);
  const parent = row.parentNode;
  const isInHead = parent !== null && isElement(parent) && parent.tagName === 'thead';
  return isInHead || (cells.length > 1 && cells.every(({ tagName }) => tagName === 'th'));
}

/** 0 stands for "to the end" in a rowspan. */
function span(cell: Element, name: 'colspan' | 'rowspan', most: number): number {
  const value = Number(attribute(cell, name) ?? '1');
  if (!Number.isInteger(value) || value < 0) return 1;
  return value === 0 && name === 'colspan' ? 1 : Math.min(value, most);
}

function filled(line: readonly (Cell | undefined)[], width: number, place: Place): Row {
  const cells = Array.from(
    { length: width },
    (_, at): Cell => line[at] ?? { text: '', places: [{ ...place, column: at + 1 }] },
  );
  return { place, cells };
}

function tooLarge(name: string, number: number, what: string): OperatorError {
  return new OperatorError(`${name}, table ${number} has ${what}. Is it the right file?`);
}
