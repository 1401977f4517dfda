/** Of the columns, in points, on a landscape A4 page. */
const WIDTHS = [50, 220, 120, 100, 280] as const;
const PAGE = { width: 842, height: 595, margin: 36 } as const;
const SIZE = 9;
const LEADING = 11;

/** A PDF of so many pages with a ruled table in Helvetica, and how many of the rows below the heading are in it. */
export function largePdf(
  pages: number,
  [heading = [], ...rows]: readonly (readonly string[])[],
): { readonly bytes: Uint8Array; readonly rows: number } {
  const streams: string[] = [];
  let used = 0;
  while (streams.length < pages) {
    const drawn: string[] = [];
    let top = PAGE.height - PAGE.margin;
    const draw = (row: readonly string[]): boolean => {
      const lines = row.map((cell, column) => wrapped(cell, WIDTHS[column] ?? 0));
      const height = Math.max(...lines.map(({ length }) => length)) * LEADING + 8;
      if (top - height < PAGE.margin) return false;
      drawn.push(drawRow(lines, top, height));
      top -= height;
      return true;
    };
    draw(heading);
    while (used < rows.length && draw(rows[used] ?? [])) used += 1;
    if (used === rows.length) throw new Error(`There are too few rows for ${pages} pages.`);
    streams.push(drawn.join('\n'));
  }
  return { bytes: new TextEncoder().encode(fileOf(streams)), rows: used };
}

/** The lines of a cell; a letter of Helvetica is about half as wide as it is high. */
function wrapped(cell: string, width: number): readonly string[] {
  const most = Math.floor((width - 8) / (SIZE * 0.5));
  return cell.split('\n').flatMap((paragraph) => {
    const lines: string[] = [];
    for (const word of paragraph.split(' ')) {
      const last = lines.at(-1);
      if (last !== undefined && last.length + word.length < most) lines[lines.length - 1] = `${last} ${word}`;
      else lines.push(word);
    }
    return lines;
  });
}

/** A frame round each cell, and its lines of text. */
function drawRow(lines: readonly (readonly string[])[], top: number, height: number): string {
  let left: number = PAGE.margin;
  return lines
    .map((own, column) => {
      const width = WIDTHS[column] ?? 0;
      const frame = `${left} ${top - height} ${width} ${height} re S`;
      const words = own.map((line, at) => `${at === 0 ? '' : 'T* '}(${encoded(line)}) Tj`).join('\n');
      const text = `BT /F1 ${SIZE} Tf ${LEADING} TL ${left + 4} ${top - SIZE - 3} Td\n${words}\nET`;
      left += width;
      return `${frame}\n${text}`;
    })
    .join('\n');
}

/** Letters of a PDF's string, the bullet and the quotation mark by their numbers in WinAnsiEncoding. */
function encoded(text: string): string {
  return text
    .replace(/[\\()]/g, (sign) => `\\${sign}`)
    .replaceAll('•', '\\225')
    .replaceAll('’', '\\222')
    .replace(/[^ -~]/g, '?');
}

/** A catalogue, the pages, a font, and two objects for each page, with the place of every one at the end. */
function fileOf(streams: readonly string[]): string {
  const pageAt = (at: number): number => 4 + at * 2;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${streams.length} /Kids [${streams.map((_, at) => `${pageAt(at)} 0 R`).join(' ')}] >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    ...streams.flatMap((stream, at) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${PAGE.width} ${PAGE.height}] /Resources << /Font << /F1 3 0 R >> >> /Contents ${pageAt(at) + 1} 0 R >>`,
      `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
    ]),
  ];
  let file = '%PDF-1.4\n';
  const places = objects.map((object, at) => {
    const place = file.length;
    file += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(place).padStart(10, '0')} 00000 n \n`;
  });
  const count = objects.length + 1;
  return `${file}xref\n0 ${count}\n0000000000 65535 f \n${places.join('')}trailer\n<< /Size ${count} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`;
}
