import { around, type Box } from './box.ts';
import { raise } from './characters.ts';
import { WORD_GAP, type Word } from './words.ts';

/** Words on one baseline, from left to right. */
export type Line = Box & {
  readonly words: readonly Word[];
  readonly baseline: number;
  /** The height of most of its letters. */
  readonly size: number;
  readonly isBold: boolean;
};

/** The lines of some upright words, from the top down. */
export function linesOf(words: readonly Word[]): readonly Line[] {
  const groups: Word[][] = [];
  for (const word of [...words].sort((one, other) => one.baseline - other.baseline || one.x0 - other.x0)) {
    const group = groups.slice(-3).findLast((one) => standsOn(one, word));
    if (group === undefined) groups.push([word]);
    else group.push(word);
  }
  return groups.map(lineOf).sort((one, other) => one.baseline - other.baseline);
}

/** A raised or lowered mark stands on the line beside it, too. */
function standsOn(line: readonly Word[], word: Word): boolean {
  const most = line.reduce((one, other) => (other.size > one.size ? other : one));
  const distance = Math.abs(word.baseline - most.baseline);
  const small = Math.min(word.size, most.size);
  const large = Math.max(word.size, most.size);
  if (distance <= 0.25 * small) return true;
  const beside = line.some((one) => word.x0 < one.x1 + large && word.x1 > one.x0 - large);
  return small < 0.85 * large && distance < 0.6 * large && beside;
}

export function lineOf(words: readonly Word[]): Line {
  const sorted = [...words].sort((one, other) => one.x0 - other.x0 || one.order - other.order);
  const sizes = new Map<number, number>();
  for (const { size, text } of sorted) sizes.set(size, (sizes.get(size) ?? 0) + text.length);
  const size = [...sizes].reduce((one, other) => (other[1] > one[1] ? other : one), [0, 0])[0];
  const usual = sorted.filter((word) => word.size === size);
  const letters = sorted.filter(({ text }) => /[\p{L}\p{N}]/u.test(text));
  return {
    ...around(sorted),
    words: sorted,
    baseline: usual[0]?.baseline ?? 0,
    size,
    isBold: letters.length > 0 && letters.every(({ isBold }) => isBold),
  };
}

/** Whether white is between two words of a line. */
export function isApart(one: Word, next: Word): boolean {
  const size = Math.min(one.size, next.size);
  const gap = next.x0 - one.x1;
  if (next.order === one.order + 1) return next.isSpaced || gap > WORD_GAP * size;
  return gap > WORD_GAP * size || (next.isSpaced && gap > 0.03 * size);
}

/** The words of a line as one text. */
export function textOf({ words, size, baseline }: Pick<Line, 'words' | 'size' | 'baseline'>): string {
  let text = '';
  for (const [at, word] of words.entries()) {
    const before = words[at - 1];
    const isRaised = word.size < 0.85 * size && word.baseline < baseline - 0.1 * size;
    if (before !== undefined && isApart(before, word)) text += ' ';
    text += isRaised && before !== undefined ? raise(word.text) : word.text;
  }
  return text;
}
