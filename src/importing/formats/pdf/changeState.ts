import { type Box, intersect } from './box.ts';
import type { GraphicsState } from './graphicsState.ts';
import { combine, isList, moveBox, readMatrix, readNumber } from './matrix.ts';

type Values = ArrayLike<unknown>;

/** The graphics state after an operator that does nothing but change it. */
export function changeState(name: string, values: Values, state: GraphicsState): GraphicsState {
  const first = values[0];
  switch (name) {
    case 'transform':
      return transformed(state, values);
    case 'paintFormXObjectBegin':
      return clipped(transformed(state, first), readBox(values[1]));
    case 'setLineWidth':
      return { ...state, lineWidth: readNumber(first) };
    case 'setFillRGBColor':
      return { ...state, fill: String(first) };
    case 'setStrokeRGBColor':
      return { ...state, stroke: String(first) };
    case 'setFillColorN':
      return { ...state, fill: 'pattern' };
    case 'setStrokeColorN':
      return { ...state, stroke: 'pattern' };
    case 'setFillTransparent':
      return { ...state, fillAlpha: 0 };
    case 'setStrokeTransparent':
      return { ...state, strokeAlpha: 0 };
    case 'setCharSpacing':
      return { ...state, characterSpacing: readNumber(first) };
    case 'setWordSpacing':
      return { ...state, wordSpacing: readNumber(first) };
    case 'setHScale':
      return { ...state, stretch: readNumber(first) / 100 };
    case 'setLeading':
      return { ...state, leading: readNumber(first) };
    case 'setLeadingMoveText':
      return { ...state, leading: -readNumber(values[1]) };
    case 'setTextRise':
      return { ...state, rise: readNumber(first) };
    case 'setFont':
      return { ...state, font: String(first), fontSize: readNumber(values[1]) };
    case 'setGState':
      return isList(first) ? Array.from(first).reduce(entered, state) : state;
    default:
      return state;
  }
}

export function transformed(state: GraphicsState, value: unknown): GraphicsState {
  const matrix = readMatrix(value);
  return matrix === undefined ? state : { ...state, matrix: combine(state.matrix, matrix) };
}

/** What is drawn from now on shows only inside this box, which is given before its transformation. */
export function clipped(state: GraphicsState, box: Box | undefined): GraphicsState {
  if (box === undefined) return state;
  const moved = moveBox(state.matrix, box);
  return { ...state, clip: state.clip === undefined ? moved : (intersect(state.clip, moved) ?? moved) };
}

/** A box as a file gives it, by two opposite corners. */
export function readBox(value: unknown): Box | undefined {
  if (!isList(value) || value.length < 4) return undefined;
  const [a, b, c, d] = Array.from({ length: 4 }, (_, at) => readNumber(value[at]));
  if (a === undefined || b === undefined || c === undefined || d === undefined) return undefined;
  return { x0: Math.min(a, c), y0: Math.min(b, d), x1: Math.max(a, c), y1: Math.max(b, d) };
}

/** One entry of a dictionary of graphics state: ["LW", 0.5]. */
function entered(state: GraphicsState, entry: unknown): GraphicsState {
  if (!isList(entry)) return state;
  const value = entry[1];
  switch (entry[0]) {
    case 'LW':
      return { ...state, lineWidth: readNumber(value) };
    case 'ca':
      return { ...state, fillAlpha: readNumber(value) };
    case 'CA':
      return { ...state, strokeAlpha: readNumber(value) };
    case 'Font':
      return isList(value) ? { ...state, font: String(value[0]), fontSize: readNumber(value[1]) } : state;
    default:
      return state;
  }
}
