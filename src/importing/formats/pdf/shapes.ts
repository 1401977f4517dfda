import type { Box } from './box.ts';
import type { GraphicsState } from './graphicsState.ts';
import { type Matrix, move, readNumber } from './matrix.ts';
import type { Paint } from './walkOperators.ts';

/** A straight line along one axis: at y from x to x, or at x from y to y. */
export type Rule = { readonly at: number; readonly from: number; readonly to: number };

type Fill = Box & { readonly colour: string };

/** What a page draws that can hold a table together. */
export type Shapes = {
  readonly horizontals: readonly Rule[];
  readonly verticals: readonly Rule[];
  readonly fills: readonly Fill[];
  /** Small round or square spots, as some programs draw the bullets of lists. */
  readonly dots: readonly Box[];
  /** Lines in the colour of paper: they part cells only where something lies beneath them. */
  readonly pale: { readonly horizontals: readonly Rule[]; readonly verticals: readonly Rule[] };
};

/** A line as thick as this is a filled area, and an area as thin a line. */
const THICKEST = 3.5;

export function emptyShapes(): Collected {
  return { horizontals: [], verticals: [], fills: [], dots: [], pale: { horizontals: [], verticals: [] } };
}

export type Collected = {
  readonly horizontals: Rule[];
  readonly verticals: Rule[];
  readonly fills: Fill[];
  readonly dots: Box[];
  readonly pale: { readonly horizontals: Rule[]; readonly verticals: Rule[] };
};

/** Adds what a path draws, if it is straight and upright, to the shapes of its page. */
export function addPath(
  shapes: Collected,
  paint: Paint,
  points: ArrayLike<unknown>,
  state: GraphicsState,
): void {
  const parts = subpaths(points, state.matrix);
  for (const part of parts) addDot(shapes, part);
  if (paint.fills && state.fillAlpha > 0) addFills(shapes, parts, state.fill);
  if (paint.strokes && state.strokeAlpha > 0) {
    const [a, b, c, d] = state.matrix;
    const width = state.lineWidth * Math.sqrt(Math.abs(a * d - b * c));
    for (const part of parts) {
      for (const segment of segmentsOf(part)) addSegment(shapes, segment, width, state.stroke);
    }
  }
}

const DOT = { least: 1.2, most: 8 };

function addDot(shapes: Collected, { points }: Subpath): void {
  const corners = points.filter((point) => point !== undefined);
  if (corners.length < 3 || corners.length > 20) return;
  const box = corners.map((point) => boxOf(point, point)).reduce(hull);
  const [width, height] = [box.x1 - box.x0, box.y1 - box.y0];
  const isSquare = Math.abs(width - height) < 0.2 * Math.max(width, height);
  if (isSquare && width > DOT.least && width < DOT.most) shapes.dots.push(box);
}

function hull(one: Box, other: Box): Box {
  return {
    x0: Math.min(one.x0, other.x0),
    y0: Math.min(one.y0, other.y0),
    x1: Math.max(one.x1, other.x1),
    y1: Math.max(one.y1, other.y1),
  };
}

type Point = { readonly x: number; readonly y: number };
/** The corners of one part of a path; a curve is passed by in a leap that no axis follows. */
type Subpath = { readonly points: readonly (Point | undefined)[]; readonly isClosed: boolean };

/** The codes of pdf.js: 0 move, 1 line, 2 cubic curve, 3 quadratic curve, 4 close. */
function subpaths(codes: ArrayLike<unknown>, matrix: Matrix): readonly Subpath[] {
  const parts: { points: (Point | undefined)[]; isClosed: boolean }[] = [];
  for (let at = 0; at < codes.length; ) {
    const code = codes[at];
    const length = LENGTHS[readNumber(code)] ?? 0;
    const point = move(matrix, readNumber(codes[at + length - 1]), readNumber(codes[at + length]));
    const last = parts.at(-1);
    if (code === 0 || last === undefined) parts.push({ points: [point], isClosed: false });
    else if (code === 4) last.isClosed = true;
    else if (code === 1) last.points.push(point);
    else last.points.push(undefined, point);
    at += length + 1;
  }
  return parts;
}

const LENGTHS: Readonly<Record<number, number>> = { 0: 2, 1: 2, 2: 6, 3: 4, 4: 0 };

