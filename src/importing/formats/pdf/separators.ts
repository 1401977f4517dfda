import type { Page } from './readPage.ts';
import type { Rule } from './shapes.ts';

/** The heights at which lines, or the edges of backgrounds, run through most of a stretch of a page. */
export function separatorsIn(
  { shapes }: Page,
  horizontals: readonly Rule[],
): (from: number, to: number) => readonly number[] {
  const edges = shapes.fills
    .filter(({ y0, y1 }) => y1 - y0 > 5)
    .flatMap(({ x0, x1, y0, y1 }) => [
      { at: y0, from: x0, to: x1 },
      { at: y1, from: x0, to: x1 },
    ]);
  const all = [...horizontals, ...edges, ...shapes.pale.horizontals].sort((one, other) => one.at - other.at);
  return (from, to) => {
    const heights: number[] = [];
    for (let at = 0; at < all.length; ) {
      const start = all[at]?.at ?? 0;
      let end = at;
      while (end < all.length && (all[end]?.at ?? 0) - start < 1.5) end++;
      if (covered(all.slice(at, end), from, to) > 0.6 * (to - from)) heights.push(start);
      at = end;
    }
    return heights;
  };
}

function covered(rules: readonly Rule[], from: number, to: number): number {
  let sum = 0;
  let reached = from;
  for (const rule of [...rules].sort((one, other) => one.from - other.from)) {
    const end = Math.min(rule.to, to);
    sum += Math.max(0, end - Math.max(rule.from, reached));
    reached = Math.max(reached, end);
  }
  return sum;
}
