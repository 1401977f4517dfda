import type { Box } from './box.ts';
import type { Word } from './words.ts';

/** A table as it stands on one page: where its columns and rows part, and its cells, merged ones too. */
export type Grid = {
  readonly page: number;
  /** The edges of the columns from left to right, one more than there are columns. */
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  readonly cells: readonly GridCell[];
  /** How far the lines of each column can reach, where no line of the page says so. */
  readonly rights?: readonly number[];
};

/** The box of a cell is that of its edges. */
export type GridCell = {
  readonly box: Box;
  /** The first and the last row that it lies in, from 0. */
  readonly rows: readonly [first: number, last: number];
  readonly columns: readonly [first: number, last: number];
  readonly words: readonly Word[];
};

export function boxOf({ xs, ys }: Pick<Grid, 'xs' | 'ys'>): Box {
  return { x0: xs[0] ?? 0, y0: ys[0] ?? 0, x1: xs.at(-1) ?? 0, y1: ys.at(-1) ?? 0 };
}

/** Where a word stands: its middle, but for one that runs out of its cell to the right, its start. */
export function pointOf(word: Word, xs: readonly number[]): { readonly x: number; readonly y: number } {
  const y = (word.y0 + word.y1) / 2;
  const isCut = xs.some((x) => word.x0 < x - 1 && word.x1 > x + 1);
  return { x: isCut ? word.x0 + 1 : (word.x0 + word.x1) / 2, y };
}
