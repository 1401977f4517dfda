import type { Page } from './readPage.ts';

/**
 * Whether the program that wrote the pages draws the spaces at which it breaks lines: never, only there, or also
 * where a paragraph ends.
 */
export type Spaces = 'never' | 'inside' | 'always';

export function spacesOf(pages: readonly Page[]): Spaces {
  const breaks = { all: 0, spaced: 0 };
  const ends = { all: 0, spaced: 0 };
  for (const { words } of pages) {
    for (const [at, word] of words.entries()) {
      const before = words[at - 1];
      if (before === undefined || word.turn !== 0 || before.size !== word.size) continue;
      const down = word.baseline - before.baseline;
      const isBreak = down > 0.8 * word.size && down < 1.7 * word.size && word.x1 < before.x0;
      const isEnd =
        down < -0.8 * word.size || (Math.abs(down) < 0.1 && word.x0 > before.x1 + 1.5 * word.size);
      if (isBreak && /^\p{Ll}/u.test(word.text)) count(breaks, word.isSpaced);
      else if (isEnd) count(ends, word.isSpaced);
    }
  }
  if (breaks.all < 3 || breaks.spaced < 0.6 * breaks.all) return 'never';
  return ends.spaced > 0.4 * ends.all ? 'always' : 'inside';
}

function count(counter: { all: number; spaced: number }, isSpaced: boolean): void {
  counter.all += 1;
  if (isSpaced) counter.spaced += 1;
}
