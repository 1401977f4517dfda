import type { Day } from './day.ts';
import { addDays, startOfMonth } from './day.ts';

/**
 * Easter Sunday by the anonymous Gregorian rule (Nature, 1876): the Sunday after the first full moon of the
 * church's calendar on or after 21 March. The letters are those of the published rule.
 */
export function easterSunday(year: number): Day {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const e = b % 4;
  const f = Math.floor((b + 8) / 25);
  const g = Math.floor((b - f + 1) / 3);
  const h = (19 * a + b - d - g + 15) % 30;
  const i = Math.floor(c / 4);
  const k = c % 4;
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return addDays(startOfMonth(year, Math.floor(n / 31)), n % 31);
}
