import { DAYS_AHEAD } from '../digest/weeklyDigest.ts';
import type { DigestMessage } from '../message/message.ts';
import { writeWindow } from '../time/writeDay.ts';
import { type Drawn, WIDTH } from './chart.ts';
import { drawDays } from './drawDays.ts';
import { drawDueLines } from './drawDueLines.ts';
import { daysAhead, dueByDay, dueInShort } from './dueAhead.ts';
import { FAINT_INK, RULE } from './paints.ts';
import { box, line, moved } from './svg.ts';

const HEADING = 44;

/** What is due in the days ahead: when, on a line of days, and what, in a few lines of words. */
export function drawAhead(digest: DigestMessage): Drawn {
  const days = dueByDay(digest);
  const count = days.reduce((sum, { actions }) => sum + actions.length, 0);
  const rule = box(0, 0, WIDTH, 1, RULE);
  if (count === 0) {
    const words = `Nothing is due in the next ${DAYS_AHEAD} days`;
    return { svg: rule + line(words, 0, 30, { size: 16, isBold: true }), height: 38 };
  }
  const ahead = daysAhead(digest);
  const axis = drawDays(days, ahead);
  const words = drawDueLines(dueInShort(digest));
  return {
    svg: [
      rule,
      line(`${count} due in the next ${DAYS_AHEAD} days`, 0, 30, { size: 16, isBold: true }),
      line(writeWindow(ahead), WIDTH, 30, { size: 14, fill: FAINT_INK, anchor: 'end' }),
      moved(axis.svg, 0, HEADING),
      moved(words.svg, 0, HEADING + axis.height + 12),
    ].join(''),
    height: HEADING + axis.height + 12 + words.height,
  };
}
