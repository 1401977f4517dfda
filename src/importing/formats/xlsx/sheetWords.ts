import type { CellRange } from './cellName.ts';
import type { CellStyle } from './readCellStyles.ts';

/** What a sheet holds, as its part lists it. Nothing is placed yet. */
export type SheetWords = {
  readonly name: string;
  /** By their numbers, those with words and no others, in order. */
  readonly rows: readonly SheetRow[];
  readonly merged: readonly CellRange[];
  /** Whose first rows head them: the ranges with filter buttons, and those made tables. */
  readonly headed: readonly CellRange[];
  /** Columns that are hidden and have words. */
  readonly hiddenColumns: readonly number[];
};

export type SheetRow = {
  readonly number: number;
  readonly isHidden: boolean;
  /** In order of their columns. */
  readonly cells: readonly SheetCell[];
};

export type SheetCell = {
  readonly column: number;
  /** Never empty. */
  readonly text: string;
  readonly style: CellStyle;
  /** Kept as a number, so it is no heading. */
  readonly isNumber: boolean;
};

/** What is left out or decided on the way, to be told in one remark each. */
export type SheetOddity =
  | 'error'
  | 'uncalculated'
  | 'no day'
  | 'covered'
  | 'comments'
  | 'drawings'
  | 'margins';
