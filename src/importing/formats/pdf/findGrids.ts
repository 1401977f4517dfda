import type { Box } from './box.ts';
import { boxOf, type Grid } from './grid.ts';
import { layCells } from './layCells.ts';
import type { Rule } from './shapes.ts';
import type { Word } from './words.ts';

export type Rules = { readonly horizontals: readonly Rule[]; readonly verticals: readonly Rule[] };

/** Lines meet although they end this far from each other, and are one although they lie so far apart. */
const SLACK = 3;
const ONE = 4;

/** The tables whose lines make a lattice of two columns or more. */
export function findGrids(rules: Rules, words: readonly Word[], page: number): readonly Grid[] {
  const grids = connected(rules)
    .map((part) => ({ ...edgesOf(part), part }))
    .filter(({ xs, ys }) => xs.length > 2 && ys.length > 1);
  const outer = grids.filter(
    (one) => !grids.some((other) => other !== one && lies(boxOf(one), boxOf(other))),
  );
  return outer.flatMap(({ xs, ys, part }) => {
    const cells = layCells(xs, ys, part, words);
    return cells.filter((cell) => cell.words.length > 0).length > 1 ? [{ page, xs, ys, cells }] : [];
  });
}

function lies(inner: Box, outer: Box): boolean {
  const isIn =
    inner.x0 > outer.x0 - 1 && inner.x1 < outer.x1 + 1 && inner.y0 > outer.y0 - 1 && inner.y1 < outer.y1 + 1;
  return (
    isIn && (inner.x1 - inner.x0) * (inner.y1 - inner.y0) < (outer.x1 - outer.x0) * (outer.y1 - outer.y0)
  );
}

/** The tables made of the backgrounds of their cells, where these leave nothing of a table bare. */
export function findFilledGrids(
  fills: readonly Box[],
  words: readonly Word[],
  page: number,
): readonly Grid[] {
  const cells = withoutShades(
    fills.filter(
      (fill) =>
        fill.x1 - fill.x0 > 6 &&
        fill.y1 - fill.y0 > 6 &&
        !fills.some((other) => other !== fill && lies(fill, other)),
    ),
  );
  if (cells.length > MOST_FILLS) return [];
  const horizontals = cells.flatMap(({ x0, x1, y0, y1 }) => [y0, y1].map((at) => ({ at, from: x0, to: x1 })));
  const verticals = cells.flatMap(({ x0, x1, y0, y1 }) => [x0, x1].map((at) => ({ at, from: y0, to: y1 })));
  return findGrids({ horizontals, verticals }, words, page).filter(({ xs, ys, cells: found }) => {
    const box = boxOf({ xs, ys });
    const area = cells.reduce((sum, cell) => sum + overlap(cell, box), 0);
    const isBare = area < 0.85 * (box.x1 - box.x0) * (box.y1 - box.y0);
    const isCut = words.some((word) =>
      xs.slice(1, -1).some((x) => word.x0 < x - 2 && word.x1 > x + 2 && isIn(word, found)),
    );
    return (
      !isBare &&
      !isCut &&
      ys.length > 2 &&
      found.filter((cell) => cell.words.length > 0).length > found.length / 2
    );
  });
}

const MOST_FILLS = 3000;

/** The background of a paragraph that touches a table reaches farther than the table does. */
function withoutShades(fills: readonly Box[]): readonly Box[] {
  if (fills.length > MOST_FILLS) return fills;
  return fills.filter((fill) => {
    const beside = fills.filter(
      (other) => Math.min(other.y1, fill.y1) - Math.max(other.y0, fill.y0) > 2 && !lies(other, fill),
    );
    const isAlone = beside.every(({ x0, x1 }) => Math.abs(x0 - fill.x0) < 1 && Math.abs(x1 - fill.x1) < 1);
    const touching = fills.filter(
      (other) => Math.abs(other.y0 - fill.y1) < SLACK || Math.abs(other.y1 - fill.y0) < SLACK,
    );
    if (!isAlone || touching.length === 0) return true;
    const from = Math.min(...touching.map(({ x0 }) => x0));
    const to = Math.max(...touching.map(({ x1 }) => x1));
    return fill.x0 > from - 8 && fill.x1 < to + 8;
  });
}

function overlap(one: Box, other: Box): number {
  const width = Math.min(one.x1, other.x1) - Math.max(one.x0, other.x0);
  const height = Math.min(one.y1, other.y1) - Math.max(one.y0, other.y0);
  return width > 0 && height > 0 ? width * height : 0;
}

/** Whether a word is in a cell that ends before it does. */
function isIn(word: Word, cells: Grid['cells']): boolean {
  return cells.some(
    ({ words, box }) => words.includes(word) && (word.x1 > box.x1 + 2 || word.x0 < box.x0 - 2),
  );
}

/** Lines that meet each other, however many others lie between. */
function connected({ horizontals, verticals }: Rules): readonly Rules[] {
  const parents = [...horizontals, ...verticals].map((_, at) => at);
  const rootOf = (at: number): number => {
    let root = at;
    while (parents[root] !== root) root = parents[root] ?? root;
    parents[at] = root;
    return root;
  };
  for (const [h, level] of horizontals.entries()) {
    for (const [v, upright] of verticals.entries()) {
      if (meet(level, upright)) parents[rootOf(h)] = rootOf(horizontals.length + v);
    }
  }
  const parts = new Map<number, { horizontals: Rule[]; verticals: Rule[] }>();
  const partOf = (at: number) => {
    const part = parts.get(rootOf(at)) ?? { horizontals: [], verticals: [] };
    parts.set(rootOf(at), part);
    return part;
  };
  for (const [at, rule] of horizontals.entries()) partOf(at).horizontals.push(rule);
  for (const [at, rule] of verticals.entries()) partOf(horizontals.length + at).verticals.push(rule);
  return [...parts.values()].filter((part) => part.horizontals.length > 0 && part.verticals.length > 0);
}

function meet(level: Rule, upright: Rule): boolean {
  return (
    upright.at > level.from - SLACK &&
    upright.at < level.to + SLACK &&
    level.at > upright.from - SLACK &&
    level.at < upright.to + SLACK
  );
}

/** Where columns and rows part. A side without a line ends where the lines across it do. */
function edgesOf({ horizontals, verticals }: Rules): { xs: readonly number[]; ys: readonly number[] } {
  const xs = edges(verticals, horizontals);
  const ys = edges(horizontals, verticals);
  return { xs, ys };
}

function edges(rules: readonly Rule[], across: readonly Rule[]): readonly number[] {
  const found: number[][] = [];
  for (const { at } of [...rules].sort((one, other) => one.at - other.at)) {
    const last = found.at(-1);
    if (last !== undefined && at - (last[0] ?? 0) <= ONE) last.push(at);
    else found.push([at]);
  }
  const middles = found.map((one) => one.reduce((sum, at) => sum + at, 0) / one.length);
  const from = Math.min(...across.map((rule) => rule.from));
  const to = Math.max(...across.map((rule) => rule.to));
  const first = middles[0] ?? 0;
  const last = middles.at(-1) ?? 0;
  return [...(from < first - 8 ? [from] : []), ...middles, ...(to > last + 8 ? [to] : [])];
}
