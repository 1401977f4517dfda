import type { Line } from './lines.ts';

/** A stretch of white from left to right. */
export type Gap = { readonly from: number; readonly to: number };

/** White narrower than this parts no columns. */
const LEAST = 1.5;

/** The white of a line: before, between and behind its words. */
export function gapsOf({ words }: Pick<Line, 'words'>): readonly Gap[] {
  const gaps: Gap[] = [];
  let reached = Number.NEGATIVE_INFINITY;
  for (const { x0, x1 } of [...words].sort((one, other) => one.x0 - other.x0)) {
    if (x0 - reached >= LEAST) gaps.push({ from: reached, to: x0 });
    reached = Math.max(reached, x1);
  }
  return [...gaps, { from: reached, to: Number.POSITIVE_INFINITY }];
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

/** Whether a line has ink where a gap would have to be. */
export function crosses(line: Line, gap: Gap): boolean {
  return commonGaps([gap], gapsOf(line)).length === 0;
}
