import type { DigestMessage } from '../message/message.ts';
import { writeShortDay, writeWindow } from '../time/writeDay.ts';
import { type Drawn, WIDTH } from './chart.ts';
import { isFromTheRight, isolateFromTheRight } from './direction.ts';
import { drawable } from './drawable.ts';
import { FAINT_INK } from './paints.ts';
import { line } from './svg.ts';
import { wrapWords } from './wrapWords.ts';

const SIZE = 21;
const LEADING = 27;
const MOST_LINES = 3;

/** Whose week it is. A title that the font cannot write is left to the alternative text and the message around. */
export function drawHeading(digest: DigestMessage): Drawn {
  const title = drawable(digest.plan);
  const lines = wrapWords(title ?? 'Weekly digest', WIDTH, SIZE, MOST_LINES);
  const what = title === undefined ? 'Week' : 'Weekly digest';
  const week = `${what} ${writeWindow(digest.week)}, as it stood on ${writeShortDay(digest.day)}`;
  const last = 20 + (lines.length - 1) * LEADING;
  const svg = [
    ...lines.map((words, at) => drawTitleLine(words, 20 + at * LEADING, isFromTheRight(lines.join(' ')))),
    line(week, 0, last + 24, { size: 14, fill: FAINT_INK }),
  ];
  return { svg: svg.join(''), height: last + 30 };
}

function drawTitleLine(words: string, y: number, fromTheRight: boolean): string {
  const style = { size: SIZE, isBold: true } as const;
  return fromTheRight
    ? line(isolateFromTheRight(words), WIDTH, y, { ...style, anchor: 'end' })
    : line(words, 0, y, style);
}
