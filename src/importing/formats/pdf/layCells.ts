import type { Rules } from './findGrids.ts';
import { type GridCell, pointOf } from './grid.ts';
import type { Rule } from './shapes.ts';
import type { Word } from './words.ts';

/** A side of a cell is a wall where lines cover this much of it. */
const COVERED = 0.6;

/** The cells of a lattice, merged where no line parts them, with their words. */
export function layCells(
  xs: readonly number[],
  ys: readonly number[],
  rules: Rules,
  words: readonly Word[],
): readonly GridCell[] {
  const width = xs.length - 1;
  const height = ys.length - 1;
  const groups = Array.from({ length: width * height }, (_, at) => at);
  const rootOf = (at: number): number => {
    let root = at;
    while (groups[root] !== root) root = groups[root] ?? root;
    return root;
  };
  const join = (one: number, other: number): void => {
    groups[rootOf(other)] = rootOf(one);
  };
  const uprights = byEdge(rules.verticals, xs);
  const levels = byEdge(rules.horizontals, ys);
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < width; column++) {
      const at = row * width + column;
      if (column > 0 && !covers(uprights[column], ys[row], ys[row + 1])) join(at - 1, at);
      if (row > 0 && !covers(levels[row], xs[column], xs[column + 1])) join(at - width, at);
    }
  }
  return fill(
    rectangles(
      groups.map((_, at) => rootOf(at)),
      width,
    ),
    xs,
    ys,
    words,
  );
}

function byEdge(rules: readonly Rule[], edges: readonly number[]): readonly (readonly Rule[])[] {
  const sorted: Rule[][] = edges.map(() => []);
  for (const rule of rules) {
    let best = 0;
    for (const [at, edge] of edges.entries()) {
      if (Math.abs(edge - rule.at) < Math.abs((edges[best] ?? 0) - rule.at)) best = at;
    }
    sorted[best]?.push(rule);
  }
  return sorted;
}

function covers(rules: readonly Rule[] = [], from = 0, to = 0): boolean {
  let covered = 0;
  let reached = from;
  for (const rule of [...rules].sort((one, other) => one.from - other.from)) {
    const start = Math.max(reached, rule.from);
    const end = Math.min(to, rule.to);
    if (end > start) covered += end - start;
    reached = Math.max(reached, end);
  }
  return covered >= COVERED * (to - from);
}

type Span = Pick<GridCell, 'rows' | 'columns'>;

/** The groups as rectangles; one of another shape as several. */
function rectangles(groups: readonly number[], width: number): readonly Span[] {
  const taken = new Set<number>();
  const spans: Span[] = [];
  const isFree = (at: number, group: number | undefined): boolean => groups[at] === group && !taken.has(at);
  for (const [at, group] of groups.entries()) {
    if (taken.has(at)) continue;
    let wide = 1;
    while ((at + wide) % width !== 0 && isFree(at + wide, group)) wide++;
    const isRowFree = (start: number): boolean =>
      Array.from({ length: wide }, (_, right) => isFree(start + right, group)).every((free) => free);
    let tall = 1;
    while (isRowFree(at + tall * width)) tall++;
    for (let down = 0; down < tall; down++)
      for (let right = 0; right < wide; right++) taken.add(at + down * width + right);
    const [row, column] = [Math.floor(at / width), at % width];
    spans.push({ rows: [row, row + tall - 1], columns: [column, column + wide - 1] });
  }
  return spans;
}

function fill(
  spans: readonly Span[],
  xs: readonly number[],
  ys: readonly number[],
  words: readonly Word[],
): readonly GridCell[] {
  const cells = spans.map(({ rows, columns }) => ({
    rows,
    columns,
    box: {
      x0: xs[columns[0]] ?? 0,
      x1: xs[columns[1] + 1] ?? 0,
      y0: ys[rows[0]] ?? 0,
      y1: ys[rows[1] + 1] ?? 0,
    },
    words: [] as Word[],
  }));
  for (const word of words) {
    const { x, y } = pointOf(word, xs);
    const cell = cells.find(({ box }) => x >= box.x0 && x < box.x1 && y >= box.y0 && y < box.y1);
    cell?.words.push(word);
  }
  return cells;
}
