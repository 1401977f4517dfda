import type { Grid, GridCell } from './grid.ts';
import type { Line } from './lines.ts';
import { lineOf } from './lines.ts';
import type { PagedLine, Region } from './looseRegion.ts';
import { type Band, CORE, looseRows, type Separators, usualPitch } from './looseRows.ts';
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
  let heading: readonly Band[] | undefined;
  return pages.map(({ page, bands }) => {
    const separators = separatorsOf(page, left, right);
    const repeated = heading === undefined ? 0 : repeatedBands(heading, bands);
    const rows = [
      ...(repeated === 0 ? [] : [bands.slice(0, repeated)]),
      ...looseRows(bands.slice(repeated), separators, rights, pitch),
    ];
    heading ??= rows[0];
    return { page, xs, ys: ysOf(rows), cells: rows.flatMap((row, at) => cellsOf(row, at, xs, rows)), rights };
  });
}

/** How many of a page's first bands repeat the first row of the page before. */
function repeatedBands(heading: readonly Band[], bands: readonly Band[]): number {
  const wordsOf = (some: readonly Band[]): string =>
    some.flatMap(({ parts }) => parts.flatMap((words) => words.map(({ text }) => text))).join(' ');
  const isSame = wordsOf(bands.slice(0, heading.length)) === wordsOf(heading);
  return isSame && bands.length > heading.length ? heading.length : 0;
}

function bandsOf(page: number, { lines, across }: Region, xs: readonly number[]): readonly Band[] {
  const groups: { top: number; bottom: number; lines: Line[]; isAcross: boolean }[] = [];
  for (const { line } of lines.filter((one) => one.page === page)) {
    const top = line.baseline - CORE * line.size;
    const last = groups.at(-1);
    const isAcross = across.has(line);
    if (last !== undefined && top < last.bottom && !isAcross && !last.isAcross) {
      last.lines.push(line);
      last.bottom = Math.max(last.bottom, line.baseline);
      last.top = Math.min(last.top, top);
    } else groups.push({ top, bottom: line.baseline, lines: [line], isAcross });
  }
  return groups.map((group) => ({ ...group, parts: partsOf(group.lines, group.isAcross, xs) }));
}

function partsOf(
  lines: readonly Line[],
  isAcross: boolean,
  xs: readonly number[],
): readonly (readonly Word[])[] {
  const parts: Word[][] = xs.slice(1).map(() => []);
  for (const line of lines) {
    for (const word of line.words) {
      const column = isAcross
        ? 0
        : Math.max(
            0,
            xs.findLastIndex((x) => x <= word.x0 + 1),
          );
      parts[Math.min(column, parts.length - 1)]?.push(word);
    }
  }
  return parts;
}

function ysOf(rows: readonly (readonly Band[])[]): readonly number[] {
  const tops = rows.map((row) => (row[0]?.top ?? 0) - 4);
  const last = rows.at(-1)?.at(-1)?.bottom ?? 0;
  return [...tops, last + 4];
}

function cellsOf(
  row: readonly Band[],
  at: number,
  xs: readonly number[],
  rows: readonly (readonly Band[])[],
): readonly GridCell[] {
  const ys = ysOf(rows);
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
