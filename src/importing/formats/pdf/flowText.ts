import { isApart, type Line, textOf } from './lines.ts';
import { isMark, markOf } from './listMarks.ts';
import type { Spaces } from './spaces.ts';
import type { Word } from './words.ts';

/** Where the lines of a text may begin and end, whether lines of the page say so, and which spaces are drawn. */
export type Measure = {
  readonly left: number;
  readonly right: number;
  readonly spaces: Spaces;
  readonly isExact: boolean;
};

/** Lines as running text: a new line only where the writer ended one. */
export function flowText(lines: readonly Line[], measure: Measure): string {
  return paragraphsOf(lines, measure)
    .map((paragraph) => joinLines(paragraph, measure))
    .join('\n');
}

/** Lines that belong together because each of them, but for the last, is full. */
export function paragraphsOf(lines: readonly Line[], measure: Measure): readonly (readonly Line[])[] {
  const paragraphs: Line[][] = [];
  const pitch = usualPitch(lines);
  const marks: string[] = [];
  for (const [at, line] of lines.entries()) {
    const before = lines[at - 1];
    const mark = markOf(line);
    const starts =
      before === undefined ||
      isMark(mark, marks) ||
      line.baseline - before.baseline > Math.max(pitch * 1.25, pitch + 1.5) ||
      isEnded(before, line, lines, measure);
    if (mark !== undefined && starts) marks.push(mark);
    if (starts) paragraphs.push([line]);
    else paragraphs.at(-1)?.push(line);
  }
  return paragraphs;
}

/** The usual distance of one baseline to the next, where the lines tell. */
function usualPitch(lines: readonly Line[]): number {
  const pitches = lines.slice(1).map((line, at) => line.baseline - (lines[at]?.baseline ?? 0));
  const largest = Math.max(0, ...lines.map(({ size }) => size)) * 1.6;
  return Math.min(largest, ...pitches.filter((pitch) => pitch > 0));
}

/** Whether a line ends although more would have fitted in. */
function isEnded(line: Line, next: Line, lines: readonly Line[], measure: Measure): boolean {
  const first = next.words[0];
  const isNext = first?.order === (line.words.at(-1)?.order ?? 0) + 1;
  if (measure.spaces === 'inside' && isNext && first?.isSpaced === true) return false;
  const free = freeSpace(line, lines, measure);
  if (isTornInside(line, next, measure)) return false;
  const space = 0.25 * line.size;
  if (space + firstPieceWidth(next) < free - 0.12 * line.size) return true;
  if (measure.spaces !== 'inside' || !measure.isExact || endsInBreak(line)) return false;
  return free > 0.45 * line.size && Math.abs(line.x0 - next.x0) < 1.5;
}

function freeSpace(line: Line, lines: readonly Line[], { left, right }: Measure): number {
  const isLeft = lines.some((one) => one !== line && Math.abs(one.x0 - line.x0) < 1.5);
  const isRight = lines.every((one) => Math.abs(one.x1 - line.x1) < 1.5);
  const isCentred = Math.abs(line.x0 - left - (right - line.x1)) < 2.5 && line.x0 > left + 1.5;
  if ((isRight && !isLeft) || (isCentred && !isLeft)) return right - left - (line.x1 - line.x0);
  return right - line.x1;
}

/** The width of what would have had to fit: the next line's first word, or its part before a hyphen. */
function firstPieceWidth({ words }: Line): number {
  const [first] = words;
  if (first === undefined) return 0;
  let end = first.x1;
  let text = first.text;
  for (const [at, word] of words.entries()) {
    const before = words[at - 1];
    if (before === undefined) continue;
    if (isApart(before, word)) break;
    end = word.x1;
    text += word.text;
  }
  const hyphen = text.search(/[-–—]\D/u);
  return (end - first.x0) * (hyphen > 1 ? (hyphen + 1) / text.length : 1);
}

function endsInBreak({ words }: Line): boolean {
  return /[-–—/\u00ad\u2010]$/u.test(words.at(-1)?.text ?? '');
}

function joinLines(lines: readonly Line[], measure: Measure): string {
  let text = '';
  for (const [at, line] of lines.entries()) {
    const before = lines[at - 1];
    const mark = at === 0 ? markOf(line) : undefined;
    const own = mark === undefined ? textOf(line) : withMark(line, mark);
    if (before === undefined) text = own;
    else if (text.endsWith('\u00ad')) text = text.slice(0, -1) + own;
    else text += (isTorn(before, line, measure) ? '' : ' ') + own;
  }
  return text.replaceAll('\u00ad', '');
}

function withMark(line: Line, mark: string): string {
  const rest = line.words.slice(1);
  return `${mark} ${textOf({ ...line, words: rest })}`.trimEnd();
}

/** Whether a word goes on in the next line: after its hyphen or slash, or where its column is too narrow. */
function isTorn(line: Line, next: Line, measure: Measure): boolean {
  const first: Word | undefined = next.words[0];
  const start = first?.text ?? '';
  const isNext = first?.order === (line.words.at(-1)?.order ?? 0) + 1;
  if (measure.spaces !== 'never' && isNext && first?.isSpaced === true) return false;
  const end = textOf(line);
  if (/[\p{L}\p{N}][-\u2010/]$/u.test(end)) return !/^(?:and|or|to|nor)$/i.test(start) || end.endsWith('/');
  if (/^[,;.:)\]]/.test(start)) return true;
  if (/\d[–—]$/u.test(end) && /^\d/.test(start)) return true;
  return isTornInside(line, next, measure);
}

/** A word too long for its column is broken anywhere; where a space has room at the end, it would be drawn. */
function isTornInside(line: Line, next: Line, { right, spaces, isExact }: Measure): boolean {
  const [first] = next.words;
  const end = line.words.at(-1)?.text ?? '';
  if (first === undefined || first.isSpaced || line.words.some((word, at) => at > 0 && word.isSpaced))
    return false;
  const start = first.text;
  const free = right - line.x1;
  if (free > 0.9 * line.size) return false;
  if (/[\d/.]\d{1,3}$/.test(end) && /^\d{1,3}$/.test(start)) return true;
  if (spaces === 'never' || !/\p{Ll}$/u.test(end) || !/^\p{Ll}/u.test(start)) return false;
  if (/^[b-df-hj-np-tv-xz]{1,3}$/.test(start)) return true;
  return isExact && free > 0.05 * line.size && Math.abs(line.x0 - next.x0) < 1.5;
}
