import { describe, expect, it } from 'vitest';
import { day } from '../../src/time/day.ts';
import { easterSunday } from '../../src/time/easter.ts';
import { financialYear, financialYearOf, writeFinancialYear } from '../../src/time/financialYear.ts';
import { monthsOfSeason, seasonIn } from '../../src/time/season.ts';

/** As published by the churches; 2038 and 2285 are the latest and the earliest it can be. */
const EASTERS = [
  [1943, '1943-04-25'],
  [2008, '2008-03-23'],
  [2024, '2024-03-31'],
  [2025, '2025-04-20'],
  [2026, '2026-04-05'],
  [2027, '2027-03-28'],
  [2038, '2038-04-25'],
  [2285, '2285-03-22'],
] as const;

describe('Easter', () => {
  it.each(EASTERS)('in %i is on %s', (year, on) => {
    expect(easterSunday(year)).toBe(on);
  });
});

describe('A financial year', () => {
  it('runs from April to March', () => {
    expect(financialYear(2024)).toEqual({ start: '2024-04-01', end: '2025-03-31' });
    expect(financialYearOf(day('2025-03-31'))).toBe(2024);
    expect(financialYearOf(day('2025-04-01'))).toBe(2025);
    expect([2024, 2099].map(writeFinancialYear)).toEqual(['2024/25', '2099/00']);
  });
});

describe('A season', () => {
  it('has three months, and winter runs into the next year', () => {
    expect(seasonIn(2024, 'summer')).toEqual({ start: '2024-06-01', end: '2024-08-31' });
    expect(seasonIn(2023, 'winter')).toEqual({ start: '2023-12-01', end: '2024-02-29' });
    expect(monthsOfSeason('autumn')).toBe('September to November');
  });
});
