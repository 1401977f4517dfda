import type { Box } from './box.ts';
import { changeState, clipped, readBox, transformed } from './changeState.ts';
import { type GraphicsState, INITIAL } from './graphicsState.ts';
import { isList, type Matrix, moveBox, readMatrix, readNumber } from './matrix.ts';
import { type Cursor, type Font, moveLine, type Run, START, showText } from './showText.ts';

/** A page's operators by name, "showText", with their values, in the order in which it draws. */
export type Operators = {
  readonly names: readonly string[];
  readonly values: readonly unknown[];
  readonly nameOf: (operator: number) => string | undefined;
  readonly fontOf: (name: string) => Font;
};

/** What is told of a page while it is drawn. */
export type Heard = {
  readonly run: (run: Run) => void;
  readonly path: (paint: Paint, points: ArrayLike<unknown>, state: GraphicsState) => void;
  /** The unit square after a transformation: where a picture would stand. */
  readonly square: (box: Box) => void;
};

export type Paint = { readonly strokes: boolean; readonly fills: boolean };

/** Follows the graphics state through a page's operators, from the page's own transformation. */
export function walkOperators(operators: Operators, page: Matrix, heard: Heard): void {
  const start: GraphicsState = { ...INITIAL, matrix: page };
  const saved: GraphicsState[] = [];
  let state = start;
  let cursor: Cursor = START;
  let isClipping = false;
  for (const [at, name] of operators.names.entries()) {
    const given = operators.values[at];
    const values = isList(given) ? given : [];
    if (SAVES.has(name)) saved.push(state);
    if (RESTORES.has(name)) state = saved.pop() ?? state;
    if (name === 'clip' || name === 'eoClip') isClipping = true;
    else if (name === 'beginAnnotation') {
      state = transformed(transformed({ ...start, clip: undefined }, values[2]), values[3]);
    } else if (name === 'constructPath') {
      const points = isList(values[1]) ? values[1][0] : undefined;
      const paint = PAINTS[operators.nameOf(readNumber(values[0])) ?? ''];
      if (isList(points) && paint !== undefined) heard.path(paint, points, state);
      if (isClipping) state = clipped(state, readBox(values[2]));
      isClipping = false;
    } else if (name === 'showText') {
      const shown = showText(values[0], state, operators.fontOf(state.font), cursor);
      cursor = shown.cursor;
      heard.run(shown.run);
    } else {
      state = changeState(name, values, state);
      cursor = moveCursor(name, values, state, cursor);
      if (name === 'transform') heard.square(moveBox(state.matrix, { x0: 0, y0: 0, x1: 1, y1: 1 }));
    }
  }
}

const SAVES = new Set(['save', 'paintFormXObjectBegin', 'beginGroup', 'beginAnnotation']);
const RESTORES = new Set(['restore', 'paintFormXObjectEnd', 'endGroup', 'endAnnotation']);
/** A path carries its painting operator as its first value; one that only clips is painted by none. */
const PAINTS: Readonly<Record<string, Paint>> = {
  stroke: { strokes: true, fills: false },
  closeStroke: { strokes: true, fills: false },
  fill: { strokes: false, fills: true },
  eoFill: { strokes: false, fills: true },
  fillStroke: { strokes: true, fills: true },
  eoFillStroke: { strokes: true, fills: true },
  closeFillStroke: { strokes: true, fills: true },
  closeEOFillStroke: { strokes: true, fills: true },
};

function moveCursor(name: string, values: ArrayLike<unknown>, state: GraphicsState, cursor: Cursor): Cursor {
  switch (name) {
    case 'beginText':
      return START;
    case 'setTextMatrix':
      return { ...START, matrix: readMatrix(values[0]) ?? START.matrix };
    case 'moveText':
    case 'setLeadingMoveText':
      return moveLine(cursor, readNumber(values[0]), readNumber(values[1]));
    case 'nextLine':
      return moveLine(cursor, 0, -state.leading);
    default:
      return cursor;
  }
}
