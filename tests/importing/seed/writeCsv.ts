import { markedLines, type Paper } from './paper.ts';

/** Comma separated values as a spreadsheet saves them: lines within quotes, a short row filled up. */
export function writeCsv(paper: Paper): string {
  return rowsOf(paper)
    .map((cells) => cells.map(quoted).join(','))
    .map((line) => `${line}\r\n`)
    .join('');
}

/** All rows of the paper on one sheet, its title and introduction in the first column. */
export function rowsOf(paper: Paper): readonly (readonly string[])[] {
  const alone = (text: string): readonly string[] =>
    paper.headings.map((_, column) => (column === 0 ? text : ''));
  return [
    ...[...paper.title, ...paper.intro].map(alone),
    alone(''),
    paper.headings,
    ...paper.rows.map((row) => {
      if (row.kind === 'break') return paper.headings;
      if (row.kind === 'blank') return alone('');
      if (row.kind === 'section') return alone(row.text);
      return row.cells.map((cell) =>
        markedLines(cell, paper.style).join(paper.style.isOneLine === true ? ' ' : '\n'),
      );
    }),
  ];
}

function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
