import recognizers from '@microsoft/recognizers-text-date-time';
import { en, type ParsedResult } from 'chrono-node';
import { readTargetDate } from '../src/plan/readTargetDate.ts';
import { addDays, day } from '../src/time/day.ts';
import { readPeriods } from '../src/time/readPeriods.ts';
import { type Phrase, SAID_ON } from './datePhrases.ts';

/** What a reader makes of a phrase: nothing is read where it finds no date at all. */
export type Reading =
  | { readonly end: string }
  | { readonly everyMonths: number }
  | { readonly is: 'ongoing' | 'nothing' | 'something else' };

export type DateReader = { readonly name: string; readonly read: (phrase: Phrase) => Reading };

const TODAY = new Date(`${SAID_ON}T12:00:00`);
const PLAN = { start: day('2024-04-01'), end: day('2025-03-31') };

/** Our own readers of a plan's cells and of what is said, and the two best known ones. */
export const READERS: readonly DateReader[] = [
  { name: 'readTargetDate', read: ({ words }) => readCell(words) },
  {
    name: 'readTargetDate, and readPeriods for what is said',
    read: ({ words, isSaid }) => (isSaid === true ? readSaid(words) : readCell(words)),
  },
  { name: 'chrono-node', read: ({ words }) => fromChrono(en.GB.parse(words, TODAY, { forwardDate: true })) },
  { name: 'Recognizers (en-gb)', read: ({ words }) => fromRecognizers(model.parse(words, TODAY)) },
];

const model = new recognizers.DateTimeRecognizer('en-gb').getDateTimeModel();

function readCell(words: string): Reading {
  const { kind, end, everyMonths } = readTargetDate(words, { plan: PLAN });
  if (kind === 'recurring' && everyMonths !== undefined) return { everyMonths };
  if (end !== undefined) return { end };
  return { is: kind === 'ongoing' ? 'ongoing' : 'nothing' };
}

function readSaid(words: string): Reading {
  const [found] = readPeriods(words, { today: day(SAID_ON), plan: PLAN });
  return found === undefined || found.open === 'end' ? { is: 'nothing' } : { end: found.window.end };
}

/** Where it is not certain of the day, the month is meant, and its last day. */
function fromChrono([found]: readonly ParsedResult[]): Reading {
  if (found === undefined) return { is: 'nothing' };
  const last = found.end ?? found.start;
  const end = last.isCertain('day')
    ? last.date()
    : new Date(last.get('year') ?? 0, last.get('month') ?? 0, 0, 12);
  return { end: isoOf(end) };
}

/** The first thing found; of several years for it, the one that is to come. Its stretches end before their last day. */
function fromRecognizers([found]: readonly { readonly resolution: unknown }[]): Reading {
  if (found === undefined) return { is: 'nothing' };
  const { values } = found.resolution as { readonly values: readonly Readonly<Record<string, string>>[] };
  const { type, timex, end, value, sourceEntity } = values.at(-1) ?? {};
  if (type === 'set') return { everyMonths: Number(/^P(\d+)M$/.exec(timex ?? '')?.[1]) };
  if (type === 'date' && value !== undefined) return { end: value };
  if (end === undefined) return { is: 'something else' };
  return { end: sourceEntity === 'datetimepoint' ? end : addDays(day(end), -1) };
}

function isoOf(date: Date): string {
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
