import { isApart, type Line, textOf } from './lines.ts';
import type { Page } from './readPage.ts';

/** A page's lines of text that stand in no ruled table. */
export type LinesOfPage = { readonly page: Page; readonly lines: readonly Line[] };

/** Only this many lines at the top and at the foot can be in the margin. */
const DEEPEST = 3;

/**
 * Running heads and feet: what stands at the same height on several pages, numbers aside, and apart from the
 * rest; and a lone page number. The headings of a table that goes on are none, for they stand close above it.
 */
export function marginalLines(pages: readonly LinesOfPage[]): ReadonlySet<Line> {
  const marginal = new Set<Line>();
  for (const side of ['top', 'foot'] as const) {
    const open = new Set(pages.map((_, at) => at));
    for (let depth = 0; depth < DEEPEST; depth++) {
      const outer = pages.map(({ page, lines }, at) => {
        const line = side === 'top' ? lines[depth] : lines.at(-1 - depth);
        return open.has(at) && line !== undefined && isOuter(line, page) ? line : undefined;
      });
      for (const [at, { page, lines }] of pages.entries()) {
        const line = outer[at];
        if (line !== undefined && isMarginal(line, at, outer, lines, page, pages.length)) marginal.add(line);
        else open.delete(at);
      }
    }
  }
  return marginal;
}

function isOuter(line: Line, { height }: Page): boolean {
  return line.y1 < height * 0.17 || line.y0 > height * 0.83;
}

function isMarginal(
  line: Line,
  at: number,
  outer: readonly (Line | undefined)[],
  lines: readonly Line[],
  page: Page,
  pages: number,
): boolean {
  const text = textOf(line).trim();
  const isAtEdge = line.y1 < page.height * 0.1 || line.y0 > page.height * 0.9;
  if (isAtEdge && PAGE_NUMBER.test(text)) return true;
  const twins = outer.filter(
    (other, index) =>
      index !== at &&
      other !== undefined &&
      Math.abs(other.baseline - line.baseline) < 3 &&
      masked(textOf(other)) === masked(text),
  );
  if (twins.length < Math.max(1, Math.floor(pages * 0.2))) return false;
  const isCounting = twins.some((other) => other !== undefined && textOf(other).trim() !== text);
  const parts = partsOf(line);
  if (parts > 1 && !isCounting && line.y1 < page.height / 2) {
    // It could be the headings of a table without lines.
    const next = lines[lines.indexOf(line) + 1];
    return next === undefined || next.y0 - line.y1 > 1.2 * line.size;
  }
  return true;
}

/** "Page 1 of 2", "- 3 -", "4/9". */
const PAGE_NUMBER = /^(?:page\s?)?[-–|([]?\s?\d{1,4}\s?(?:(?:of|\/)\s?\d{1,4})?\s?[-–|)\]]?$/i;

function masked(text: string): string {
  return text.replace(/\d+/g, '#').replace(/\s+/g, ' ').trim();
}

function partsOf({ words, size }: Line): number {
  return words.filter((word, at) => {
    const before = words[at - 1];
    return before === undefined || (isApart(before, word) && word.x0 - before.x1 > size);
  }).length;
}
