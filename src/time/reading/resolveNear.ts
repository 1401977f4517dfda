import type { Day } from '../day.ts';
import { addDays, addMonths, dayOf, monthOf, startOfMonth, startOfWeek, weekday, yearOf } from '../day.ts';
import { writeDay, writeShortDay, writeWeekday } from '../writeDay.ts';
import { writePeriod } from '../writePeriod.ts';
import type { Amount, Named } from './named.ts';
import type { Anchor, Reading, Unread } from './reading.ts';
import { dayReading, readingOf } from './reading.ts';
import { addUnits, precisionOf, unitAround } from './units.ts';

const DEPENDS: Unread = { unread: 'The words depend on the day they were written, so I read no date.' };

/** "tomorrow" */
export function resolveNearDay(days: number, { today }: Anchor): Reading | Unread {
  return today === undefined ? DEPENDS : dayReading(addDays(today, days));
}

/** "this week", "next month" */
export function resolveShifted(
  { unit, by }: Extract<Named, { is: 'shifted' }>,
  { today }: Anchor,
): Reading | Unread {
  if (today === undefined) return DEPENDS;
  const window = unitAround(today, unit, by);
  const note = unit === 'term' ? `The term is read as ${writePeriod(window)}.` : undefined;
  return readingOf(window, precisionOf(unit), note);
}

/** "Friday" is the next one to come; "next Friday" the Friday of next week; "Friday week" one week further on. */
export function resolveWeekday(
  named: Extract<Named, { is: 'weekday' }>,
  { today, lean }: Anchor,
): Reading | Unread {
  if (today === undefined) return DEPENDS;
  const { by, weeksOn = 0 } = named;
  const name = writeWeekday(named.weekday);
  const ahead = (named.weekday - weekday(today) + 6) % 7;
  const back = (weekday(today) - named.weekday + 6) % 7;
  if (by === -1) return said(addDays(today, -1 - back), `Last ${name}`);
  if (by === 1) return said(addDays(startOfWeek(today), 6 + named.weekday), `Next ${name}`);
  if (by === 0) return dayReading(addDays(startOfWeek(today), named.weekday - 1));
  if (lean === 'past') return dayReading(addDays(today, -1 - back));
  const on = addDays(today, 1 + ahead + 7 * weeksOn);
  return ahead === 6 && weeksOn === 0 ? said(on, name) : dayReading(on);
}

function said(on: Day, words: string): Reading {
  return dayReading(on, `${words} is read as ${writeDay(on)}.`);
}

/** "the 14th": of this month, or of the next where it is over. */
export function resolveBareDay(day: number, { today, lean }: Anchor): Reading | Unread {
  if (today === undefined) return { unread: 'A day without a month is no date I can read.' };
  const step = lean === 'future' ? 1 : -1;
  for (let months = 0; months < 12; months += 1) {
    const month = addMonths(startOfMonth(yearOf(today), monthOf(today)), step * months);
    const on = dayOf(yearOf(month), monthOf(month), day);
    if (on !== undefined && (lean === 'future' ? on >= today : on <= today)) return dayReading(on);
  }
  return { unread: `${day} is not a day of the month.` };
}

/** "in 6 weeks", "the next 30 days"; in a plan such words count from its start. */
export function resolveAmount(amount: Amount, { today, plan }: Anchor): Reading | Unread {
  const vague = amount.vague ? vagueNote(amount) : undefined;
  if (today !== undefined) return fromToday(amount, today, vague);
  if (plan === undefined)
    return { unread: 'The time is counted from the plan’s start, which I do not know.' };
  if (amount.way === 'back' || amount.way === 'point back') return DEPENDS;
  const start = addUnits(plan.start, amount.least ?? 0, amount.unit);
  const end = addDays(addUnits(plan.start, amount.most, amount.unit), -1);
  const note = `The time is counted from the plan’s start, ${writeShortDay(plan.start)}.`;
  return end < start
    ? dayReading(start, note)
    : readingOf({ start, end }, precisionOf(amount.unit), vague, note);
}

function fromToday({ least, most, unit, way }: Amount, today: Day, vague: string | undefined): Reading {
  const sign = way === 'back' || way === 'point back' ? -1 : 1;
  const far = addUnits(today, sign * most, unit);
  const near =
    least === undefined
      ? way === 'ahead' || way === 'back'
        ? today
        : far
      : addUnits(today, sign * least, unit);
  const from = way === 'ahead' || way === 'back' ? today : near;
  return readingOf(
    from < far ? { start: from, end: far } : { start: far, end: from },
    precisionOf(unit),
    vague,
  );
}

function vagueNote({ most, unit }: Amount): string {
  return `I took it as ${most === 1 ? `about one ${unit}` : `${most} ${unit}s`}.`;
}

/** "three weeks after Easter" */
export function resolveOffset(amount: Amount, by: -1 | 1, of: Reading): Reading {
  const on = addUnits(by > 0 ? of.end : of.start, by * amount.most, amount.unit);
  return {
    ...dayReading(on, ...of.assumptions, amount.vague ? vagueNote(amount) : undefined),
    doubts: of.doubts,
  };
}
