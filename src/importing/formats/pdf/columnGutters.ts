import type { Line } from './lines.ts';
import type { PagedLine } from './piece.ts';
import { type Gap, wideGapsOf } from './whiteGaps.ts';
import type { Word } from './words.ts';

/** From the left of some lines to their right. */
export type Extent = { readonly x0: number; readonly x1: number };

/** White with words on both sides. */
export function innerGaps(white: readonly Gap[], { x0, x1 }: Extent): readonly Gap[] {
  return white.filter(({ from, to }) => from > x0 && to < x1);
}

/** The white that parts the columns of these lines, among what is white in all of them. */
export function guttersOf(white: readonly Gap[], lines: readonly PagedLine[]): readonly Gap[] {
  return apart(
    white.filter((gap) => isGutter(gap, lines)),
    lines,
  );
}

/** Lines of one row are no farther from each other in their order than this. */
const BESIDE = 4;

/** Without those between columns that never have words beside each other: a heading stands over its column. */
export function apart(gutters: readonly Gap[], lines: readonly PagedLine[]): readonly Gap[] {
  const at = gutters.findIndex((gap, index) => {
    const from = gutters[index - 1]?.to ?? Number.NEGATIVE_INFINITY;
    const to = gutters[index + 1]?.from ?? Number.POSITIVE_INFINITY;
    const isBefore = ({ x0, x1 }: Word): boolean => x0 >= from - 0.5 && x1 <= gap.from + 0.5;
    const isBehind = ({ x0, x1 }: Word): boolean => x0 >= gap.to - 0.5 && x1 <= to + 0.5;
    const isLeft = lines.map(({ line }) => line.words.some(isBefore));
    const isRight = lines.map(({ line }) => line.words.some(isBehind));
    return !lines.some((one, here) => {
      if (!isLeft[here]) return false;
      for (let there = here - BESIDE; there <= here + BESIDE; there++) {
        const other = lines[there];
        if (other !== undefined && isRight[there] && isBeside(one, other)) return true;
      }
      return false;
    });
  });
  return at < 0 ? gutters : apart(gutters.toSpliced(at, 1), lines);
}

function isBeside(one: PagedLine, other: PagedLine): boolean {
  const distance = Math.abs(one.line.baseline - other.line.baseline);
  return one.page === other.page && distance < 0.9 * Math.min(one.line.size, other.line.size);
}

/** Wide enough, or with words that begin or end at it in several lines. */
function isGutter(gap: Gap, lines: readonly PagedLine[]): boolean {
  const around = lines.filter(({ line }) => isAround(line, gap));
  if (around.length < 2) return false;
  const size = Math.max(...around.map(({ line }) => line.size));
  if (gap.to - gap.from > 0.7 * size) return true;
  const wide = around.filter(({ line }) => isWideAt(line, gap)).length;
  if (wide > 1 && wide >= 0.6 * around.length) return true;
  const starts = lines.filter(({ line }) => line.words.some(({ x0 }) => Math.abs(x0 - gap.to) < 1)).length;
  const ends = lines.filter(({ line }) => line.words.some(({ x1 }) => Math.abs(x1 - gap.from) < 1)).length;
  return Math.max(starts, ends) > 2;
}

/** Whether the white of a line is wide where the gap is. */
function isWideAt(line: Line, gap: Gap): boolean {
  return wideGapsOf(line).some(({ from, to }) => from <= gap.from + 0.5 && to >= gap.to - 0.5);
}

/** Whether a line has words on both sides of a gap. */
export function isAround(line: Line, { from, to }: Gap): boolean {
  return line.words.some(({ x1 }) => x1 <= from + 0.5) && line.words.some(({ x0 }) => x0 >= to - 0.5);
}
