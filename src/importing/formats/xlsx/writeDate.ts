import { civilOf, dayNumber, daysInMonth } from '../../../time/civil.ts';
import { writeMonth } from '../../../time/writeDay.ts';
import type { DateParts } from './parseFormat.ts';

const SECONDS = 86_400;
/** 31 December 9999, the last day that sheets know. */
const LAST = 2_958_465;
/** Day 1 is 1 January 1900; day 60 is 29 February 1900, which never was, so that all later ones are one off. */
const LEAP = 60;
const FROM_1900 = dayNumber(1899, 12, 30);
const FROM_1904 = dayNumber(1904, 1, 1);

/**
 * The day that a sheet keeps as a number, in words and as exactly as its format shows it: "31 March 2025",
 * "March 2025", "2025", "14:30". Undefined for a number that is no day.
 */
export function writeDate(value: number, shows: DateParts, isFrom1904: boolean): string | undefined {
  const seconds = Math.round(value * SECONDS);
  const number = Math.floor(seconds / SECONDS);
  const isClock = shows.time && !shows.day && !shows.month && !shows.year;
  if (seconds < 0 || number > LAST) return undefined;
  if (isClock) return writeClock(shows.isElapsed ? seconds : seconds % SECONDS);
  if (number === 0 && !isFrom1904) return undefined;
  const time = shows.time && seconds % SECONDS > 0 ? ` ${writeClock(seconds % SECONDS)}` : '';
  return `${writeDay(number, shows, isFrom1904)}${time}`;
}

function writeDay(number: number, shows: DateParts, isFrom1904: boolean): string {
  const { year, month, day } = isFrom1904 ? civilOf(FROM_1904 + number) : civilFrom1900(number);
  // A year that the format leaves out is known all the same, unless nobody typed one.
  const ofYear = year <= 1904 && !shows.year ? '' : ` ${year}`;
  if (shows.day) return `${day} ${writeMonth(month)}${ofYear}`;
  return shows.month ? `${writeMonth(month)}${ofYear}` : String(year);
}

function civilFrom1900(number: number): { year: number; month: number; day: number } {
  if (number === LEAP) return { year: 1900, month: 2, day: 29 };
  return civilOf(FROM_1900 + number + (number < LEAP ? 1 : 0));
}

function writeClock(seconds: number): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  const [hours, minutes, rest] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return `${two(hours)}:${two(minutes)}${rest === 0 ? '' : `:${two(rest)}`}`;
}

/** The number of a day that the strict form of the standard writes out, "2025-03-31" or "2025-03-31T14:30:00". */
export function numberOfDay(text: string, isFrom1904: boolean): number | undefined {
  const found = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d))?)?/.exec(text);
  if (found === null) return undefined;
  const [year = 0, month = 0, day = 0, hours = 0, minutes = 0, seconds = 0] = found
    .slice(1)
    .map((part) => Number(part ?? 0));
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return undefined;
  const number = dayNumber(year, month, day) - (isFrom1904 ? FROM_1904 : FROM_1900);
  return number + (hours * 3600 + minutes * 60 + seconds) / SECONDS;
}
