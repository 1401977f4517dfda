import { isBullet } from './characters.ts';
import { isApart, type Line } from './lines.ts';

/** A stretch of white from left to right. */
export type Gap = { readonly from: number; readonly to: number };

/** White narrower than this parts no columns, nor does any that is hardly wider than the space between words. */
const LEAST = 1.2;
const WIDER = 1.25;
/** The widest usual space between words, in heights of the font. */
const SPACE = 0.28;

/** The white of a line: before, between and behind its words. */
export function gapsOf(line: Pick<Line, 'words' | 'size'>): readonly Gap[] {
  const known = cache.get(line);
  if (known !== undefined) return known;
  const gaps: Gap[] = [];
  const usual = Math.max(LEAST, WIDER * spaceOf(line));
  let reached = Number.NEGATIVE_INFINITY;
  let isItem = false;
  for (const { x0, x1, text, size } of line.words) {
    // The white behind a bullet is inside its column.
    const isIndent = isItem && x0 - reached < 2.5 * size;
    const least = isBullet(text) ? LEAST : usual;
    if (x0 - reached >= least && !isIndent) gaps.push({ from: reached, to: x0 });
    reached = Math.max(reached, x1);
    isItem = isBullet(text);
  }
  gaps.push({ from: reached, to: Number.POSITIVE_INFINITY });
  cache.set(line, gaps);
  return gaps;
}

const cache = new WeakMap<object, readonly Gap[]>();

/** The usual space between the words of a line. */
function spaceOf({ words, size }: Pick<Line, 'words' | 'size'>): number {
  const spaces: number[] = [];
  for (const [at, word] of words.entries()) {
    const before = words[at - 1];
    if (before !== undefined && isApart(before, word)) spaces.push(word.x0 - before.x1);
  }
  spaces.sort((one, other) => one - other);
  // The wider ones may part columns.
  const low = spaces[Math.floor(spaces.length * 0.3)];
  return Math.min(SPACE * size, spaces.length < 4 ? Number.POSITIVE_INFINITY : (low ?? 0));
}

/** White of both. */
export function commonGaps(some: readonly Gap[], others: readonly Gap[]): readonly Gap[] {
  const common: Gap[] = [];
  let at = 0;
  for (const gap of some) {
    while (at > 0 && (others[at]?.from ?? 0) > gap.from) at--;
    for (; at < others.length; at++) {
      const other = others[at];
      if (other === undefined || other.from >= gap.to) break;
      const both = { from: Math.max(gap.from, other.from), to: Math.min(gap.to, other.to) };
      if (both.to - both.from >= LEAST) common.push(both);
    }
    at = Math.max(0, at - 1);
  }
  return common;
}

/** The white between words, as wide as only columns have it. */
export function wideGapsOf(line: Line): readonly Gap[] {
  return gapsOf(line).filter(
    ({ from, to }) =>
      Number.isFinite(from) && Number.isFinite(to) && to - from > Math.max(5, 0.75 * line.size),
  );
}

/** The white of a line, where it is narrow too if a column is known to begin right behind it. */
export function gapsBetween(line: Line, columns: readonly Gap[]): readonly Gap[] {
  const wide = gapsOf(line);
  // Running text that stands in no column at all has such white by chance.
  if (wide.length < 3) return wide;
  const narrow: Gap[] = [];
  for (const [at, word] of line.words.entries()) {
    const before = line.words[at - 1];
    if (before === undefined || word.x0 - before.x1 < LEAST) continue;
    if (columns.some(({ to }) => Math.abs(to - word.x0) < 0.8)) narrow.push({ from: before.x1, to: word.x0 });
  }
  const others = narrow.filter((gap) => !wide.some(({ to }) => to === gap.to));
  return others.length === 0 ? wide : [...wide, ...others].sort((one, other) => one.from - other.from);
}

/** Whether a line has ink where a gap would have to be. */
export function crosses(line: Line, gap: Gap): boolean {
  return commonGaps([gap], gapsBetween(line, [gap])).length === 0;
}
