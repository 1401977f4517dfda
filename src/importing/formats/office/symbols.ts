/** Pictures of Wingdings that people type for their meaning. Whatever else is in it serves as a bullet. */
const WINGDINGS: ReadonlyMap<number, string> = new Map([
  [0x6f, '☐'],
  [0x71, '☐'],
  [0x72, '☐'],
  [0xa8, '☐'],
  [0x78, '☒'],
  [0xfd, '☒'],
  [0x53, '☒'],
  [0xfe, '☑'],
  [0xfc, '✓'],
  [0xfb, '✗'],
  [0xdf, '←'],
  [0xe0, '→'],
  [0xe7, '←'],
  [0xe8, '→'],
  [0xf0, '→'],
]);
const WINGDINGS_2: ReadonlyMap<number, string> = new Map([
  [0x50, '✓'],
  [0x4f, '✗'],
  [0x51, '☒'],
  [0x52, '☑'],
  [0x53, '☒'],
  [0xa3, '☐'],
]);
const SYMBOL: ReadonlyMap<number, string> = new Map([
  [0x2d, '-'],
  [0xa3, '≤'],
  [0xae, '→'],
  [0xb0, '°'],
  [0xb1, '±'],
  [0xb3, '≥'],
  [0xb4, '×'],
  [0xb9, '≠'],
  [0xbb, '≈'],
]);
const FONTS: ReadonlyMap<string, ReadonlyMap<number, string>> = new Map([
  ['wingdings', WINGDINGS],
  ['wingdings 2', WINGDINGS_2],
  ['wingdings 3', new Map([[0x22, '→']])],
  [
    'webdings',
    new Map([
      [0x61, '✓'],
      [0x72, '✗'],
      [0x63, '☐'],
    ]),
  ],
  ['symbol', SYMBOL],
]);

export function isSymbolFont(font: string | undefined): boolean {
  return font !== undefined && FONTS.has(font.toLowerCase());
}

/** What a character of a symbol font shows; "•" for what is only an ornament. */
export function readSymbol(code: number, font: string | undefined): string {
  const isPrivate = code >= 0xe000 && code <= 0xf8ff;
  const pictures = FONTS.get((font ?? '').toLowerCase());
  if (!isPrivate && (pictures === undefined || code > 0xff)) {
    const isCharacter = code >= 0x20 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
    return isCharacter ? String.fromCodePoint(code) : '';
  }
  const low = code & 0xff;
  if (low === 0x20 || low === 0xa0) return ' ';
  const picture = pictures?.get(low);
  if (picture !== undefined) return picture;
  // Figures and punctuation are where they always are; Greek letters are where Latin ones would be.
  return pictures === SYMBOL && low > 0x20 && low < 0x7f ? String.fromCharCode(low) : '•';
}
