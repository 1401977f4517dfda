import type { ActionBrief } from '../message/message.ts';
import { capital, listWords, writeRefs } from '../message/text.ts';
import { writeDay, writeWindow } from '../time/writeDay.ts';
import { type Drawn, WIDTH } from './chart.ts';
import { isolate } from './direction.ts';
import { drawable } from './drawable.ts';
import type { Due } from './dueAhead.ts';
import { fitWords, widthOf } from './fitWords.ts';
import { line } from './svg.ts';

const ROW = 24;
const SIZE = 14;
const GAP = 16;
/** So few actions are named; of more there is room for the numbers alone. */
const MOST_NAMED = 5;
/** More numbers than any line holds. */
const MOST_NUMBERS = 40;

type Row = { readonly when: string; readonly what: string };

/** What is due, under the days: each action with its title, or the numbers of many. */
export function drawDueLines(due: readonly Due[]): Drawn {
  const count = due.reduce((sum, { actions }) => sum + actions.length, 0);
  const x = Math.max(...due.map((one) => widthOf(writeWhen(one), SIZE, true))) + GAP;
  const width = WIDTH - x;
  const rows = count > MOST_NAMED ? due.map((one) => numbersOf(one, width)) : due.flatMap(namesOf);
  const svg = rows.map(({ when, what }, at) => {
    const y = 12 + at * ROW;
    return (
      line(when, 0, y, { size: SIZE, isBold: true }) + line(fitWords(what, width, SIZE), x, y, { size: SIZE })
    );
  });
  return { svg: svg.join(''), height: (rows.length - 1) * ROW + 16 };
}

function namesOf(due: Due): readonly Row[] {
  return due.actions.map((action, at) => {
    const title = drawable(action.title);
    const ref = writeRef(action);
    return {
      when: at === 0 ? writeWhen(due) : '',
      what: title === undefined ? ref : `${ref}. ${isolate(title)}`,
    };
  });
}

/** As many numbers as the line holds, and how many more there are. */
function numbersOf(due: Due, width: number): Row {
  const refs = due.actions.map(({ ref }) => drawable(ref) ?? '–');
  const written = refs.slice(0, MOST_NUMBERS).map((_, at) => {
    const left = refs.length - at - 1;
    const shown = refs.slice(0, at + 1);
    return left === 0 ? capital(writeRefs(refs)) : `Actions ${listWords([...shown, `${left} more`])}`;
  });
  const what = written.findLast((words) => widthOf(words, SIZE) <= width) ?? `${refs.length} actions`;
  return { when: writeWhen(due), what };
}

/** The heading above has the year. */
function writeWhen({ when }: Due): string {
  const words = when.start === when.end ? writeDay(when.start) : writeWindow(when);
  return words.replace(/ \d{4}\b/g, '');
}

function writeRef({ ref }: ActionBrief): string {
  const shown = drawable(ref);
  return shown === undefined ? 'An action' : `Action ${shown}`;
}
