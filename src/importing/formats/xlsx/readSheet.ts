import { isOn, wholeNumber } from '../office/values.ts';
import { type Attributes, readXml } from '../readXml.ts';
import { type CellAt, type CellRange, parseCell, parseRange, SHEET_ENDS, writeCell } from './cellName.ts';
import { type CellStyle, PLAIN_STYLE } from './readCellStyles.ts';
import { openRichText } from './richText.ts';
import { checkCell, noSuchPlace, noSuchText, tooManyRows } from './sheetLimits.ts';
import type { SheetCell, SheetOddity, SheetRow, SheetWords } from './sheetWords.ts';
import { writeValue } from './writeValue.ts';

/** What the cells of all sheets refer to. */
export type Shared = {
  readonly strings: readonly string[];
  readonly styles: readonly CellStyle[];
  readonly isFrom1904: boolean;
  readonly mostRows: number;
  readonly observe: (oddity: SheetOddity, sheet: string, cell?: string) => void;
};

type OpenCell = { at: CellAt; type: string; style: CellStyle; value: string; isFormula: boolean };
type OpenRow = { number: number; isHidden: boolean; cells: Map<number, SheetCell> };

/**
 * The words of a sheet, row by row; what is empty costs nothing, however large the sheet says it is. Throws an
 * OperatorError that names the cell for a sheet beyond the limits.
 */
export function readSheet(
  bytes: Uint8Array,
  name: string,
  file: string,
  shared: Shared,
): Omit<SheetWords, 'name'> {
  const label = `${file}, sheet ${name}`;
  const rows = new Map<number, OpenRow>();
  const merged: CellRange[] = [];
  const headed: CellRange[] = [];
  const hidden: { from: number; to: number }[] = [];
  const rich = openRichText();
  let row: OpenRow | undefined;
  let last: CellAt = { column: 0, row: 0 };
  let cell: OpenCell | undefined;
  let margin: string | undefined;
  let isValue = false;

  const openCell = (attributes: Attributes): OpenCell => {
    const named = attributes['r'];
    const at =
      named === undefined
        ? { column: last.column + 1, row: row?.number ?? 1 }
        : (parseCell(named) ?? noSuchPlace(label, named));
    last = at;
    return {
      at,
      type: attributes['t'] ?? 'n',
      style: shared.styles[wholeNumber(attributes['s'], 0)] ?? PLAIN_STYLE,
      value: '',
      isFormula: false,
    };
  };
  const closeCell = ({ at, ...raw }: OpenCell): void => {
    const where = writeCell(at.column, at.row);
    const written =
      writeValue({ ...raw, inline: rich.take() }, shared.strings, shared.isFrom1904) ??
      noSuchText(label, where, raw.value);
    if (written.oddity !== undefined) shared.observe(written.oddity, name, where);
    if (written.text === '') return;
    checkCell(written.text, at, label);
    const own = row?.number === at.row ? row : (rows.get(at.row) ?? newRow(at.row));
    if (rows.get(at.row) === undefined) rows.set(at.row, own);
    if (rows.size > shared.mostRows) tooManyRows(label, shared.mostRows);
    own.cells.set(at.column, {
      column: at.column,
      text: written.text,
      style: raw.style,
      isNumber: written.isNumber,
    });
  };

  readXml(bytes, label, {
    open: (tag, attributes) => {
      switch (tag) {
        case 'x:row': {
          const number = wholeNumber(attributes['r'], (row?.number ?? 0) + 1);
          if (number < 1 || number > SHEET_ENDS.row) noSuchPlace(label, `row ${attributes['r']}`);
          const before = rows.get(number);
          row = before ?? newRow(number);
          row.isHidden ||= isOn(attributes, 'hidden', false);
          last = { column: 0, row: number };
          break;
        }
        case 'x:c':
          cell = openCell(attributes);
          break;
        case 'x:v':
          isValue = true;
          break;
        case 'x:f':
          if (cell !== undefined) cell.isFormula = true;
          break;
        case 'x:col':
          if (isOn(attributes, 'hidden', false)) {
            hidden.push({ from: wholeNumber(attributes['min'], 0), to: wholeNumber(attributes['max'], 0) });
          }
          break;
        case 'x:mergeCell': {
          const range = parseRange(attributes['ref'] ?? '');
          if (range !== undefined) merged.push(range);
          break;
        }
        case 'x:oddHeader':
        case 'x:oddFooter':
        case 'x:firstHeader':
        case 'x:firstFooter':
        case 'x:evenHeader':
        case 'x:evenFooter':
          margin = '';
          break;
        case 'x:autoFilter': {
          const range = parseRange(attributes['ref'] ?? '');
          if (range !== undefined) headed.push(range);
          break;
        }
        default:
          return rich.open(tag, attributes);
      }
      return undefined;
    },
    text: (text) => {
      if (isValue && cell !== undefined) cell.value += text;
      else if (margin !== undefined) margin += text;
      else if (cell !== undefined) rich.text(text);
    },
    close: (tag) => {
      if (tag === 'x:v') isValue = false;
      else if (margin !== undefined) {
        if (hasWords(margin)) shared.observe('margins', name);
        margin = undefined;
      } else if (tag === 'x:c' && cell !== undefined) {
        closeCell(cell);
        cell = undefined;
      } else rich.close(tag);
    },
  });
  const sorted = [...rows.values()].toSorted((one, other) => one.number - other.number).map(closeRow);
  return { rows: sorted, merged, headed, hiddenColumns: filledColumns(sorted, hidden) };
}

/** Codes such as &P and &"Arial,Bold" count pages and set letters; anything else on a page's margin is words. */
function hasWords(margin: string): boolean {
  const rest = margin.replace(/&"[^"]{0,80}"|&[A-Z]|&\d{1,3}/gi, ' ').replace(/\b(?:page|of)\b/gi, ' ');
  return /\p{L}{2}/u.test(rest);
}

function newRow(number: number): OpenRow {
  return { number, isHidden: false, cells: new Map() };
}

function closeRow({ number, isHidden, cells }: OpenRow): SheetRow {
  const ordered = [...cells.values()];
  const isOrdered = ordered.every(({ column }, at) => column > (ordered[at - 1]?.column ?? 0));
  return {
    number,
    isHidden,
    cells: isOrdered ? ordered : ordered.toSorted((one, other) => one.column - other.column),
  };
}

function filledColumns(
  rows: readonly SheetRow[],
  hidden: readonly { from: number; to: number }[],
): readonly number[] {
  const filled = new Set(rows.flatMap(({ cells }) => cells.map(({ column }) => column)));
  return [...filled]
    .filter((column) => hidden.some(({ from, to }) => column >= from && column <= to))
    .toSorted((one, other) => one - other);
}
