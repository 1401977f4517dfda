/**
 * Characters that the picture's font has, in bold or not, which tests/chart/drawable.test.ts checks against the
 * font itself. First and last of each stretch.
 */
const DRAWN: Readonly<Record<string, readonly (readonly [number, number])[]>> = {
  Latin: [
    [0x20, 0x7e],
    [0xa0, 0xac],
    [0xae, 0x24f],
    [0x1e00, 0x1efb],
  ],
  accents: [[0x300, 0x34e]],
  Greek: [[0x370, 0x3ff]],
  Cyrillic: [[0x400, 0x525]],
  Armenian: [
    [0x531, 0x556],
    [0x561, 0x587],
  ],
  Georgian: [[0x10d0, 0x10fc]],
  Hebrew: [
    [0x5b0, 0x5c3],
    [0x5d0, 0x5ea],
  ],
  'Arabic and Persian': [
    [0x60c, 0x60c],
    [0x61b, 0x61b],
    [0x61f, 0x61f],
    [0x621, 0x63a],
    [0x640, 0x655],
    [0x660, 0x670],
    [0x67e, 0x67e],
    [0x686, 0x686],
    [0x698, 0x698],
    [0x6a9, 0x6a9],
    [0x6af, 0x6af],
    [0x6cc, 0x6cc],
    [0x6f0, 0x6f9],
  ],
  signs: [
    [0x2010, 0x2027],
    [0x2030, 0x205e],
    [0x20a0, 0x20b5],
    [0x2190, 0x22ff],
    [0x25a0, 0x25ff],
  ],
};
const STRETCHES = Object.values(DRAWN).flat();
const UNASSIGNED = /\p{Cn}/u;
/** Without these the words would say something else. */
const TELLING = /[\p{L}\p{N}]/u;

/**
 * The words as the picture can show them, or undefined where it lacks the letters. Emoji and the like are left
 * out, and so is whatever turns the direction of what follows or piles up over other lines.
 */
export function drawable(words: string): string | undefined {
  const characters = [...words.normalize('NFC').replace(/\s+/g, ' ')];
  if (characters.some((character) => TELLING.test(character) && !isDrawn(character))) return undefined;
  const drawn = characters
    .filter(isDrawn)
    .join('')
    .replace(/(\p{M}{2})\p{M}+/gu, '$1')
    .replace(/ {2,}/g, ' ')
    .trim();
  return TELLING.test(drawn) ? drawn : undefined;
}

function isDrawn(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  return !UNASSIGNED.test(character) && STRETCHES.some(([first, last]) => first <= code && code <= last);
}
