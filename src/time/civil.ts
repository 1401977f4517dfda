/**
 * Calendar arithmetic in whole numbers, because dates are read for every word anybody types.
 *
 * Count years from 1 March: the leap day is then the last day of its year, so it never shifts a month.
 * Before month m of such a year (March is 0) there are floor((153 × m + 2) ÷ 5) days:
 * 0, 31, 61, 92, 122, 153, 184, 214, 245, 275, 306, 337. Before year y there are
 * 365 × y days and one more for each leap year: floor(y ÷ 4) − floor(y ÷ 100) + floor(y ÷ 400).
 * `tests/time/civil.test.ts` holds this against Temporal for every day of 800 years.
 */
export type Civil = { readonly year: number; readonly month: number; readonly day: number };

const DAYS_IN_400_YEARS = 146_097;
const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** Days since 1 March of the year 0, a Wednesday. */
export function dayNumber(year: number, month: number, day: number): number {
  const y = month < 3 ? year - 1 : year;
  const m = month < 3 ? month + 9 : month - 3;
  const leapDays = Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400);
  return 365 * y + leapDays + Math.floor((153 * m + 2) / 5) + day - 1;
}

/** The calendar's name for the day with this number. */
export function civilOf(number: number): Civil {
  const era = Math.floor(number / DAYS_IN_400_YEARS);
  const dayOfEra = number - era * DAYS_IN_400_YEARS;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const m = Math.floor((5 * dayOfYear + 2) / 153);
  const month = m < 10 ? m + 3 : m - 9;
  const year = era * 400 + yearOfEra + (month < 3 ? 1 : 0);
  return { year, month, day: dayOfYear - Math.floor((153 * m + 2) / 5) + 1 };
}

/** 1 is Monday, 7 is Sunday. */
export function weekdayOf(number: number): number {
  return ((((number + 2) % 7) + 7) % 7) + 1;
}

export function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

export function daysInMonth(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : (LENGTHS[month - 1] ?? 0);
}
