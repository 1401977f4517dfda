import { linesOf } from './lines.ts';
import type { Page } from './readPage.ts';

/** Counts a page's lines from its top: the number, from 1, of the one nearest to a height. */
export function countLines({ words }: Page): (baseline: number) => number {
  const baselines = linesOf(words.filter(({ turn }) => turn === 0)).map((line) => line.baseline);
  return (baseline) => {
    let best = 0;
    for (const [at, one] of baselines.entries()) {
      if (Math.abs(one - baseline) < Math.abs((baselines[best] ?? 0) - baseline)) best = at;
    }
    return best + 1;
  };
}
