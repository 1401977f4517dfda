import { markedLines, type Paper } from './paper.ts';

/** Plain text with tabs between the cells, as it comes out of a page that was copied. */
export function writeText(paper: Paper): string {
  const heading = paper.headings.join('\t');
  return [
    ...paper.title.flatMap((line) => [line, '']),
    ...paper.intro.flatMap((line) => [line, '']),
    heading,
    ...paper.rows.flatMap((row) => {
      if (row.kind === 'break') return row.isNewTable ? ['', heading] : [heading];
      if (row.kind === 'blank') return [''];
      if (row.kind === 'section') return ['', row.text, ''];
      return [row.cells.map((cell) => markedLines(cell, paper.style).join(' ')).join('\t')];
    }),
    '',
  ].join('\n');
}
