/** One piece of text of a page, in points from its lower left corner. */
export type Piece = {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly size?: number;
  /** Drawn without ink, as text recognition does over a picture. */
  readonly isHidden?: boolean;
};

type PageOfPieces = {
  readonly pieces: readonly Piece[];
  /** A picture over the whole page. */
  readonly isScan?: boolean;
  /** Lines from point to point: x, y, x, y. */
  readonly lines?: readonly (readonly [number, number, number, number])[];
};

/** A small PDF with nothing in it but what it is given. */
export function pdfOf(pages: readonly PageOfPieces[]): Uint8Array {
  const picture = 4 + 2 * pages.length;
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Count ${pages.length}/Kids[${pages.map((_, at) => `${4 + 2 * at} 0 R`).join(' ')}]>>`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>',
    ...pages.flatMap((page, at) => [
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F 3 0 R>>/XObject<</I ${picture} 0 R>>>>/Contents ${5 + 2 * at} 0 R>>`,
      stream('', contentOf(page)),
    ]),
    stream('/Type/XObject/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8', '@'),
  ];
  let file = '%PDF-1.7\n';
  const starts = objects.map((object, at) => {
    const start = file.length;
    file += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return start;
  });
  const table = starts.map((start) => `${String(start).padStart(10, '0')} 00000 n \n`).join('');
  const end = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}`;
  file += `trailer<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${end}\n%%EOF\n`;
  return Uint8Array.from(file, (letter) => letter.charCodeAt(0));
}

function stream(entries: string, content: string): string {
  return `<<${entries}/Length ${content.length}>>stream\n${content}\nendstream`;
}

function contentOf({ pieces, isScan, lines }: PageOfPieces): string {
  return [
    isScan ? 'q 595 0 0 842 0 0 cm /I Do Q' : '',
    ...(lines ?? []).map(([x, y, toX, toY]) => `${x} ${y} m ${toX} ${toY} l S`),
    ...pieces.map(
      ({ x, y, text, size, isHidden }) =>
        `BT /F ${size ?? 10} Tf ${isHidden ? 3 : 0} Tr ${x} ${y} Td (${text.replace(/[()\\]/g, '\\$&')}) Tj ET`,
    ),
  ].join('\n');
}
