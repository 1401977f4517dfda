import { isBullet, isDash } from './characters.ts';
import { type Line, textOf } from './lines.ts';
import { commonGaps, crosses, type Gap, gapsBetween, gapsOf, wideGapsOf } from './whiteGaps.ts';
import type { Word } from './words.ts';

export type PagedLine = { readonly page: number; readonly line: Line };

/** Lines that stand in columns: those of a table without lines between its columns. */
export type Region = {
  readonly lines: readonly PagedLine[];
  readonly gutters: readonly Gap[];
  /** Lines that run across the columns: headings between rows. */
  readonly across: ReadonlySet<Line>;
};

/** So many lines that run across the columns end a table. */
const MOST_ACROSS = 2;

/** The longest table without lines that begins with the first of these lines. */
export function looseRegion(lines: readonly PagedLine[]): Region | undefined {
  const first = lines[0];
  if (first === undefined || wideGapsOf(first.line).length === 0) return undefined;
  let white = gapsOf(first.line);
  let taken: PagedLine[] = [first];
  let pending: PagedLine[] = [];
  for (const next of lines.slice(1)) {
    const before = pending.at(-1) ?? taken.at(-1) ?? first;
    if (isFarther(before, next, taken) || isTitle(next.line, taken)) break;
    const isAcross = crossesColumns(next.line, white, taken.slice(-NEAREST));
    if (isAcross) {
      pending.push(next);
      if (pending.length > MOST_ACROSS) break;
      continue;
    }
    const near = taken.slice(-NEAREST);
    const columns = innerGaps(white, near).filter((gap) => isSupported([gap], near));
    const left = commonGaps(white, gapsBetween(next.line, columns));
    if (innerGaps(left, [...taken, next]).length === 0) break;
    white = left;
    taken = [...taken, ...pending, next];
    pending = [];
  }
  return regionOf(withoutTail(taken, white), white);
}

/** Without last lines that stand below the first column only, though nothing in that one goes on in them. */
function withoutTail(lines: readonly PagedLine[], white: readonly Gap[]): readonly PagedLine[] {
  const [last, before] = [lines.at(-1), lines.at(-2)];
  const [first] = apart(
    innerGaps(white, lines).filter((gap) => isGutter(gap, lines)),
    lines,
  );
  const start = last?.line.words[0];
  if (first === undefined || last === undefined || before === undefined || start === undefined) return lines;
  const above = before.line.words.findLast(({ x1 }) => x1 <= first.from + 0.5);
  const isFull = above !== undefined && above.x1 + 0.25 * start.size + start.x1 - start.x0 > first.from;
  const isBelowFirst = last.line.x1 <= first.from + 0.5 && last.line.words.length > 1;
  return isBelowFirst && !isFull && before.page === last.page
    ? withoutTail(lines.slice(0, -1), white)
    : lines;
}

/** So many lines before one tell where the columns are. */
const NEAREST = 60;

function crossesColumns(line: Line, white: readonly Gap[], lines: readonly PagedLine[]): boolean {
  const inner = innerGaps(white, lines);
  if (!inner.some((gap) => crosses(line, gap))) return false;
  const crossed = apart(inner, lines).filter((gap) => crosses(line, gap));
  return crossed.length > 0 && (wideGapsOf(line).length === 0 || isSupported(crossed, lines));
}

/** White with words of the lines on both sides. */
function innerGaps(white: readonly Gap[], lines: readonly PagedLine[]): readonly Gap[] {
  const left = Math.min(...lines.map(({ line }) => line.x0));
  const right = Math.max(...lines.map(({ line }) => line.x1));
  return white.filter(({ from, to }) => from > left && to < right);
}

/** Whether several lines already stand on both sides of one of these. */
function isSupported(gaps: readonly Gap[], lines: readonly PagedLine[]): boolean {
  return gaps.some((gap) => lines.filter(({ line }) => isAround(line, gap)).length > 2);
}

function isAround(line: Line, { from, to }: Gap): boolean {
  return line.words.some(({ x1 }) => x1 <= from + 0.5) && line.words.some(({ x0 }) => x0 >= to - 0.5);
}

