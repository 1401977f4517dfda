import type { Box } from './box.ts';
import { IDENTITY, type Matrix } from './matrix.ts';

/** What a PDF's save and restore operators keep, as far as text and rules depend on it. */
export type GraphicsState = {
  readonly matrix: Matrix;
  readonly clip: Box | undefined;
  /** "#rrggbb", or any other word for a pattern. */
  readonly fill: string;
  readonly stroke: string;
  readonly fillAlpha: number;
  readonly strokeAlpha: number;
  readonly lineWidth: number;
  readonly font: string;
  readonly fontSize: number;
  readonly characterSpacing: number;
  readonly wordSpacing: number;
  readonly stretch: number;
  readonly leading: number;
  readonly rise: number;
};

export const INITIAL: GraphicsState = {
  matrix: IDENTITY,
  clip: undefined,
  fill: '#000000',
  stroke: '#000000',
  fillAlpha: 1,
  strokeAlpha: 1,
  lineWidth: 1,
  font: '',
  fontSize: 0,
  characterSpacing: 0,
  wordSpacing: 0,
  stretch: 1,
  leading: 0,
  rise: 0,
};
