import type { Line } from './lines.ts';
import { markOf } from './listMarks.ts';
import type { PagedLine } from './piece.ts';

/** Text of one look: its size in half points, and whether it is bold. */
export type Look = string;

export function lookOf({ size, isBold }: Line): Look {
  return `${Math.round(size * 2)}${isBold ? 'b' : ''}`;
}

/** So many letters outside the tables show what their usual look is. */
const ENOUGH = 150;

/**
 * The level of a heading by its look: the larger it is than the text, the higher; bold text comes last. The
 * largest on the first page is the document's title.
 */
export function headingLevels(
  text: readonly PagedLine[],
  everything: readonly Line[],
): (line: Line) => number | undefined {
  const outside = text.map(({ line }) => line);
  const body = usualLook(outside, ENOUGH) ?? usualLook(everything, 0) ?? '20';
  const bodySize = sizeOf(body);
  const levels = [...new Set(outside.map(lookOf))]
    .filter((look) => {
      const isBolder = look.endsWith('b') && !body.endsWith('b') && sizeOf(look) >= bodySize * 0.95;
      return sizeOf(look) > bodySize * 1.12 || isBolder;
    })
    .sort((one, other) => sizeOf(other) - sizeOf(one) || other.length - one.length);
  const first = text[0]?.page;
  const onFirst = text.filter(({ page, line }) => page === first && levels.includes(lookOf(line)));
  const largest = Math.max(0, ...onFirst.map(({ line }) => sizeOf(lookOf(line))));
  const start = onFirst.findIndex(({ line }) => sizeOf(lookOf(line)) === largest);
  const title = new Set<Line>();
  for (const { line } of largest > bodySize * 1.12 ? onFirst.slice(start) : []) {
    if (sizeOf(lookOf(line)) !== largest || title.size > 3) break;
    title.add(line);
  }
  return (line) => {
    const at = levels.indexOf(lookOf(line));
    if (title.has(line)) return 0;
    return at < 0 || markOf(line) === '•' ? undefined : Math.min(6, at + 1);
  };
}

function sizeOf(look: Look): number {
  return Number.parseInt(look, 10);
}

function usualLook(lines: readonly Line[], least: number): Look | undefined {
  const counts = new Map<Look, number>();
  for (const line of lines) {
    const letters = line.words.reduce((sum, { text }) => sum + text.length, 0);
    counts.set(lookOf(line), (counts.get(lookOf(line)) ?? 0) + letters);
  }
  const [most] = [...counts].sort((one, other) => other[1] - one[1]);
  return most === undefined || most[1] < least ? undefined : most[0];
}
