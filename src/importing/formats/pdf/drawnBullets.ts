import type { Box } from './box.ts';
import type { Word } from './words.ts';

/** The words of a page with a bullet before each that has a spot drawn in front of it. */
export function withDrawnBullets(words: readonly Word[], dots: readonly Box[]): readonly Word[] {
  const bullets = dots.flatMap((dot) => bulletOf(dot, words) ?? []);
  return bullets.length === 0 ? words : [...words, ...bullets].sort((one, other) => one.order - other.order);
}

function bulletOf(dot: Box, words: readonly Word[]): Word | undefined {
  const middle = (dot.y0 + dot.y1) / 2;
  const beside = words.filter(
    ({ turn, baseline, size }) => turn === 0 && middle < baseline && middle > baseline - 0.75 * size,
  );
  const next = beside
    .filter(({ x0, size }) => x0 > dot.x1 && x0 - dot.x1 < 2 * size && dot.x1 - dot.x0 < 0.6 * size)
    .sort((one, other) => one.x0 - other.x0)[0];
  if (next === undefined) return undefined;
  const isInText = beside.some(({ x0, x1, size }) => x0 < dot.x1 && x1 > dot.x0 - 0.05 * size);
  return isInText
    ? undefined
    : { ...next, text: '•', x0: dot.x0, x1: dot.x1, order: next.order - 0.5, isSpaced: true };
}
