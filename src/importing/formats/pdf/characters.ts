/**
 * The characters of a glyph as people would type them: ligatures in letters, hard spaces as spaces, the
 * signs of Symbol and Wingdings as the signs they look like, and nothing for what has no ink.
 */
export function readCharacters(glyph: string): string {
  if (glyph.length === 1 && glyph >= ' ' && glyph <= '~') return glyph;
  let text = '';
  for (const character of glyph) text += CHARACTERS.get(character) ?? readOther(character);
  return text;
}

function readOther(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (SPACE.test(character)) return ' ';
  if (code < 0x20 || (code >= 0x7f && code < 0xa0) || INKLESS.test(character)) return '';
  if (code >= 0xfb00 && code <= 0xfb06) return character.normalize('NFKC');
  return character;
}

const SPACE = /^\s$/u;
const INKLESS = /^[\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff\ufffe\uffff]$/u;

/** Signs of Symbol, Wingdings and OpenSymbol, which have no character of their own. */
const CHARACTERS: ReadonlyMap<string, string> = new Map([
  ['\uf0fc', '✓'],
  ['\uf0fe', '☑'],
  ['\uf0fb', '✗'],
  ['\uf0a8', '☐'],
  ['\uf06f', '☐'],
  ['\uf0e0', '→'],
  ['\uf0ae', '→'],
  ['\uf0b3', '≥'],
  ['\uf0a3', '≤'],
  ['\uf0b1', '±'],
]);

/** A sign of some font's own: in front of words, a bullet. */
function isPrivate(character: string): boolean {
  return /^[\ue000-\uf8ff]/u.test(character);
}

const BULLETS = /^[•‣▪▫■□●○◦·∙►▶➢➤❖◆◇✦★\u2043\u204c\u204d]$/u;

/** Whether a word is a bullet and nothing else. "o" and dashes are ones only where an item can begin. */
export function isBullet(word: string): boolean {
  return BULLETS.test(word) || (isPrivate(word) && word.length === 1);
}

export function isDash(word: string): boolean {
  return /^[-–—−‒*]$/u.test(word);
}

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** "2" as "²", so that the mark of a footnote does not become part of a number. Letters stay: "1st". */
export function raise(text: string): string {
  return [...text]
    .map((one) => (one >= '0' && one <= '9' ? (SUPERSCRIPTS[Number(one)] ?? one) : one))
    .join('');
}
