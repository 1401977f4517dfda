import { OperatorError } from '../../operatorError.ts';
import type { Block, PlanDocument, Remark } from '../document.ts';
import { IMPORT_LIMITS, type ImportLimits } from '../limits.ts';
import { openOffice } from './office/openOffice.ts';
import type { CellRange } from './xlsx/cellName.ts';
import { layOutSheet, type Sheets } from './xlsx/layOutSheet.ts';
import { listWorksheets } from './xlsx/listWorksheets.ts';
import { readCellStyles } from './xlsx/readCellStyles.ts';
import { readSheet } from './xlsx/readSheet.ts';
import { readStrings } from './xlsx/readStrings.ts';
import { readTableRange } from './xlsx/readTableRange.ts';
import { readWorkbook } from './xlsx/readWorkbook.ts';
import { observeIn, remarksOn, type Seen } from './xlsx/remarksOn.ts';
import { noWords, remarksOnBook, remarksOnColumns } from './xlsx/remarksOnBook.ts';
import type { SheetWords } from './xlsx/sheetWords.ts';
import { damaged } from './zip/readDirectory.ts';

/**
 * Reads an Excel workbook (.xlsx, .xlsm): the tables and lines of its sheets in their order, hidden sheets left
 * out. Throws an OperatorError that names the file, the sheet and the cell when it cannot be read.
 */
export function readXlsx(
  bytes: Uint8Array,
  name: string,
  limits: Pick<ImportLimits, 'rows' | 'unpackedBytes'> = IMPORT_LIMITS,
): PlanDocument {
  const file = openOffice(bytes, name, 'excel', limits);
  const relations = file.relationsOf(file.main);
  const book = readWorkbook(
    file.open([file.main]).get(file.main) ?? new Uint8Array(),
    `${name}, part ${file.main}`,
  );
  const shown = book.sheets.filter(({ isHidden }) => !isHidden);
  const listed = listWorksheets(shown, file, name);
  const partOf = (kind: string): string | undefined => relations.find((one) => one.kind === kind)?.target;
  const [strings, styles] = [partOf('sharedStrings'), partOf('styles')];
  const wanted = [...listed.flatMap(({ part, tables }) => [part, ...tables]), strings, styles];
  const parts = file.open([file.main, ...wanted.filter((part) => part !== undefined)]);
  const read = <Read>(part: string | undefined, reader: (bytes: Uint8Array, label: string) => Read) => {
    const found = part === undefined ? undefined : parts.get(part);
    return found === undefined ? undefined : reader(found, `${name}, part ${part}`);
  };

  const seen: Seen = new Map();
  const observe = observeIn(seen);
  const shared = {
    strings: read(strings, readStrings) ?? [],
    styles: read(styles, readCellStyles) ?? [],
    isFrom1904: book.isFrom1904,
    observe,
    mostRows: limits.rows,
  };
  const sheets: Sheets = { file: name, observe, cells: 0 };
  const blocks: Block[] = [];
  const remarks: Remark[] = [];
  for (const { sheet, part, tables, kinds } of listed) {
    const found = parts.get(part) ?? damaged(name, `its sheet ${sheet} is missing`);
    const own = readSheet(found, sheet, name, shared);
    const ranges = tables.flatMap((table): readonly CellRange[] => read(table, readTableRange) ?? []);
    const words: SheetWords = { ...own, name: sheet, headed: [...own.headed, ...ranges] };
    if (kinds.has('comments') || kinds.has('threadedComment')) observe('comments', sheet);
    if (kinds.has('drawing')) observe('drawings', sheet);
    if (words.rows.length === 0) continue;
    if (listed.length > 1) blocks.push({ kind: 'paragraph', text: sheet, place: { sheet }, level: 2 });
    blocks.push(...layOutSheet(words, sheets));
    remarks.push(...remarksOnColumns(words));
  }
  const hidden = book.sheets.filter(({ isHidden }) => isHidden).map((sheet) => sheet.name);
  if (blocks.length === 0) throw new OperatorError(noWords(name, hidden));
  const named = new Set(listed.map(({ sheet }) => sheet));
  const charts = shown.map((sheet) => sheet.name).filter((sheet) => !named.has(sheet));
  const ofBook = remarksOnBook({ hidden, charts, hasMacros: file.hasMacros });
  return { blocks, remarks: [...remarks, ...remarksOn(seen), ...ofBook] };
}
