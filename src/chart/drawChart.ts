import type { DigestMessage } from '../message/message.ts';
import { type Chart, PAGE } from './chart.ts';
import { drawAhead } from './drawAhead.ts';
import { drawHeading } from './drawHeading.ts';
import { drawParts } from './drawParts.ts';
import { PAPER, RULE } from './paints.ts';
import { box, edged, escapeXml, FONT, moved } from './svg.ts';
import { writeAlternative } from './writeAlternative.ts';

/** The room between two parts of the picture. */
const GAP = 20;

/** The week of a digest as one picture, on paper of its own so that it reads on light and dark screens. */
export function drawChart(digest: DigestMessage): Chart {
  const alternative = writeAlternative(digest);
  let y: number = PAGE.margin;
  const drawn = [drawHeading(digest), drawParts(digest), drawAhead(digest)].map((part) => {
    const placed = moved(part.svg, PAGE.margin, y);
    y += part.height + GAP;
    return placed;
  });
  const height = Math.ceil(y - GAP + PAGE.margin);
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" role="img" width="${PAGE.width}" height="${height}" viewBox="0 0 ${PAGE.width} ${height}" font-family="${FONT}">`,
    `<desc>${escapeXml(alternative)}</desc>`,
    box(0, 0, PAGE.width, height, PAPER),
    ...drawn,
    drawFrame(height),
    '</svg>',
  ].join('');
  return { svg, alternative };
}

/** Covers whatever is wider than was thought: a clip path would do the same, and paint five times as long. */
function drawFrame(height: number): string {
  const side = PAGE.margin - 4;
  return [
    box(0, 0, side, height, PAPER),
    box(PAGE.width - side, 0, side, height, PAPER),
    edged(0, 0, PAGE.width, height, { fill: 'none', edge: RULE }),
  ].join('');
}
