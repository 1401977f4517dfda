import { addDays, addMonths, dayOf, endOfMonth, startOfMonth } from '../day.ts';
import { easterSunday } from '../easter.ts';
import type { Season } from '../season.ts';
import { monthsOfSeason, seasonIn } from '../season.ts';
import type { Precision, Window } from '../window.ts';
import { writeMonth } from '../writeDay.ts';
import { writePeriod } from '../writePeriod.ts';
import type { Named, YearName } from './named.ts';
import type { Feast, Term, YearKind } from './pieces.ts';
import type { Placed } from './placed.ts';
import { place } from './placed.ts';
import type { Anchor, Reading, Unread } from './reading.ts';
import { isUnread, readingOf } from './reading.ts';
import { isOneYear, kindOfPlan, resolveYear, yearAround } from './resolveYear.ts';
import { monthsFrom } from './units.ts';

export function resolveMonth(month: number, of: YearName | undefined, anchor: Anchor): Reading | Unread {
  const inYear = (year: number): Window => ({
    start: startOfMonth(year, month),
    end: endOfMonth(year, month),
  });
  return pinned(place(inYear, of, writeMonth(month), anchor), 'month');
}

export function resolveSeason(season: Season, of: YearName | undefined, anchor: Anchor): Reading | Unread {
  const name = capital(season);
  const isSaid = of === undefined && anchor.today === undefined;
  const note = isSaid ? undefined : `${name} is ${monthsOfSeason(season)}.`;
  const inYear = (year: number): Window => seasonIn(year, season);
  return pinned(place(inYear, yearOfSeason(season, of), name, anchor), 'season', note);
}

/** A financial year holds the ends of two springs; "Spring 2024/25" follows "Winter 2024/25". */
function yearOfSeason(season: Season, of: YearName | undefined): YearName | undefined {
  if (season !== 'spring' || of?.is !== 'financial') return of;
  return { is: 'calendar', year: of.year + 1, note: `The spring is read as that of ${of.year + 1}.` };
}

const TERMS: Readonly<Record<Term, { first: number; months: number; words: string }>> = {
  autumn: { first: 9, months: 4, words: 'September to December' },
  spring: { first: 1, months: 3, words: 'January to March' },
  summer: { first: 4, months: 4, words: 'April to July' },
  'first semester': { first: 9, months: 5, words: 'September to January' },
  'second semester': { first: 2, months: 5, words: 'February to June' },
};

/** Terms differ from place to place; these months hold most of them. "Spring term 2024/25" is that of a school year. */
export function resolveTerm(term: Term, of: YearName | undefined, anchor: Anchor): Reading | Unread {
  const { first, months, words } = TERMS[term];
  const schoolYear: YearName | undefined =
    of?.is === 'financial' ? { is: 'academic', year: of.year, note: '' } : of;
  const inYear = (year: number): Window => monthsFrom(startOfMonth(year, first), months);
  const name = term.endsWith('semester') ? `The ${term}` : `The ${term} term`;
  return pinned(place(inYear, schoolYear, name, anchor), 'season', `${name} is read as ${words}.`);
}

export function resolveFeast(named: Extract<Named, { is: 'feast' }>, anchor: Anchor): Reading | Unread {
  const inYear = (year: number): Window => {
    const on = addDays(feastIn(named.feast, year), named.daysOn);
    return { start: on, end: on };
  };
  return pinned(place(inYear, named.of, FEAST_NAMES[named.feast], anchor), 'day');
}

const FEAST_NAMES: Readonly<Record<Feast, string>> = {
  easter: 'Easter',
  christmas: 'Christmas',
  'new year': 'New Year’s Day',
  halloween: 'Halloween',
  hogmanay: 'New Year’s Eve',
  'st patrick': 'St Patrick’s Day',
  twelfth: 'The Twelfth of July',
};

function feastIn(feast: Feast, year: number) {
  switch (feast) {
    case 'easter':
      return easterSunday(year);
    case 'christmas':
      return addDays(startOfMonth(year, 12), 24);
    case 'new year':
      return startOfMonth(year, 1);
    case 'st patrick':
      return addDays(startOfMonth(year, 3), 16);
    case 'twelfth':
      return addDays(startOfMonth(year, 7), 11);
    case 'halloween':
      return endOfMonth(year, 10);
    case 'hogmanay':
      return endOfMonth(year, 12);
  }
}

/** A day of a month that was named; undefined in years that have no such day. */
export function resolveDayOfMonth(
  day: number,
  month: number,
  of: YearName | undefined,
  anchor: Anchor,
): Reading | Unread {
  const what = month > 12 ? `${day}/${month}` : `${day} ${writeMonth(month)}`;
  const inYear = (year: number): Window | undefined => {
    const on = dayOf(year, month, day);
    return on === undefined ? undefined : { start: on, end: on };
  };
  return pinned(place(inYear, of, what, anchor), 'day');
}

/** Quarters and halves are counted from the start of whatever year they belong to. */
export function resolveShare(
  unit: 'quarter' | 'half',
  nth: number,
  of: YearName | undefined,
  anchor: Anchor,
): Reading | Unread {
  const year = of === undefined ? ownYear(anchor) : resolveYear(ofBudget(of, anchor), anchor);
  if (year === undefined) return { unread: `The words do not say which year’s ${unit} is meant.` };
  if (isUnread(year)) return year;
  const months = unit === 'quarter' ? 3 : 6;
  const window = monthsFrom(addMonths(year.start, months * (nth - 1)), months);
  const name = `${unit === 'quarter' ? 'Q' : 'H'}${nth}`;
  const said =
    of === undefined || of.is === 'calendar' ? `${name} is read as ${writePeriod(window)}.` : undefined;
  const notes = of?.is === 'shifted' || of === undefined ? [] : year.assumptions;
  return { ...readingOf(window, unit, ...notes, said), doubts: year.doubts };
}

/** "Q1 next year" is counted in the plan’s kind of year. */
function ofBudget(of: YearName, { plan }: Anchor): YearName {
  const plain = of.is === 'shifted' && of.kind === undefined && plan !== undefined;
  return plain ? { is: 'shifted', by: of.by, kind: kindOfPlan(plan) } : of;
}

/** The year whose quarters are meant when none is named: the plan’s, or in chat the calendar’s. */
function ownYear({ today, plan }: Anchor): Reading | Unread | undefined {
  if (plan !== undefined) {
    const kind: YearKind = kindOfPlan(plan);
    if (isOneYear(plan)) return readingOf(plan, 'year');
    const start = today !== undefined && plan.start <= today && today <= plan.end ? today : plan.start;
    const reading = readingOf(yearAround(start, kind, 0), 'year');
    return today === undefined
      ? {
          ...reading,
          doubts: ['The plan runs for more than a year, and the words do not say which year is meant.'],
        }
      : reading;
  }
  return today === undefined ? undefined : readingOf(yearAround(today, 'calendar', 0), 'year');
}

function pinned(
  result: Placed | Unread,
  precision: Precision,
  ...notes: readonly (string | undefined)[]
): Reading | Unread {
  if ('unread' in result) return result;
  const all = [...result.assumptions, ...notes].filter((note) => note !== '');
  return { ...readingOf(result.window, precision, ...all), doubts: result.doubts };
}

function capital(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}
