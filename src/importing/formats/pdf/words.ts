import type { Box } from './box.ts';
import { readCharacters } from './characters.ts';
import type { Glyph, Run } from './showText.ts';

/** Letters that stand together, as one operator drew them. Its box is that of the page, its turn its own. */
export type Word = Box & {
  readonly text: string;
  /** Of an upright word: the height on the page of the line it stands on. */
  readonly baseline: number;
  readonly size: number;
  readonly isBold: boolean;
  /** Quarter turns against the clock; undefined for text that leans. */
  readonly turn: number | undefined;
  /** The place in the order of drawing, and whether a space was drawn before it. */
  readonly order: number;
  readonly isSpaced: boolean;
};

/** A gap wider than this part of the font's height parts two words. */
export const WORD_GAP = 0.13;
const ASCENT = 0.74;
const DESCENT = 0.22;

/** The words of the runs of a page, each of them once: bold is sometimes faked by drawing twice. */
export function wordsOf(runs: readonly Run[]): readonly Word[] {
  const words: Word[] = [];
  const seen = new Map<string, Word[]>();
  let isSpaced = true;
  for (const run of runs) {
    const parts = partsOf(run);
    for (const part of parts.words) {
      const drawn = wordOf(part.glyphs, run, words.length, part.isSpaced || isSpaced);
      isSpaced = false;
      const twins = seen.get(drawn.text) ?? [];
      if (twins.some((twin) => isDrawnTwice(twin, drawn))) continue;
      seen.set(drawn.text, [...twins.slice(-50), drawn]);
      words.push({ ...drawn, ...insideClip(drawn, run.clip) });
    }
    isSpaced ||= parts.endsInSpace;
  }
  return words;
}

function distance(one: Glyph, next: Glyph, ahead: Run['ahead']): number {
  return (next.from.x - one.to.x) * ahead.x + (next.from.y - one.to.y) * ahead.y;
}

type Part = { readonly glyphs: Glyph[]; readonly isSpaced: boolean };

function partsOf(run: Run): { words: readonly Part[]; endsInSpace: boolean } {
  const words: Part[] = [];
  let open: Part | undefined;
  let isSpaced = false;
  for (const glyph of run.glyphs) {
    const text = readCharacters(glyph.text);
    if (text === '') continue;
    if (text.trim() === '') {
      open = undefined;
      isSpaced = true;
      continue;
    }
    const last = open?.glyphs.at(-1);
    const gap = last === undefined ? 0 : distance(last, glyph, run.ahead);
    if (open === undefined || gap > WORD_GAP * run.size || gap < -0.5 * run.size) {
      open = { glyphs: [], isSpaced: isSpaced || open !== undefined };
      words.push(open);
      isSpaced = false;
    }
    open.glyphs.push({ ...glyph, text });
  }
  return { words, endsInSpace: isSpaced };
}

function wordOf(glyphs: readonly Glyph[], run: Run, order: number, isSpaced: boolean): Word {
  const text = glyphs.map((glyph) => glyph.text).join('');
  const ends = glyphs.flatMap(({ from, to }) => [from, to]);
  const xs = ends.map(({ x }) => x);
  const ys = ends.map(({ y }) => y);
  const baseline = glyphs[0]?.from.y ?? 0;
  const [up, down] = [run.size * ASCENT, run.size * DESCENT];
  const [right, left] = run.turn === 1 ? [down, up] : run.turn === 3 ? [up, down] : [0, 0];
  const isLevel = run.turn === 0 || run.turn === undefined;
  const box = {
    x0: Math.min(...xs) - left,
    x1: Math.max(...xs) + right,
    y0: Math.min(...ys) - (isLevel ? up : run.turn === 2 ? down : 0),
    y1: Math.max(...ys) + (isLevel ? down : run.turn === 2 ? up : 0),
  };
  const { size, isBold, turn } = run;
  return { text, ...box, baseline, size, isBold, turn, order, isSpaced };
}

/** Text that runs out of its cell is cut off there: it belongs where it can be seen to begin. */
function insideClip(box: Box, clip: Box | undefined): { x0: number; x1: number } {
  if (clip === undefined) return { x0: box.x0, x1: box.x1 };
  return { x0: clamp(box.x0, clip.x0, clip.x1), x1: clamp(box.x1, clip.x0, clip.x1) };
}

function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(high, value));
}

function isDrawnTwice(one: Word, other: Word): boolean {
  const slack = 0.08 * one.size;
  return (
    Math.abs(one.x0 - other.x0) < slack &&
    Math.abs(one.x1 - other.x1) < slack &&
    Math.abs(one.baseline - other.baseline) < slack
  );
}
