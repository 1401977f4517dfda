import { markedLines, type Paper, type PaperCell, tablesOf } from './paper.ts';

/** Markdown with a pipe table for every page; a cell's lines are parted by <br>. */
export function writeMarkdown(paper: Paper): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const tables = tablesOf(paper).map((rows) => [
    line(paper.headings),
    line(paper.headings.map(() => '---')),
    ...rows.map((row) => {
      if (row.kind === 'break') return line(paper.headings);
      if (row.kind === 'blank') return line(paper.headings.map(() => ''));
      if (row.kind === 'section')
        return line(paper.headings.map((_, at) => (at === 0 ? `**${row.text}**` : '')));
      return line(row.cells.map((cell) => cellOf(cell, paper)));
    }),
    '',
  ]);
  const title = `# ${paper.title.join(' ')}`;
  return [title, '', ...paper.intro.flatMap((one) => [one, '']), ...tables.flat()].join('\n');
}

function cellOf(cell: PaperCell, { style }: Paper): string {
  return markedLines(cell, style)
    .map(escaped)
    .join(style.isOneLine === true ? ' ' : '<br>');
}

function escaped(text: string): string {
  return text.replaceAll('|', '\\|');
}
