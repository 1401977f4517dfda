import { bandsOf, usualPitch } from './bands.ts';
import type { Grid, GridCell } from './grid.ts';
import { lineOf } from './lines.ts';
import type { Region } from './looseRegion.ts';
import { looseRows, type Row, type Separators } from './looseRows.ts';
import type { PagedLine } from './piece.ts';
import type { Spaces } from './spaces.ts';
import type { Word } from './words.ts';

/** A region as a table: a grid for each of its pages, all with the same columns. */
export function looseGrids(
  region: Region,
  separatorsOf: (page: number, from: number, to: number) => Separators,
  spaces: Spaces,
): readonly Grid[] {
  const { lines, gutters } = region;
  const left = Math.min(...lines.map(({ line }) => line.x0));
  const right = Math.max(...lines.map(({ line }) => line.x1));
  const xs = [left - 1, ...gutters.map(({ from, to }) => Math.max((from + to) / 2, to - 3)), right + 1];
  const pages = [...new Set(lines.map(({ page }) => page))].map((page) => ({
    page,
    bands: bandsOf(page, region, xs),
  }));
  const rights = xs
    .slice(1)
    .map((_, column) => rightOf(column, lines, xs, (gutters[column]?.to ?? right + 1) - 2 * PADDING, spaces));
  const pitches = pages.flatMap(({ bands }) => usualPitch(bands, region) ?? []);
  const pitch = pitches.length === 0 ? undefined : Math.min(...pitches);
  const sheets = pages.map(({ page, bands }) => ({ bands, separators: separatorsOf(page, left, right) }));
  const rows = looseRows(sheets, rights, pitch);
  return pages.map(({ page }, at) => gridOf(page, xs, rows[at] ?? [], rights));
}

function gridOf(page: number, xs: readonly number[], rows: readonly Row[], rights: readonly number[]): Grid {
  const ys = ysOf(rows);
  return { page, xs, ys, cells: rows.flatMap((row, at) => cellsOf(row, at, xs, ys)), rights };
}

function ysOf(rows: readonly Row[]): readonly number[] {
  const tops = rows.map((row) => (row[0]?.top ?? 0) - 4);
  const last = rows.at(-1)?.at(-1)?.bottom ?? 0;
  return [...tops, last + 4];
}

function cellsOf(row: Row, at: number, xs: readonly number[], ys: readonly number[]): readonly GridCell[] {
  const width = xs.length - 1;
  const cellAt = (from: number, to: number, words: readonly Word[]): GridCell => ({
    box: { x0: xs[from] ?? 0, x1: xs[to + 1] ?? 0, y0: ys[at] ?? 0, y1: ys[at + 1] ?? 0 },
    rows: [at, at],
    columns: [from, to],
    words,
  });
  if (row.every(({ isAcross }) => isAcross))
    return [
      cellAt(
        0,
        width - 1,
        row.flatMap(({ parts }) => parts.flat()),
      ),
    ];
  return Array.from({ length: width }, (_, column) =>
    cellAt(
      column,
      column,
      row.flatMap(({ parts }) => parts[column] ?? []),
    ),
  );
}

/** The least white that a table without lines has beside the text of its cells. */
const PADDING = 1.5;

/** How far the lines of a column can reach: no farther than where a word that went on would have fitted. */
function rightOf(
  column: number,
  lines: readonly PagedLine[],
  xs: readonly number[],
  limit: number,
  spaces: Spaces,
): number {
  const [from, to] = [xs[column] ?? 0, xs[column + 1] ?? 0];
  const own = lines.flatMap(({ page, line }) => {
    const words = line.words.filter(({ x0 }) => x0 >= from - 1 && x0 < to - 1);
    return words.length === 0 ? [] : [{ page, line: lineOf(words) }];
  });
  const widest = Math.max(from, ...own.map(({ line }) => Math.min(line.x1, limit)));
  let right = limit;
  for (const [at, { page, line }] of own.entries()) {
    const before = own[at - 1];
    const [first] = line.words;
    if (
      before === undefined ||
      first === undefined ||
      before.page !== page ||
      !(spaces === 'inside' ? first.isSpaced : /^\p{Ll}/u.test(first.text))
    )
      continue;
    if (line.baseline - before.line.baseline > 1.7 * line.size) continue;
    right = Math.min(right, before.line.x1 + 0.25 * line.size + first.x1 - first.x0);
  }
  return Math.max(widest, right - 0.2);
}
