import { type Band, CORE } from './bands.ts';
import { tightRows } from './tightRows.ts';

/** Heights at which lines or backgrounds run through a table. */
export type Separators = readonly number[];

/** The part of a table that is on one page. */
export type Sheet = { readonly bands: readonly Band[]; readonly separators: Separators };

export type Row = readonly Band[];

/** The rows of a table without lines between its columns, for each page. */
export function looseRows(
  sheets: readonly Sheet[],
  rights: readonly number[],
  pitch: number | undefined,
): readonly (readonly Row[])[] {
  const marked = sheets.map(({ bands, separators }) => ({ bands, marks: marksOf(bands, separators, pitch) }));
  const all = marked.flatMap(({ marks }) => marks);
  const count = (test: (mark: Mark) => boolean): number => all.filter(test).length;
  const ruled = count(({ isRuled }) => isRuled);
  const gapped = count(({ isGapped }) => isGapped);
  const trustsRules = ruled > 2 && count(({ isRuled, isGapped }) => isRuled && isGapped) >= 0.7 * gapped;
  const across = sheets.reduce((sum, { bands }) => sum + bands.filter(({ isAcross }) => isAcross).length, 0);
  const isTight = gapped === 0 || (gapped <= sheets.length + 2 * across && all.length > 6 * sheets.length);
  let heading: Row | undefined;
  return marked.map(({ bands, marks }) => {
    const repeated = heading === undefined ? 0 : repeatedBands(heading, bands);
    const begun = !trustsRules && isTight ? tightRows(bands.slice(repeated), rights) : new Set<Band>();
    const rows: Band[][] = [];
    for (const [at, band] of bands.entries()) {
      const { isRuled, isGapped } = marks[at] ?? { isRuled: false, isGapped: false };
      const last = rows.at(-1);
      const isOther = band.isAcross !== bands[at - 1]?.isAcross;
      const starts = isRuled || at === repeated || (!trustsRules && (isOther || isGapped || begun.has(band)));
      if (last === undefined || (starts && at >= repeated)) rows.push([band]);
      else last.push(band);
    }
    heading ??= rows[0];
    if (trustsRules) return rows;
    const kept = repeated > 0 ? 1 : 0;
    return [...rows.slice(0, kept), ...withoutTornRows(rows.slice(kept), marks, bands)];
  });
}

/** What stands above a band: a line through the table, or more white than between the lines of a cell. */
type Mark = { readonly isRuled: boolean; readonly isGapped: boolean };

function marksOf(bands: readonly Band[], separators: Separators, pitch: number | undefined): readonly Mark[] {
  return bands.map((band, at) => {
    const before = bands[at - 1];
    if (before === undefined) return { isRuled: false, isGapped: false };
    return {
      isRuled: separators.some((y) => y > before.bottom - 1 && y < band.top + 1),
      isGapped: pitch !== undefined && isGap(before, band, pitch),
    };
  });
}

/** How many of a page's first bands repeat the first row of the page before. */
function repeatedBands(heading: Row, bands: readonly Band[]): number {
  const wordsOf = (some: readonly Band[]): string =>
    some.flatMap(({ parts }) => parts.flatMap((words) => words.map(({ text }) => text))).join(' ');
  const isSame = wordsOf(bands.slice(0, heading.length)) === wordsOf(heading);
  return isSame && bands.length > heading.length ? heading.length : 0;
}

function isGap(before: Band, band: Band, pitch: number): boolean {
  const size = Math.max(...[...before.lines, ...band.lines].map((line) => line.size));
  return band.top - before.bottom > pitch - CORE * size + Math.max(1.2, 0.1 * size);
}

/** Paragraphs of a cell that stand apart are no rows where all others begin in the first column. */
function withoutTornRows(
  rows: readonly (readonly Band[])[],
  marks: readonly Mark[],
  bands: readonly Band[],
): readonly (readonly Band[])[] {
  const begins = (row: readonly Band[]): boolean =>
    row.some(({ parts, isAcross }) => isAcross || (parts[0]?.length ?? 0) > 0);
  if (rows.filter(begins).length < 0.5 * rows.length) return rows;
  const whole: (readonly Band[])[] = [];
  for (const row of rows) {
    const last = whole.at(-1);
    const [first] = row;
    const columns = first?.parts.length ?? 0;
    const filled = Array.from({ length: columns }, (_, column) =>
      row.some(({ parts }) => (parts[column]?.length ?? 0) > 0),
    );
    const isPart =
      last !== undefined &&
      first !== undefined &&
      !begins(row) &&
      !last.some(({ isAcross }) => isAcross) &&
      marks[bands.indexOf(first)]?.isRuled !== true &&
      filled.filter((one) => one).length <= columns / 2 &&
      filled.every((one, column) => !one || last.some(({ parts }) => (parts[column]?.length ?? 0) > 0));
    if (isPart) whole[whole.length - 1] = [...last, ...row];
    else whole.push(row);
  }
  return whole;
}
