import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { civilOf, dayNumber, daysInMonth, isLeapYear, weekdayOf } from '../../src/time/civil.ts';

describe('Civil days', () => {
  it('agree with Temporal on every day from 1600 to 2400', () => {
    let number = dayNumber(1600, 1, 1);
    const wrong: string[] = [];
    for (let year = 1600; year < 2400; year += 1) {
      for (let month = 1; month <= 12; month += 1) {
        const days = daysInMonth(year, month);
        if (Temporal.PlainYearMonth.from({ year, month }).daysInMonth !== days)
          wrong.push(`${year}-${month}`);
        for (let day = 1; day <= days; day += 1) {
          const there = civilOf(number);
          const same = there.year === year && there.month === month && there.day === day;
          if (!same || dayNumber(year, month, day) !== number) wrong.push(`${year}-${month}-${day}`);
          number += 1;
        }
      }
    }
    expect(wrong).toEqual([]);
  });

  it('fall on the weekdays Temporal gives them', () => {
    for (let step = 0; step < 4000; step += 1) {
      const date = Temporal.PlainDate.from('1900-01-01').add({ days: step * 37 });
      expect(weekdayOf(dayNumber(date.year, date.month, date.day))).toBe(date.dayOfWeek);
    }
  });

  it('know that 1900 was no leap year and 2000 was', () => {
    expect([1900, 2000, 2023, 2024].map(isLeapYear)).toEqual([false, true, false, true]);
  });

  it('count from 1 March of the year 0, also backwards', () => {
    expect(dayNumber(0, 3, 1)).toBe(0);
    expect(civilOf(-1)).toEqual({ year: 0, month: 2, day: 29 });
  });
});
