import { addDays, type Day, dayOfMonth, daysBetween, monthOf, weekday } from '../time/day.ts';
import type { Window } from '../time/window.ts';
import { writeMonth } from '../time/writeDay.ts';
import { type Drawn, WIDTH } from './chart.ts';
import type { Due } from './dueAhead.ts';
import { widthOf } from './fitWords.ts';
import { AHEAD, FAINT_INK, RULE } from './paints.ts';
import { box, line } from './svg.ts';

/** The bar of one action; many share the height of three. */
const ONE = 15;
const MOST = 3 * ONE;
const LEAST = 4;
/** Room above the highest bar for its number. */
const TOP = 20;
const LABEL = 12;

/** The days ahead from left to right: a bar with its number where something is due, and the Mondays named. */
export function drawDays(due: readonly Due[], ahead: Window): Drawn {
  const count = daysBetween(ahead.start, ahead.end) + 1;
  const column = WIDTH / count;
  const highest = Math.max(1, ...due.map(({ actions }) => actions.length));
  const tall = Math.min(MOST, highest * ONE);
  const floor = TOP + tall;
  const mondays = Array.from({ length: count }, (_, at) => addDays(ahead.start, at)).filter(
    (day) => weekday(day) === 1,
  );
  const xOf = (day: Day): number => daysBetween(ahead.start, day) * column;
  const svg = [
    ...mondays.map((day) => box(xOf(day), TOP, 1, tall + 6, RULE)),
    ...due.map(({ when, actions }) =>
      drawDay(actions.length, xOf(when.start), column, floor, (actions.length / highest) * tall),
    ),
    box(0, floor, WIDTH, 1.5, AHEAD),
    ...mondays.map((day) => drawMonday(day, xOf(day), floor)),
  ];
  return { svg: svg.join(''), height: floor + 20 };
}

function drawDay(count: number, x: number, column: number, floor: number, share: number): string {
  const height = Math.max(LEAST, share);
  const size = count > 99 ? 9 : 13;
  return (
    box(x + 3, floor - height, column - 5, height, AHEAD) +
    line(String(count), x + column / 2 + 0.5, floor - height - 4, { size, isBold: true, anchor: 'middle' })
  );
}

/** Its name begins under its line, or ends with the days where it would go beyond them. */
function drawMonday(day: Day, x: number, floor: number): string {
  const words = `${dayOfMonth(day)} ${writeMonth(monthOf(day))}`;
  const start = Math.min(x, WIDTH - widthOf(words, LABEL));
  return line(words, start, floor + 18, { size: LABEL, fill: FAINT_INK });
}
