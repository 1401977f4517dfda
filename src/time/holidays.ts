import type { Day } from './day.ts';
import { addDays, day, dayOf, endOfMonth, startOfMonth, weekday, yearOf } from './day.ts';
import { easterSunday } from './easter.ts';

/**
 * Northern Ireland's bank holidays by rule, as GOV.UK lists them. A holiday that falls on a weekend is kept on
 * the next day that is free.
 */
const ONE_OFFS: Readonly<Record<string, string>> = {
  '2022-06-02': 'Spring bank holiday',
  '2022-06-03': 'Platinum Jubilee bank holiday',
  '2022-09-19': 'Bank Holiday for the State Funeral of Queen Elizabeth II',
  '2023-05-08': 'Bank holiday for the coronation of King Charles III',
};

/** In 2022 the spring bank holiday moved from 30 May to 2 June. */
const MOVED_AWAY: ReadonlySet<string> = new Set(['2022-05-30']);

const SATURDAY = 6;
const byYear = new Map<number, ReadonlyMap<Day, string>>();

export function isHoliday(of: Day): boolean {
  return holidayName(of) !== undefined;
}

/** "Battle of the Boyne (Orangemen’s Day)", or undefined on an ordinary day. */
export function holidayName(of: Day): string | undefined {
  return holidaysIn(yearOf(of)).get(of);
}

export function isWorkingDay(of: Day): boolean {
  return weekday(of) < SATURDAY && !isHoliday(of);
}

export function workingDayOnOrBefore(of: Day): Day {
  let found = of;
  while (!isWorkingDay(found)) found = addDays(found, -1);
  return found;
}

export function workingDayOnOrAfter(of: Day): Day {
  let found = of;
  while (!isWorkingDay(found)) found = addDays(found, 1);
  return found;
}

function holidaysIn(year: number): ReadonlyMap<Day, string> {
  const known = byYear.get(year);
  if (known !== undefined) return known;
  const holidays = namedHolidays(year);
  byYear.set(year, holidays);
  return holidays;
}

function namedHolidays(year: number): ReadonlyMap<Day, string> {
  const easter = easterSunday(year);
  const holidays = new Map<Day, string>();
  const keep = (on: Day | undefined, name: string): void => {
    if (on !== undefined && !MOVED_AWAY.has(on)) keepOnFreeDay(holidays, on, name);
  };
  keep(dayOf(year, 1, 1), 'New Year’s Day');
  keep(dayOf(year, 3, 17), 'St Patrick’s Day');
  keep(addDays(easter, -2), 'Good Friday');
  keep(addDays(easter, 1), 'Easter Monday');
  keep(mondayOnOrAfter(startOfMonth(year, 5)), 'Early May bank holiday');
  keep(lastMonday(year, 5), 'Spring bank holiday');
  keep(dayOf(year, 7, 12), 'Battle of the Boyne (Orangemen’s Day)');
  keep(lastMonday(year, 8), 'Summer bank holiday');
  keep(dayOf(year, 12, 25), 'Christmas Day');
  keep(dayOf(year, 12, 26), 'Boxing Day');
  for (const [on, name] of Object.entries(ONE_OFFS))
    if (on.startsWith(`${year}-`)) holidays.set(day(on), name);
  return holidays;
}

function keepOnFreeDay(holidays: Map<Day, string>, on: Day, name: string): void {
  let kept = on;
  while (weekday(kept) >= SATURDAY || holidays.has(kept)) kept = addDays(kept, 1);
  holidays.set(kept, kept === on ? name : `${name} (substitute day)`);
}

function mondayOnOrAfter(on: Day): Day {
  return addDays(on, (8 - weekday(on)) % 7);
}

function lastMonday(year: number, month: number): Day {
  const last = endOfMonth(year, month);
  return addDays(last, 1 - weekday(last));
}
