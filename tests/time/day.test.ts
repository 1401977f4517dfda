import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  day,
  dayOf,
  daysBetween,
  earlier,
  endOfMonth,
  later,
  parseDay,
  startOfWeek,
  weekday,
} from '../../src/time/day.ts';

const anyDay = fc.integer({ min: -60_000, max: 60_000 }).map((days) => addDays(day('2000-01-01'), days));

describe('A day', () => {
  it('is written as the calendar has it, or is no day', () => {
    expect(parseDay('2025-03-31')).toBe('2025-03-31');
    expect(parseDay('2025-02-31')).toBeUndefined();
    expect(parseDay('31/03/2025')).toBeUndefined();
    expect(dayOf(2025, 2, 29)).toBeUndefined();
    expect(dayOf(2024, 2, 29)).toBe('2024-02-29');
    expect(dayOf(2024, 13, 1)).toBeUndefined();
  });

  it('says what is wrong with a text that is none', () => {
    expect(() => day('2025-02-31')).toThrow('"2025-02-31" is not a day. Write it as 2025-03-31.');
  });

  it('plus a month stays within the month: 31 January gives 28 February', () => {
    expect(addMonths(day('2025-01-31'), 1)).toBe('2025-02-28');
    expect(addMonths(day('2024-12-31'), 2)).toBe('2025-02-28');
    expect(addMonths(day('2025-03-31'), -13)).toBe('2024-02-29');
  });

  it('belongs to the week of the Monday before it', () => {
    expect(startOfWeek(day('2025-02-16'))).toBe('2025-02-10');
    expect(startOfWeek(day('2025-02-10'))).toBe('2025-02-10');
  });

  it('compares with other days', () => {
    expect(earlier(day('2025-02-10'), day('2025-02-11'))).toBe('2025-02-10');
    expect(later(day('2025-02-10'), day('2025-02-11'))).toBe('2025-02-11');
  });

  it('moves by days and months as Temporal moves it', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -500, max: 500 }), (from, count) => {
        const plain = Temporal.PlainDate.from(from);
        expect(addDays(from, count)).toBe(plain.add({ days: count }).toString());
        expect(addMonths(from, count)).toBe(plain.add({ months: count }).toString());
        expect(weekday(from)).toBe(plain.dayOfWeek);
        expect(daysBetween(from, addDays(from, count))).toBe(count);
        expect(endOfMonth(plain.year, plain.month)).toBe(plain.with({ day: plain.daysInMonth }).toString());
      }),
    );
  });
});
