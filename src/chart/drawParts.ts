import type { DigestMessage } from '../message/message.ts';
import { STATUS_COLOURS, STATUS_SYMBOLS } from '../progress/status.ts';
import { type Drawn, WIDTH } from './chart.ts';
import { drawKey } from './drawKey.ts';
import { widthOf } from './fitWords.ts';
import { PAINTS } from './paints.ts';
import { type Part, partsOf } from './parts.ts';
import { shareWidth } from './shareWidth.ts';
import { edged, line, moved } from './svg.ts';

const BAR = { top: 28, height: 44, gap: 2, least: 6, size: 17 } as const;
const KEY = BAR.top + BAR.height + 18;

/** How the actions stand: one bar of all, and under it what each colour and sign means, with its count. */
export function drawParts(digest: DigestMessage): Drawn {
  const parts = partsOf(digest);
  const key = drawKey(parts);
  const heading = line(writeHeading(digest.actions), 0, 16, { size: 16, isBold: true });
  return { svg: heading + drawBar(parts) + moved(key.svg, 0, KEY), height: KEY + key.height };
}

function writeHeading(actions: number): string {
  if (actions === 0) return 'The plan has no actions';
  return actions === 1 ? 'How the one action stands' : `How the ${actions} actions stand`;
}

function drawBar(parts: readonly Part[]): string {
  const shown = parts.filter(({ count }) => count > 0);
  if (shown.length === 0) return edged(0, BAR.top, WIDTH, BAR.height, PAINTS.grey);
  const counts = shown.map(({ count }) => count);
  const widths = shareWidth(counts, WIDTH - (shown.length - 1) * BAR.gap, BAR.least);
  let x = 0;
  return shown
    .map((part, at) => {
      const width = widths[at] ?? 0;
      const drawn = drawPart(part, x, width);
      x += width + BAR.gap;
      return drawn;
    })
    .join('');
}

/** Its sign and count are written on it where they fit; the key says them anyway. */
function drawPart({ count, status }: Part, x: number, width: number): string {
  const paint = PAINTS[STATUS_COLOURS[status]];
  const shape = edged(x, BAR.top, width, BAR.height, paint);
  const words = [`${STATUS_SYMBOLS[status]} ${count}`, String(count)].find(
    (one) => widthOf(one, BAR.size, true) + 6 <= width,
  );
  if (words === undefined) return shape;
  const style = { size: BAR.size, isBold: true, fill: paint.ink, anchor: 'middle' } as const;
  return shape + line(words, x + width / 2, BAR.top + 28, style);
}
