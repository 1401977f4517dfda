import { rowsXml, xlsxFile } from '../formats/xlsxFile.ts';
import type { Paper } from './paper.ts';
import { rowsOf } from './writeCsv.ts';

/** A workbook of one sheet, with its merged cells. */
export function writeXlsx(paper: Paper): Uint8Array {
  const all = rowsOf(paper);
  const first = all.length - paper.rows.length;
  const last = columnName(paper.headings.length - 1);
  const merges = paper.rows.flatMap((row, at) => {
    const number = first + at + 1;
    if (row.kind === 'section') return [`A${number}:${last}${number}`];
    if (row.kind !== 'cells') return [];
    return row.cells.flatMap(({ down }, column) =>
      down === undefined ? [] : [`${columnName(column)}${number}:${columnName(column)}${number + down - 1}`],
    );
  });
  const covered = new Set(
    paper.rows.flatMap((row, at) =>
      row.kind === 'cells'
        ? row.cells.flatMap(({ isCovered }, column) =>
            isCovered === true ? [`${first + at}/${column}`] : [],
          )
        : [],
    ),
  );
  const rows = all.map((cells, at) =>
    cells.map((text, column) => (text === '' || covered.has(`${at}/${column}`) ? undefined : text)),
  );
  return xlsxFile({
    sheets: [
      {
        name: 'Work plan',
        rows: rowsXml(rows),
        after:
          merges.length === 0
            ? ''
            : `<mergeCells count="${merges.length}">${merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`,
      },
    ],
  });
}

function columnName(at: number): string {
  return String.fromCharCode(65 + at);
}
