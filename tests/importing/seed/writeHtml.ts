import { markedLines, type Paper, type PaperCell, type PaperRow, tablesOf } from './paper.ts';

/** A web page with a table for every page, as an office program or an editor would save it. */
export function writeHtml(paper: Paper, css = ''): string {
  return [
    '<!DOCTYPE html>',
    `<html lang="en"><head><meta charset="utf-8"><title>${escaped(paper.title.join(' '))}</title><style>${css}</style></head>`,
    '<body>',
    `<h1>${paper.title.map(escaped).join('<br>')}</h1>`,
    ...paper.intro.map(paragraph),
    ...tablesOf(paper).map((rows) => tableOf(rows, paper)),
    '</body></html>',
    '',
  ].join('\n');
}

function tableOf(rows: readonly PaperRow[], paper: Paper): string {
  const heading = `<tr>${paper.headings.map((text) => `<th>${escaped(text)}</th>`).join('')}</tr>`;
  return [
    '<table border="1">',
    `<thead>${heading}</thead>`,
    '<tbody>',
    ...rows.map((row) => {
      if (row.kind === 'break') return heading;
      if (row.kind === 'blank') return `<tr>${'<td></td>'.repeat(paper.headings.length)}</tr>`;
      if (row.kind === 'section')
        return `<tr><td colspan="${paper.headings.length}"><b>${escaped(row.text)}</b></td></tr>`;
      const cells = row.cells.filter(({ isCovered }) => isCovered !== true);
      return `<tr>${cells.map((cell) => cellOf(cell, paper)).join('\n')}</tr>`;
    }),
    '</tbody>',
    '</table>',
  ].join('\n');
}

function cellOf(cell: PaperCell, { style }: Paper): string {
  const span = cell.down === undefined ? '' : ` rowspan="${cell.down}"`;
  if (cell.isList === true && style.list === 'list') {
    const rest = cell.goesOn === true ? paragraph(cell.lines[0] ?? '') : '';
    const items = cell.lines.slice(cell.goesOn === true ? 1 : 0).map((line) => `<li>${escaped(line)}</li>`);
    return `<td${span}>${rest}${items.length === 0 ? '' : `<ul>${items.join('\n')}</ul>`}</td>`;
  }
  const lines = markedLines(cell, style).map(escaped);
  return `<td${span}>${lines.join(style.isOneLine === true ? ' ' : '<br>\n')}</td>`;
}

function paragraph(line: string): string {
  return `<p>${escaped(line)}</p>`;
}

export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
