import type { Line } from './lines.ts';
import type { Region } from './looseRegion.ts';
import type { Word } from './words.ts';

/** Lines of a table's page that overlap in height: they can't belong to different rows. */
export type Band = {
  readonly top: number;
  readonly bottom: number;
  readonly lines: readonly Line[];
  /** The words of each column, in lines; for a line across the columns, all of them in the first. */
  readonly parts: readonly (readonly Word[])[];
  readonly isAcross: boolean;
};

/** Heights at which lines or backgrounds run through a table. */
export type Separators = readonly number[];

/** The bands of each row of a table without lines between its columns, on one page. */
export function looseRows(
  bands: readonly Band[],
  separators: Separators,
  rights: readonly number[],
  pitch: number | undefined,
): readonly (readonly Band[])[] {
  const isRuled = bands.map((band, at) => {
    const before = bands[at - 1];
    return before !== undefined && separators.some((y) => y > before.bottom - 1 && y < band.top + 1);
  });
  const isGapped = bands.map((band, at) => {
    const before = bands[at - 1];
    return before !== undefined && pitch !== undefined && isGap(before, band, pitch);
  });
  const ruled = isRuled.filter((one) => one).length;
  const gapped = isGapped.filter((one) => one).length;
  const both = isRuled.filter((one, at) => one && isGapped[at]).length;
  const trustsRules = ruled > 2 && both >= 0.7 * gapped;
  const isTight =
    gapped === 0 || (gapped <= 1 + bands.filter(({ isAcross }) => isAcross).length * 2 && bands.length > 6);
  const newRows = isTight ? tightRows(bands, rights) : new Set<Band>();
  const rows: Band[][] = [];
  for (const [at, band] of bands.entries()) {
    const before = bands[at - 1];
    const last = rows.at(-1);
    const starts =
      before === undefined ||
      last === undefined ||
      isRuled[at] ||
      (trustsRules ? false : band.isAcross !== before.isAcross || isGapped[at] || newRows.has(band));
    if (starts || last === undefined) rows.push([band]);
    else last.push(band);
  }
  return trustsRules ? rows : withoutTornRows(rows, isRuled, bands);
}

function isGap(before: Band, band: Band, pitch: number): boolean {
  const size = Math.max(...[...before.lines, ...band.lines].map((line) => line.size));
  return band.top - before.bottom > pitch - CORE * size + Math.max(1.2, 0.1 * size);
}

/** The part of a line's height that is counted, so that lines set close together do not overlap. */
export const CORE = 0.5;

/**
 * The bands that begin a row in a table without room between its rows: those with words in the first column, or,
 * where cells end at the same height, those that follow such a one.
 */
function tightRows(bands: readonly Band[], rights: readonly number[]): ReadonlySet<Band> {
  const fromTop = new Set(bands.filter((band, at) => hasFirst(band) && isNew(bands[at - 1], band, rights)));
  const fromBottom = new Set(
    bands.filter((band, at) => {
      const before = bands[at - 1];
      return before !== undefined && hasFirst(before) && isNew(before, band, rights);
    }),
  );
  return torn(bands, fromBottom, rights) < torn(bands, fromTop, rights) ? fromBottom : fromTop;
}

function hasFirst({ parts, isAcross }: Band): boolean {
  return !isAcross && (parts[0]?.length ?? 0) > 0;
}

/** How often these rows would begin in the middle of running text, or have an end of it in their middle. */
function torn(bands: readonly Band[], starts: ReadonlySet<Band>, rights: readonly number[]): number {
  let count = 0;
  for (const [at, band] of bands.entries()) {
    const before = bands[at - 1];
    if (before === undefined || band.isAcross || before.isAcross) continue;
    for (const [column, [first]] of band.parts.entries()) {
      const last = before.parts[column]?.at(-1);
      if (first === undefined || last === undefined) continue;
      const isEnded = fits(last, first, rights[column] ?? 0);
      if (starts.has(band) ? !isEnded && /^\p{Ll}/u.test(first.text) : isEnded) count += 1;
    }
  }
  return count;
}

/** Whether something begins here that need not have stood on a new line. */
function isNew(before: Band | undefined, band: Band, rights: readonly number[]): boolean {
  if (before === undefined || before.isAcross) return true;
  return band.parts.some(([first], column) => {
    if (first === undefined) return false;
    const last = before.parts[column]?.at(-1);
    return last === undefined || fits(last, first, rights[column] ?? 0);
  });
}

function fits(last: Word, next: Word, right: number): boolean {
  return last.x1 + 0.25 * next.size + (next.x1 - next.x0) < right - 0.5;
}

/** Paragraphs of a cell that stand apart are no rows where all others begin in the first column. */
function withoutTornRows(
  rows: readonly (readonly Band[])[],
  isRuled: readonly boolean[],
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
      !isRuled[bands.indexOf(first)] &&
      filled.filter((one) => one).length <= columns / 2 &&
      filled.every((one, column) => !one || last.some(({ parts }) => (parts[column]?.length ?? 0) > 0));
    if (isPart) whole[whole.length - 1] = [...last, ...row];
    else whole.push(row);
  }
  return whole;
}

/** The usual distance of the baselines of a cell's lines, from the columns of a region. */
export function usualPitch(bands: readonly Band[], region: Region): number | undefined {
  const distances: number[] = [];
  const last: (Line | undefined)[] = region.gutters.map(() => undefined);
  for (const { parts, lines, isAcross } of bands) {
    if (isAcross) continue;
    for (const [column, words] of parts.entries()) {
      for (const line of lines) {
        if (!words.some((word) => line.words.includes(word))) continue;
        const before = last[column];
        const distance = before === undefined ? 0 : line.baseline - before.baseline;
        if (before !== undefined && distance > 0.8 * line.size && distance < 2 * line.size)
          distances.push(distance);
        last[column] = line;
      }
    }
  }
  distances.sort((one, other) => one - other);
  return distances[Math.floor(distances.length * 0.1)];
}
