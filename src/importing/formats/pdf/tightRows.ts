import type { Band } from './bands.ts';
import type { Word } from './words.ts';

/**
 * The bands that begin a row in a table without room between its rows: those with words in the first column, or,
 * where cells end at the same height, those that follow such a one.
 */
export function tightRows(bands: readonly Band[], rights: readonly number[]): ReadonlySet<Band> {
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
