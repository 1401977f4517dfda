import type { Box } from './box.ts';
import { flowText, type Measure } from './flowText.ts';
import { linesOf } from './lines.ts';
import type { Spaces } from './spaces.ts';
import type { Word } from './words.ts';

/** Words nearer to the edge of their cell than this have no padding to speak of. */
const PADDING = { least: 0.5, most: 12 };

/** What a cell says: its upright words as running text, and any that are turned. */
export function cellText(words: readonly Word[], box: Box, spaces: Spaces, padding?: number): string {
  const turns = [0, 1, 2, 3].map((turn) => words.filter((word) => (word.turn ?? 0) === turn));
  return turns
    .map((some, turn) => {
      if (some.length === 0) return '';
      const upright = some.map((word) => ({
        ...word,
        ...turned(word, turn),
        baseline: baselineOf(word, turn),
      }));
      return flowText(
        linesOf(upright),
        measureOf(upright, turned(box, turn), spaces, turn === 0 ? padding : undefined),
      );
    })
    .filter((text) => text !== '')
    .join('\n');
}

function measureOf(words: readonly Word[], { x0, x1 }: Box, spaces: Spaces, padding?: number): Measure {
  const left = Math.min(...words.map((word) => word.x0)) - x0;
  const right = x1 - Math.max(...words.map((word) => word.x1));
  const own = clamp(Math.min(padding ?? left, right));
  return { left: x0 + own, right: x1 - own, spaces, isExact: padding !== 0 };
}

/** How far the text of a table's cells usually begins from their edge. */
export function usualPadding(
  cells: readonly { readonly words: readonly Word[]; readonly box: Box }[],
): number | undefined {
  const counts = new Map<number, number>();
  for (const { words, box } of cells) {
    const upright = words.filter((word) => word.turn === 0);
    if (upright.length === 0) continue;
    const gap = Math.round((Math.min(...upright.map(({ x0 }) => x0)) - box.x0) * 4) / 4;
    counts.set(gap, (counts.get(gap) ?? 0) + 1);
  }
  const [most] = [...counts].sort((one, other) => other[1] - one[1] || one[0] - other[0]);
  return most === undefined ? undefined : clamp(most[0]);
}

function clamp(padding: number): number {
  return Math.max(PADDING.least, Math.min(PADDING.most, padding));
}

/** A box after as many quarter turns with the clock, so that its words are upright. */
function turned({ x0, y0, x1, y1 }: Box, turns: number): Box {
  if (turns === 1) return { x0: -y1, x1: -y0, y0: x0, y1: x1 };
  if (turns === 2) return { x0: -x1, x1: -x0, y0: -y1, y1: -y0 };
  if (turns === 3) return { x0: y0, x1: y1, y0: -x1, y1: -x0 };
  return { x0, y0, x1, y1 };
}

function baselineOf(word: Word, turns: number): number {
  if (turns === 0) return word.baseline;
  const { y1 } = turned(word, turns);
  return y1 - 0.22 * word.size;
}
