import Holidays from 'date-holidays';
import { describe, expect, it } from 'vitest';
import type { Day } from '../../src/time/day.ts';
import { addDays, day, startOfMonth, weekday } from '../../src/time/day.ts';
import {
  holidayName,
  isHoliday,
  isWorkingDay,
  workingDayOnOrAfter,
  workingDayOnOrBefore,
} from '../../src/time/holidays.ts';

/** GOV.UK's list for Northern Ireland in 2025, gov.uk/bank-holidays. */
const IN_2025 = [
  ['2025-01-01', 'New Year’s Day'],
  ['2025-03-17', 'St Patrick’s Day'],
  ['2025-04-18', 'Good Friday'],
  ['2025-04-21', 'Easter Monday'],
  ['2025-05-05', 'Early May bank holiday'],
  ['2025-05-26', 'Spring bank holiday'],
  ['2025-07-14', 'Battle of the Boyne (Orangemen’s Day) (substitute day)'],
  ['2025-08-25', 'Summer bank holiday'],
  ['2025-12-25', 'Christmas Day'],
  ['2025-12-26', 'Boxing Day'],
] as const;

const NORTHERN_IRELAND = new Holidays('GB', 'NIR');

function publishedIn(year: number): readonly Day[] {
  return NORTHERN_IRELAND.getHolidays(year)
    .filter(({ type }) => type === 'public' || type === 'bank')
    .map(({ date }) => day(date.slice(0, 10)));
}

function daysOf(year: number): readonly Day[] {
  const first = startOfMonth(year, 1);
  return Array.from({ length: 366 }, (_, index) => addDays(first, index)).filter((on) =>
    on.startsWith(`${year}-`),
  );
}

describe('Northern Ireland’s bank holidays', () => {
  it('are the ten of GOV.UK’s list in 2025', () => {
    expect(
      daysOf(2025)
        .filter(isHoliday)
        .map((on) => [on, holidayName(on)]),
    ).toEqual(IN_2025);
  });

  it.each(Array.from({ length: 13 }, (_, index) => 2023 + index))(
    // date-holidays also lists a holiday that falls on a weekend, besides its substitute; GOV.UK lists the substitute alone.
    'in %i are those of date-holidays, but for the weekend days that GOV.UK leaves out',
    (year) => {
      const onWeekdays = publishedIn(year).filter((on) => weekday(on) < 6);
      expect(daysOf(year).filter(isHoliday)).toEqual([...new Set(onWeekdays)].sort());
    },
  );

  it('of 2022 hold the Jubilee and the State Funeral, and no spring holiday in May', () => {
    expect(['2022-06-02', '2022-06-03', '2022-09-19'].map((on) => isHoliday(day(on)))).toEqual([
      true,
      true,
      true,
    ]);
    expect(isHoliday(day('2022-05-30'))).toBe(false);
    expect(isHoliday(day('2023-05-08'))).toBe(true);
  });

  it('keep Boxing Day in its place when Christmas is a Sunday, as in 2022', () => {
    expect(holidayName(day('2022-12-26'))).toBe('Boxing Day');
    expect(holidayName(day('2022-12-27'))).toBe('Christmas Day (substitute day)');
  });

  it('move both when Christmas is a Saturday, as in 2027', () => {
    expect(holidayName(day('2027-12-27'))).toBe('Christmas Day (substitute day)');
    expect(holidayName(day('2027-12-28'))).toBe('Boxing Day (substitute day)');
  });

  it('leave an ordinary day without a name', () => {
    expect(holidayName(day('2025-03-18'))).toBeUndefined();
  });
});

describe('A working day', () => {
  it('is neither at a weekend nor a holiday', () => {
    expect(isWorkingDay(day('2025-03-14'))).toBe(true);
    expect(isWorkingDay(day('2025-03-15'))).toBe(false);
    expect(isWorkingDay(day('2025-03-17'))).toBe(false);
  });

  it('before Easter Monday is the Thursday before Good Friday, and after it the Tuesday', () => {
    expect(workingDayOnOrBefore(day('2025-04-21'))).toBe('2025-04-17');
    expect(workingDayOnOrAfter(day('2025-04-18'))).toBe('2025-04-22');
  });

  it('is its own working day', () => {
    expect(workingDayOnOrBefore(day('2025-03-31'))).toBe('2025-03-31');
    expect(workingDayOnOrAfter(day('2025-03-31'))).toBe('2025-03-31');
  });
});
