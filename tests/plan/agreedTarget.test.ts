import { describe, expect, it } from 'vitest';
import { agreedTarget, shiftedWindow } from '../../src/plan/agreedTarget.ts';
import { readTargetDate } from '../../src/plan/readTargetDate.ts';
import { day } from '../../src/time/day.ts';

const window = (start: string, end = start) => ({ start: day(start), end: day(end) });
const planned = (wording: string) => readTargetDate(wording, {});
const agreed = (start: string, end: string, wording = 'March 2025') =>
  agreedTarget(window(start, end), day('2025-02-10'), planned(wording));

describe('An agreed date', () => {
  it('says what was agreed, when, and what the plan says', () => {
    expect(agreed('2025-05-01', '2025-05-31')).toEqual({
      wording: 'May 2025 (agreed 10 February 2025; the plan says March 2025)',
      kind: 'period',
      start: '2025-05-01',
      end: '2025-05-31',
      precision: 'month',
    });
  });

  it.each([
    ['2025-05-14', '2025-05-14', 'date', 'day'],
    ['2025-05-05', '2025-05-11', 'period', 'week'],
    ['2025-07-01', '2025-09-30', 'period', 'quarter'],
    ['2025-01-01', '2025-12-31', 'period', 'year'],
    ['2025-04-01', '2026-03-31', 'period', 'financial year'],
    ['2025-05-03', '2025-05-30', 'period', undefined],
  ])('from %s to %s is a %s, as fine as a %s', (start, end, kind, precision) => {
    const target = agreed(start, end);
    expect([target.kind, target.precision]).toEqual([kind, precision]);
  });

  it('keeps the plan’s condition, and can be given to an action that had no date', () => {
    expect(
      agreed('2025-05-01', '2025-05-31', 'March 2025 (subject to legislative timetable)').condition,
    ).toBe('subject to legislative timetable');
    expect(agreed('2025-05-14', '2025-05-14', 'Ongoing').wording).toBe(
      '14 May 2025 (agreed 10 February 2025; the plan says Ongoing)',
    );
    expect(agreed('2025-05-14', '2025-05-14', '').wording).toBe(
      '14 May 2025 (agreed 10 February 2025; the plan gives no date)',
    );
  });
});

describe('So much later', () => {
  it.each([
    ['2025-03-01', '2025-03-31', { months: 2, days: 0 }, '2025-05-01', '2025-05-31'],
    ['2025-02-28', '2025-02-28', { months: 1, days: 0 }, '2025-03-31', '2025-03-31'],
    ['2025-03-14', '2025-03-14', { months: -1, days: 0 }, '2025-02-14', '2025-02-14'],
    ['2025-03-14', '2025-03-14', { months: 0, days: 14 }, '2025-03-28', '2025-03-28'],
    ['2024-06-01', '2024-08-31', { months: 6, days: 0 }, '2024-12-01', '2025-02-28'],
  ])('than %s to %s by %o is %s to %s', (start, end, by, laterStart, laterEnd) => {
    expect(shiftedWindow(window(start, end), by)).toEqual(window(laterStart, laterEnd));
  });
});
