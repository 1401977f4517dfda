import { describe, expect, it } from 'vitest';
import { day } from '../../src/time/day.ts';
import { writeDay, writeShortDay, writeWindow } from '../../src/time/writeDay.ts';
import { writePeriod } from '../../src/time/writePeriod.ts';

const window = (start: string, end: string) => writeWindow({ start: day(start), end: day(end) });

describe('A day in writing', () => {
  it('has its weekday, or not', () => {
    expect(writeDay(day('2025-03-31'))).toBe('Monday 31 March 2025');
    expect(writeShortDay(day('2025-03-01'))).toBe('1 March 2025');
  });
});

describe('A window in writing', () => {
  it('repeats nothing it need not', () => {
    expect(window('2025-03-31', '2025-03-31')).toBe('31 March 2025');
    expect(window('2025-02-01', '2025-02-28')).toBe('1–28 February 2025');
    expect(window('2025-03-01', '2025-04-30')).toBe('1 March – 30 April 2025');
    expect(window('2024-12-01', '2025-02-28')).toBe('1 December 2024 – 28 February 2025');
  });
});

describe('A period in writing', () => {
  it('has the name people give it, where it has one', () => {
    const period = (start: string, end: string) => writePeriod({ start: day(start), end: day(end) });
    expect(period('2025-03-01', '2025-03-31')).toBe('March 2025');
    expect(period('2025-07-01', '2025-09-30')).toBe('July to September 2025');
    expect(period('2024-12-01', '2025-02-28')).toBe('December 2024 to February 2025');
    expect(period('2025-01-01', '2025-12-31')).toBe('2025');
    expect(period('2024-04-01', '2025-03-31')).toBe('2024/25');
    expect(period('2025-03-03', '2025-03-09')).toBe('3–9 March 2025');
  });
});
