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
    for (let depth = 0; depth < DEEPEST && open.size > 0; depth++) {
      const outer = pages.map(({ page, lines }, at): Outer | undefined => {
        const line = side === 'top' ? lines[depth] : lines.at(-1 - depth);
        if (!open.has(at) || line === undefined || !isOuter(line, page)) return undefined;
        const text = textOf(line).trim();
        return { line, text, masked: masked(text) };
      });
      for (const [at, ofPage] of pages.entries()) {
        const one = outer[at];
        if (one !== undefined && isMarginal(one, outer, ofPage)) marginal.add(one.line);
        else open.delete(at);
      }
    }
  }
  return marginal;
}

/** A line near the edge of its page, and its text with and without numbers. */
type Outer = { readonly line: Line; readonly text: string; readonly masked: string };

function isOuter(line: Line, { height }: Page): boolean {
  return line.y1 < height * 0.17 || line.y0 > height * 0.83;
}

function isMarginal(one: Outer, all: readonly (Outer | undefined)[], { page, lines }: LinesOfPage): boolean {
  const { line, text } = one;
  const isAtEdge = line.y1 < page.height * 0.1 || line.y0 > page.height * 0.9;
  if (isAtEdge && PAGE_NUMBER.test(text)) return true;
  const twins = all.filter(
    (other) =>
      other !== undefined &&
      other !== one &&
      Math.abs(other.line.baseline - line.baseline) < 3 &&
      other.masked === one.masked,
  );
  if (twins.length < Math.max(1, Math.floor(all.length * 0.2))) return false;
  const isCounting = twins.some((other) => other?.text !== text);
  if (partsOf(line) > 1 && !isCounting && line.y1 < page.height / 2) {
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
