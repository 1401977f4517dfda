import type { Day } from '../time/day.ts';
import { addDays } from '../time/day.ts';
import type { Reading, Unread } from '../time/reading/reading.ts';
import { isUnread } from '../time/reading/reading.ts';
import type { Relation } from '../time/reading/relationWords.ts';
import { resolve } from '../time/reading/resolve.ts';
import { beforeThat, byThat } from '../time/reading/tie.ts';
import type { Precision, Window } from '../time/window.ts';
import { writeShortDay } from '../time/writeDay.ts';
import type { Part } from './readTargetDateParts.ts';

export type PeriodPart = Extract<Part, { is: 'period' }>;

/** A period of a cell, pinned to the calendar. */
export type Dated = Reading & {
  readonly part: PeriodPart;
  /** Whether only its start was named: "from April 2025". */
  readonly isStart: boolean;
};

const STARTING: ReadonlySet<string> = new Set(
  'start starts started begin begins begun commence commences commenced commencement effective initiate initiated'.split(
    ' ',
  ),
);
const REPLACED: ReadonlySet<string> = new Set(
  'was were originally original previously previous formerly old initially'.split(' '),
);

/** The periods that can be pinned, without those the cell itself calls superseded; and why the others cannot. */
/** The periods that can be pinned, without those the cell itself calls superseded; and why the others cannot. */
export function datedParts(parts: readonly Part[], plan: Window | undefined): DatedParts {
  const sure: Dated[] = [];
  const unread: string[] = [];
  for (const part of parts) {
    if (part.is !== 'period') continue;
    const date = datedPart(part, plan);
    if ('unread' in date) unread.push(date.unread);
    else sure.push(date);
  }
  const standing = sure.filter(({ part }) => !part.label.some((word) => REPLACED.has(word)));
  return { sure: standing.length > 0 ? standing : sure, unread };
}

type DatedParts = { readonly sure: readonly Dated[]; readonly unread: readonly string[] };

export function datedPart(part: PeriodPart, plan: Window | undefined): Dated | Unread {
  const reading = resolve(part.named, { lean: 'future', ...(plan && { plan }) });
  if (isUnread(reading)) return reading;
  const isRange = part.named.is === 'range';
  const isLabelled = !isRange && part.label.some((word) => STARTING.has(word));
  const relation: Relation | undefined = part.relation;
  switch (relation) {
    case 'before':
      return beforeDate(part, reading);
    case 'after': {
      const start = addDays(reading.end, 1);
      return { ...dated(part, reading, start, start, 'day'), isStart: true };
    }
    case 'from':
    case 'since':
      return { ...reading, part, isStart: !isRange };
    case 'until': {
      const start = plan !== undefined && plan.start <= reading.end ? plan.start : reading.start;
      return { ...dated(part, reading, start, reading.end, reading.precision), isStart: isLabelled };
    }
    case 'by':
      return { ...byDate(part, reading), isStart: isLabelled };
    case 'between':
    case 'in':
    case 'on':
    case undefined:
      return { ...reading, part, isStart: isLabelled };
  }
}

function beforeDate(part: PeriodPart, reading: Reading): Dated {
  const end = beforeThat(part.named, reading);
  return dated(part, reading, end, end, 'day', `The last day before it is ${writeShortDay(end)}.`);
}

function byDate(part: PeriodPart, reading: Reading): Dated {
  const { named } = part;
  const end = byThat(named, reading);
  const isYear = named.is === 'year' && named.of.is === 'calendar';
  const note = isYear ? `“By ${end.slice(0, 4)}” is read as by the end of that year.` : undefined;
  return dated(part, reading, end === reading.end ? reading.start : end, end, reading.precision, note);
}

function dated(
  part: PeriodPart,
  reading: Reading,
  start: Day,
  end: Day,
  precision: Precision,
  note?: string,
): Dated {
  const assumptions = note === undefined ? reading.assumptions : [...reading.assumptions, note];
  return {
    ...reading,
    start,
    end,
    precision: start === end ? 'day' : precision,
    assumptions,
    part,
    isStart: false,
  };
}

export function latest(dates: readonly Dated[]): Dated | undefined {
  return dates.reduce<Dated | undefined>(
    (last, one) => (last === undefined || one.end > last.end ? one : last),
    undefined,
  );
}
