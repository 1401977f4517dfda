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

/** The part of a line's height that is counted, so that lines set close together do not overlap. */
export const CORE = 0.5;

/** The bands of one page of a region, whose columns part at these edges. */
export function bandsOf(page: number, { lines, across }: Region, xs: readonly number[]): readonly Band[] {
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
