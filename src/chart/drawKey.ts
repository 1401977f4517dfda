import { STATUS_COLOURS, STATUS_SYMBOLS } from '../progress/status.ts';
import { type Drawn, WIDTH } from './chart.ts';
import { fitWords, widthOf } from './fitWords.ts';
import { FAINT_INK, INK, PAINTS } from './paints.ts';
import type { Part } from './parts.ts';
import { edged, line } from './svg.ts';

const ROW = 34;
const SWATCH = 24;
const NUMBER = { x: SWATCH + 9, size: 17 } as const;
const LABEL = 15;
/** Between a number and its words, and between one entry and the next. */
const GAP = { words: 7, entries: 26 } as const;

/** What each colour means: its sign, its count and its words, in lines like those of a text. */
export function drawKey(parts: readonly Part[]): Drawn {
  let x = 0;
  let y = 0;
  const svg = parts.map((part) => {
    const width = widthOfEntry(part);
    if (x > 0 && x + width > WIDTH) {
      x = 0;
      y += ROW;
    }
    const drawn = drawEntry(part, x, y);
    x += width + GAP.entries;
    return drawn;
  });
  return { svg: svg.join(''), height: y + SWATCH };
}

function widthOfEntry({ label, count }: Part): number {
  return labelAt(count) + widthOf(label, LABEL);
}

function labelAt(count: number): number {
  return NUMBER.x + widthOf(String(count), NUMBER.size, true) + GAP.words;
}

/** Parts that nobody is in are told as well, so that the picture is the same from week to week; only paler. */
function drawEntry({ label, count, status }: Part, x: number, y: number): string {
  const paint = PAINTS[STATUS_COLOURS[status]];
  const fill = count === 0 ? FAINT_INK : INK;
  return [
    edged(x, y, SWATCH, SWATCH, paint),
    line(STATUS_SYMBOLS[status], x + SWATCH / 2, y + 17, { size: 14, fill: paint.ink, anchor: 'middle' }),
    line(String(count), x + NUMBER.x, y + 18, { size: NUMBER.size, isBold: true, fill }),
    line(fitWords(label, WIDTH - labelAt(count), LABEL), x + labelAt(count), y + 18, { size: LABEL, fill }),
  ].join('');
}