/** Much farther down than any line of the table from the one before. */
function isFarther(before: PagedLine, next: PagedLine, taken: readonly PagedLine[]): boolean {
  if (before.page !== next.page) return false;
  const distance = next.line.baseline - before.line.baseline;
  const usual = taken.slice(1).map(({ line, page }, at) => {
    const above = taken[at];
    return above?.page === page ? line.baseline - above.line.baseline : 0;
  });
  const isInColumns = wideGapsOf(next.line).length > 0;
  const most = Math.max(2.2 * next.line.size, ...usual);
  return distance > (isInColumns ? 3 : 1.6) * most;
}

function isTitle(line: Line, taken: readonly PagedLine[]): boolean {
  const sizes = taken.map((one) => one.line.size).sort((one, other) => one - other);
  return line.size > 1.15 * (sizes[Math.floor(sizes.length / 2)] ?? 0) && wideGapsOf(line).length === 0;
}

function regionOf(lines: readonly PagedLine[], white: readonly Gap[]): Region | undefined {
  const gutters = apart(
    innerGaps(white, lines).filter((gap) => isGutter(gap, lines)),
    lines,
  );
  const across = new Set(
    lines.filter(({ line }) => gutters.some((gap) => crosses(line, gap))).map(({ line }) => line),
  );
  const inColumns = lines.filter(({ line }) => gutters.some((gap) => isAround(line, gap)));
  const [only] = gutters;
  if (only === undefined || inColumns.length < (gutters.length > 1 ? 2 : 3)) return undefined;
  if (gutters.length === 1 && (isList(lines, only) || isContents(lines))) return undefined;
  return { lines, gutters, across };
}

/** Without those between columns that never have words beside each other: a heading stands over its column. */
function apart(gutters: readonly Gap[], lines: readonly PagedLine[]): readonly Gap[] {
  const at = gutters.findIndex((gap, index) => {
    const from = gutters[index - 1]?.to ?? Number.NEGATIVE_INFINITY;
    const to = gutters[index + 1]?.from ?? Number.POSITIVE_INFINITY;
    const isBefore = ({ x0, x1 }: Word): boolean => x0 >= from - 0.5 && x1 <= gap.from + 0.5;
    const isBehind = ({ x0, x1 }: Word): boolean => x0 >= gap.to - 0.5 && x1 <= to + 0.5;
    const left = lines.filter(({ line }) => line.words.some(isBefore));
    const right = lines.filter(({ line }) => line.words.some(isBehind));
    return !left.some((one) => right.some((other) => isBeside(one, other)));
  });
  return at < 0 ? gutters : apart(gutters.toSpliced(at, 1), lines);
}

function isBeside(one: PagedLine, other: PagedLine): boolean {
  const distance = Math.abs(one.line.baseline - other.line.baseline);
  return one.page === other.page && distance < 0.9 * Math.min(one.line.size, other.line.size);
}

/** Wide enough, or with words that begin or end at it in several lines. */
function isGutter(gap: Gap, lines: readonly PagedLine[]): boolean {
  const around = lines.filter(({ line }) => isAround(line, gap));
  if (around.length < 2) return false;
  const size = Math.max(...around.map(({ line }) => line.size));
  if (gap.to - gap.from > 0.7 * size) return true;
  const wide = around.filter(({ line }) => isWideAt(line, gap)).length;
  if (wide > 1 && wide >= 0.6 * around.length) return true;
  const starts = lines.filter(({ line }) => line.words.some(({ x0 }) => Math.abs(x0 - gap.to) < 1)).length;
  const ends = lines.filter(({ line }) => line.words.some(({ x1 }) => Math.abs(x1 - gap.from) < 1)).length;
  return Math.max(starts, ends) > 2;
}

/** Whether the white of a line is wide where the gap is. */
function isWideAt(line: Line, gap: Gap): boolean {
  return wideGapsOf(line).some(({ from, to }) => from <= gap.from + 0.5 && to >= gap.to - 0.5);
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
