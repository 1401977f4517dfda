/** What DejaVu Sans Condensed takes for a character, as a share of its size; tests/chart/fitWords.test.ts compares. */
const SHARES: Readonly<Record<string, number>> = Object.fromEntries(
  Object.entries({
    27: "'’‘ijlIJ",
    30: ' ,./:;\\|·\u00a0',
    37: '-‐()[]tfr!',
    47: '"“”*_`sz?c–',
    54: 'LFkvxyPTYaeo',
    58: '$£0123456789ESbdghnpqu{}K',
    65: 'ABVXZCRU',
    71: 'NHDG&OQ',
    77: 'w#+<=>^~M€●○▲◆■✓',
    90: '%mW@…—',
  }).flatMap(([share, characters]) => [...characters].map((character) => [character, Number(share) / 100])),
);
/** Of what is not listed, rather more than less. */
const UNLISTED = 0.68;
const BOLD = 1.13;
const NO_WIDTH = /[\p{M}\p{Cf}]/u;

/** How wide the words are, without asking the font. */
export function widthOf(words: string, size: number, isBold = false): number {
  const shares = [...words].reduce((sum, character) => sum + shareOf(character), 0);
  return shares * size * (isBold ? BOLD : 1);
}

function shareOf(character: string): number {
  if (NO_WIDTH.test(character)) return 0;
  // An accent takes no width of its own.
  return SHARES[character] ?? SHARES[character.normalize('NFD').charAt(0)] ?? UNLISTED;
}

/** As much as fits into the width, ended by an ellipsis; at a word, where there is one. */
export function fitWords(words: string, width: number, size: number, isBold = false): string {
  if (widthOf(words, size, isBold) <= width) return words;
  const kept = startOf(words, width - widthOf('…', size, isBold), size, isBold);
  const space = kept.lastIndexOf(' ');
  const atWord = space > kept.length / 2 ? kept.slice(0, space) : kept;
  return `${atWord.replace(/[\s,;:.–-]{1,9}$/, '')}…`;
}

/** As many of the characters as the width holds. */
export function startOf(words: string, width: number, size: number, isBold: boolean): string {
  let used = 0;
  let kept = '';
  for (const character of words) {
    used += widthOf(character, size, isBold);
    if (used > width) return kept;
    kept += character;
  }
  return kept;
}
