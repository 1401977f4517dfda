import type { Day } from './day.ts';
import { addDays, day, endOfMonth, startOfMonth, weekday, yearOf } from './day.ts';
import { easterSunday } from './easter.ts';

/**
 * Northern Ireland's bank holidays by rule, as GOV.UK lists them. A holiday that falls on a weekend is kept on
 * the next day that is free.
 */
const ONE_OFFS: readonly (readonly [Day, string])[] = [
  [day('2022-06-02'), 'Spring bank holiday'],
  [day('2022-06-03'), 'Platinum Jubilee bank holiday'],
  [day('2022-09-19'), 'Bank Holiday for the State Funeral of Queen Elizabeth II'],
  [day('2023-05-08'), 'Bank holiday for the coronation of King Charles III'],
];

/** In 2022 the spring bank holiday moved to 2 June. */
const MOVED_AWAY = day('2022-05-30');

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
  const all = byRule(year);
  const holidays = new Map(all.filter(([on]) => weekday(on) < SATURDAY));
  for (const [on, name] of all) {
    if (weekday(on) >= SATURDAY) holidays.set(nextFreeDay(on, holidays), `${name} (substitute day)`);
  }
  for (const [on, name] of ONE_OFFS) if (yearOf(on) === year) holidays.set(on, name);
  return holidays;
}

function byRule(year: number): readonly (readonly [Day, string])[] {
  const easter = easterSunday(year);
  const all: readonly (readonly [Day, string])[] = [
    [startOfMonth(year, 1), 'New Year’s Day'],
    [addDays(startOfMonth(year, 3), 16), 'St Patrick’s Day'],
    [addDays(easter, -2), 'Good Friday'],
    [addDays(easter, 1), 'Easter Monday'],
    [mondayOnOrAfter(startOfMonth(year, 5)), 'Early May bank holiday'],
    [lastMonday(year, 5), 'Spring bank holiday'],
    [addDays(startOfMonth(year, 7), 11), 'Battle of the Boyne (Orangemen’s Day)'],
    [lastMonday(year, 8), 'Summer bank holiday'],
    [addDays(startOfMonth(year, 12), 24), 'Christmas Day'],
    [addDays(startOfMonth(year, 12), 25), 'Boxing Day'],
  ];
  return all.filter(([on]) => on !== MOVED_AWAY);
}

function nextFreeDay(on: Day, holidays: ReadonlyMap<Day, string>): Day {
  let free = on;
  while (weekday(free) >= SATURDAY || holidays.has(free)) free = addDays(free, 1);
  return free;
}

function mondayOnOrAfter(on: Day): Day {
  return addDays(on, (8 - weekday(on)) % 7);
}

function lastMonday(year: number, month: number): Day {
  const last = endOfMonth(year, month);
  return addDays(last, 1 - weekday(last));
}