function segmentsOf({ points, isClosed }: Subpath): readonly Box[] {
  const closed = isClosed ? [...points, points[0]] : points;
  return closed.flatMap((to, at) => {
    const from = at === 0 ? undefined : closed[at - 1];
    if (from === undefined || to === undefined) return [];
    const isUpright = Math.abs(from.x - to.x) < 0.6 || Math.abs(from.y - to.y) < 0.6;
    return isUpright ? [boxOf(from, to)] : [];
  });
}

function boxOf(one: Point, other: Point): Box {
  return {
    x0: Math.min(one.x, other.x),
    y0: Math.min(one.y, other.y),
    x1: Math.max(one.x, other.x),
    y1: Math.max(one.y, other.y),
  };
}

function addSegment(shapes: Collected, box: Box, width: number, colour: string): void {
  const isLevel = box.x1 - box.x0 >= box.y1 - box.y0;
  if (width > THICKEST) {
    const half = width / 2;
    addArea(
      shapes,
      isLevel
        ? { ...box, y0: box.y0 - half, y1: box.y1 + half }
        : { ...box, x0: box.x0 - half, x1: box.x1 + half },
      colour,
    );
  } else addRule(shapes, box, isLevel, colour);
}

function addRule(shapes: Collected, box: Box, isLevel: boolean, colour: string): void {
  const target = isPaper(colour) ? shapes.pale : shapes;
  if (isLevel) target.horizontals.push({ at: (box.y0 + box.y1) / 2, from: box.x0, to: box.x1 });
  else target.verticals.push({ at: (box.x0 + box.x1) / 2, from: box.y0, to: box.y1 });
}

function addArea(shapes: Collected, box: Box, colour: string): void {
  const width = box.x1 - box.x0;
  const height = box.y1 - box.y0;
  if (Math.max(width, height) <= THICKEST) {
    // A point of a dotted line, whichever way that goes.
    addRule(shapes, box, true, colour);
    addRule(shapes, box, false, colour);
  } else if (Math.min(width, height) <= THICKEST) addRule(shapes, box, width >= height, colour);
  else if (!isPaper(colour)) shapes.fills.push({ ...box, colour });
}

/** Rectangles; one inside another, near its edge, is a frame, whose four sides are lines. */
function addFills(shapes: Collected, parts: readonly Subpath[], colour: string): void {
  const boxes = parts.flatMap((part) => rectangle(part) ?? []);
  const isFrame = (outer: Box, inner: Box): boolean => {
    const margins = [inner.x0 - outer.x0, inner.y0 - outer.y0, outer.x1 - inner.x1, outer.y1 - inner.y1];
    return margins.every((margin) => margin >= 0 && margin <= THICKEST);
  };
  for (const [at, box] of boxes.entries()) {
    const next = boxes[at + 1];
    const before = boxes[at - 1];
    if (next !== undefined && isFrame(box, next)) {
      addRule(shapes, { ...box, y1: next.y0 }, true, colour);
      addRule(shapes, { ...box, y0: next.y1 }, true, colour);
      addRule(shapes, { ...box, x1: next.x0 }, false, colour);
      addRule(shapes, { ...box, x0: next.x1 }, false, colour);
    } else if (before === undefined || !isFrame(before, box)) addArea(shapes, box, colour);
  }
}

function rectangle({ points }: Subpath): Box | undefined {
  const corners = points.filter((point) => point !== undefined);
  if (corners.length < points.length || corners.length < 2 || corners.length > 6) return undefined;
  const xs = corners.map(({ x }) => x);
  const ys = corners.map(({ y }) => y);
  const box = { x0: Math.min(...xs), y0: Math.min(...ys), x1: Math.max(...xs), y1: Math.max(...ys) };
  // The sides of a frame may be mitred, each a thin trapezium.
  const thickness = Math.min(box.x1 - box.x0, box.y1 - box.y0);
  const slack = thickness <= THICKEST ? Math.max(thickness, 0.6) : 0.6;
  const isCorner = ({ x, y }: Point): boolean =>
    Math.min(x - box.x0, box.x1 - x) <= slack && Math.min(y - box.y0, box.y1 - y) <= slack;
  return corners.every(isCorner) ? box : undefined;
}

/** White, or so near it that nobody sees the difference. */
function isPaper(colour: string): boolean {
  return /^#f[a-f]f[a-f]f[a-f]$/i.test(colour);
}
