import type { Page } from './readPage.ts';

/** Whether the program that wrote the pages draws the space at which it broke a line, as most do. */
export function drawsSpaces(pages: readonly Page[]): boolean {
  let breaks = 0;
  let spaced = 0;
  for (const { words } of pages) {
    for (const [at, word] of words.entries()) {
      const before = words[at - 1];
      if (before === undefined || word.turn !== 0 || before.size !== word.size) continue;
      const down = word.baseline - before.baseline;
      const isBreak = down > 0.8 * word.size && down < 1.7 * word.size && word.x1 < before.x0;
      if (!isBreak || !/^\p{Ll}/u.test(word.text)) continue;
      breaks += 1;
      if (word.isSpaced) spaced += 1;
    }
  }
  return breaks > 3 && spaced > 0.6 * breaks;
}
