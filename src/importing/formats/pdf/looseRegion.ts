import { isBullet, isDash } from './characters.ts';
import { apart, type Extent, guttersOf, innerGaps, isAround } from './columnGutters.ts';
import { type Line, textOf } from './lines.ts';
import type { PagedLine } from './piece.ts';
import { commonGaps, crosses, type Gap, gapsBetween, gapsOf, wideGapsOf } from './whiteGaps.ts';

/** Lines that stand in columns: those of a table without lines between its columns. */
export type Region = {
  readonly lines: readonly PagedLine[];
  readonly gutters: readonly Gap[];
  /** Lines that run across the columns: headings between rows. */
  readonly across: ReadonlySet<Line>;
};

/** So many lines that run across the columns end a table. */
const MOST_ACROSS = 2;
/** So many lines before one tell where the columns are. */
const NEAREST = 60;
/** As many lines as a table could have at most. */
const MOST = 20_000;

/** The longest table without lines that begins with the line at this place of some that follow each other. */
export function looseRegion(lines: readonly PagedLine[], start: number): Region | undefined {
  const first = lines[start];
  if (first === undefined || wideGapsOf(first.line).length === 0) return undefined;
  let white = gapsOf(first.line);
  let extent: Extent = first.line;
  let farthest = 0;
  const taken = [first];
  let pending: PagedLine[] = [];
  for (let at = start + 1; at < lines.length && taken.length < MOST; at++) {
    const [before, next] = [lines[at - 1], lines[at]];
    if (before === undefined || next === undefined) break;
    const near = taken.slice(-NEAREST);
    if (isFarther(before, next, farthest) || isTitle(next.line, near)) break;
    const inner = innerGaps(white, extent);
    if (crossesColumns(next.line, inner, near)) {
      pending.push(next);
      if (pending.length > MOST_ACROSS) break;
      continue;
    }
    const columns = inner.filter((gap) => isSupported([gap], near));
    const left = commonGaps(white, gapsBetween(next.line, columns));
    const wider = { x0: Math.min(extent.x0, next.line.x0), x1: Math.max(extent.x1, next.line.x1) };
    if (innerGaps(left, wider).length === 0) break;
    white = left;
    extent = wider;
    if (before.page === next.page) farthest = Math.max(farthest, next.line.baseline - before.line.baseline);
    taken.push(...pending, next);
    pending = [];
  }
  const inside = innerGaps(white, extent);
  return regionOf(withoutTail(taken, guttersOf(inside, taken)), inside);
}

/** Without last lines that stand below the first column only, though nothing in that one goes on in them. */
function withoutTail(lines: readonly PagedLine[], [first]: readonly Gap[]): readonly PagedLine[] {
  const [last, before] = [lines.at(-1), lines.at(-2)];
  const start = last?.line.words[0];
  if (first === undefined || last === undefined || before === undefined || start === undefined) return lines;
  const above = before.line.words.findLast(({ x1 }) => x1 <= first.from + 0.5);
  const isFull = above !== undefined && above.x1 + 0.25 * start.size + start.x1 - start.x0 > first.from;
  const isBelowFirst = last.line.x1 <= first.from + 0.5 && last.line.words.length > 1;
  return isBelowFirst && !isFull && before.page === last.page
    ? withoutTail(lines.slice(0, -1), [first])
    : lines;
}

function crossesColumns(line: Line, inner: readonly Gap[], lines: readonly PagedLine[]): boolean {
  if (!inner.some((gap) => crosses(line, gap))) return false;
  const crossed = apart(inner, lines).filter((gap) => crosses(line, gap));
  return crossed.length > 0 && (wideGapsOf(line).length === 0 || isSupported(crossed, lines));
}

/** Whether several lines already stand on both sides of one of these. */
function isSupported(gaps: readonly Gap[], lines: readonly PagedLine[]): boolean {
  return gaps.some((gap) => lines.filter(({ line }) => isAround(line, gap)).length > 2);
}

/** Much farther down than any line of the table from the one before. */
function isFarther(before: PagedLine, next: PagedLine, farthest: number): boolean {
  if (before.page !== next.page) return false;
  const isInColumns = wideGapsOf(next.line).length > 0;
  const most = Math.max(2.2 * next.line.size, farthest);
  return next.line.baseline - before.line.baseline > (isInColumns ? 3 : 1.6) * most;
}

function isTitle(line: Line, lines: readonly PagedLine[]): boolean {
  const sizes = lines.map((one) => one.line.size).sort((one, other) => one - other);
  return line.size > 1.15 * (sizes[Math.floor(sizes.length / 2)] ?? 0) && wideGapsOf(line).length === 0;
}

function regionOf(lines: readonly PagedLine[], white: readonly Gap[]): Region | undefined {
  const gutters = guttersOf(white, lines);
  const across = new Set(
    lines.filter(({ line }) => gutters.some((gap) => crosses(line, gap))).map(({ line }) => line),
  );
  const inColumns = lines.filter(({ line }) => gutters.some((gap) => isAround(line, gap)));
  const [only] = gutters;
  if (only === undefined || inColumns.length < (gutters.length > 1 ? 2 : 3)) return undefined;
  if (gutters.length === 1 && (isList(lines, only) || isContents(lines))) return undefined;
  return { lines, gutters, across };
}

/** Marks of items with their text behind are no table. */
function isList(lines: readonly PagedLine[], { from }: Gap): boolean {
  const left = lines.map(({ line }) => line.words.filter(({ x1 }) => x1 <= from + 0.5));
  return left.every((words) => words.length === 0 || (words.length === 1 && isItem(words[0]?.text ?? '')));
}

function isItem(text: string): boolean {
  return (
    isBullet(text) || isDash(text) || text === 'o' || /^\(?(?:\d{1,3}|[a-z]|[ivx]{1,5})[.)]$/i.test(text)
  );
}

/** "Introduction ..... 3". */
function isContents(lines: readonly PagedLine[]): boolean {
  return lines.filter(({ line }) => /(?:\. ?){5}/.test(textOf(line))).length > lines.length / 3;
}
