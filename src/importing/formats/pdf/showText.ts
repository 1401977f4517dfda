import type { Box } from './box.ts';
import type { GraphicsState } from './graphicsState.ts';
import { combine, IDENTITY, isList, type Matrix, move, readNumber } from './matrix.ts';

/** What the widths of a font's glyphs are measured in, and whether it is a bold one. */
export type Font = { readonly unit: number; readonly em: number; readonly isBold: boolean };

/** Where the next glyph goes: the text matrix, and the offset from it in text space. */
export type Cursor = {
  readonly matrix: Matrix;
  readonly x: number;
  readonly y: number;
  readonly lineX: number;
  readonly lineY: number;
};

export const START: Cursor = { matrix: IDENTITY, x: 0, y: 0, lineX: 0, lineY: 0 };

/** One glyph as it stands on the page: where it begins and ends on its baseline. */
export type Glyph = {
  readonly text: string;
  readonly from: { readonly x: number; readonly y: number };
  readonly to: { readonly x: number; readonly y: number };
};

/** The glyphs of one operator, in the order in which they are drawn. */
export type Run = {
  readonly glyphs: readonly Glyph[];
  /** The height of the font in points. */
  readonly size: number;
  /** Quarter turns against the clock from upright; undefined for text that leans. */
  readonly turn: number | undefined;
  /** One point along the baseline, in the way it is read. */
  readonly ahead: { readonly x: number; readonly y: number };
  readonly isBold: boolean;
  readonly clip: Box | undefined;
};

export function moveLine(cursor: Cursor, x: number, y: number): Cursor {
  const lineX = cursor.lineX + x;
  const lineY = cursor.lineY + y;
  return { ...cursor, x: lineX, y: lineY, lineX, lineY };
}

/** The glyphs that an operator draws, and where it leaves the cursor (PDF 32000-1, 9.4.4). */
export function showText(
  shown: unknown,
  state: GraphicsState,
  font: Font,
  cursor: Cursor,
): { run: Run; cursor: Cursor } {
  const matrix = combine(state.matrix, cursor.matrix);
  const [a, b, c, d] = matrix;
  const glyphs: Glyph[] = [];
  let { x } = cursor;
  const y = cursor.y + state.rise;
  for (const one of isList(shown) ? Array.from(shown) : []) {
    if (typeof one === 'number') {
      x -= (readNumber(one) / 1000) * state.fontSize * state.stretch;
      continue;
    }
    const { text, width, isSpace } = readGlyph(one);
    const advance = width * font.unit * state.fontSize;
    const spacing = state.characterSpacing + (isSpace ? state.wordSpacing : 0);
    const from = move(matrix, x, y);
    const to = move(matrix, x + (advance + Math.max(0, state.characterSpacing)) * state.stretch, y);
    x += (advance + spacing) * state.stretch;
    glyphs.push({ text, from, to });
  }
  const size = Math.abs(state.fontSize) * Math.hypot(c, d) * font.em;
  const along = Math.hypot(a, b) * Math.sign(state.fontSize * state.stretch) || 1;
  const ahead = { x: a / along, y: b / along };
  const run = {
    glyphs,
    size,
    turn: quarterTurns(ahead.x, ahead.y),
    ahead,
    isBold: font.isBold,
    clip: state.clip,
  };
  return { run, cursor: { ...cursor, x } };
}

/** y grows downwards on the page, so text that climbs has a negative b. */
function quarterTurns(a: number, b: number): number | undefined {
  const turns = Math.atan2(-b, a) / (Math.PI / 2);
  const whole = Math.round(turns);
  return Math.abs(turns - whole) < 0.06 ? (whole + 4) % 4 : undefined;
}

function readGlyph(value: unknown): { text: string; width: number; isSpace: boolean } {
  if (typeof value !== 'object' || value === null) return { text: '', width: 0, isSpace: false };
  return {
    text: 'unicode' in value && typeof value.unicode === 'string' ? value.unicode : '',
    width: 'width' in value ? readNumber(value.width) : 0,
    isSpace: 'isSpace' in value && value.isSpace === true,
  };
}
