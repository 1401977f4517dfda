import { describe, expect, it } from 'vitest';
import { day } from '../../src/time/day.ts';
import { readPeriods } from '../../src/time/readPeriods.ts';

const plan = { start: day('2024-04-01'), end: day('2025-03-31') };

/** What is written on which day, and the window it names. */
const SAID = [
  // On a Friday.
  ['2025-02-14', 'next Monday', '2025-02-17', '2025-02-17'],
  ['2025-02-14', 'next Friday', '2025-02-21', '2025-02-21'],
  ['2025-02-14', 'this Friday', '2025-02-14', '2025-02-14'],
  ['2025-02-14', 'last Friday', '2025-02-07', '2025-02-07'],
  ['2025-02-14', 'on Tuesday', '2025-02-18', '2025-02-18'],
  ['2025-02-14', 'in five working days', '2025-02-21', '2025-02-21'],
  // On a Sunday, the last day of its week.
  ['2025-02-16', 'this week', '2025-02-10', '2025-02-16'],
  ['2025-02-16', 'next week', '2025-02-17', '2025-02-23'],
  ['2025-02-16', 'next Friday', '2025-02-21', '2025-02-21'],
  ['2025-02-16', 'last Friday', '2025-02-14', '2025-02-14'],
  // At the end of a month, a quarter and a year.
  ['2025-01-31', 'in a month', '2025-02-28', '2025-02-28'],
  ['2025-01-31', 'next month', '2025-02-01', '2025-02-28'],
  ['2025-01-31', 'the 30th', '2025-03-30', '2025-03-30'],
  ['2024-12-30', 'next month', '2025-01-01', '2025-01-31'],
  ['2024-12-30', 'this quarter', '2024-10-01', '2024-12-31'],
  ['2024-12-30', 'next quarter', '2025-01-01', '2025-03-31'],
  ['2024-12-30', 'since Christmas', '2024-12-25', '2024-12-30'],
  ['2024-12-30', 'in the new year', '2025-01-01', '2025-01-31'],
  ['2024-12-30', 'this week', '2024-12-30', '2025-01-05'],
  ['2024-02-29', 'a year ago', '2023-02-28', '2023-02-28'],
  // Within the month, season or feast that is named.
  ['2025-06-15', 'June', '2025-06-01', '2025-06-30'],
  ['2025-06-15', 'by June', '2025-06-15', '2025-06-30'],
  ['2025-06-15', 'next June', '2026-06-01', '2026-06-30'],
  ['2025-01-10', 'this winter', '2024-12-01', '2025-02-28'],
  ['2025-04-20', 'Easter', '2025-04-20', '2025-04-20'],
  ['2025-04-21', 'Easter', '2026-04-05', '2026-04-05'],
  // Either side of the financial year's end.
  ['2025-03-31', 'this financial year', '2024-04-01', '2025-03-31'],
  ['2025-04-01', 'this financial year', '2025-04-01', '2026-03-31'],
  ['2025-04-01', 'end of FY', '2026-03-31', '2026-03-31'],
  ['2025-04-01', 'Q4', '2025-01-01', '2025-03-31'],
  ['2025-04-01', 'by Q1', '2025-04-01', '2025-06-30'],
  ['2025-04-01', 'what was due last quarter?', '2025-01-01', '2025-03-31'],
  // Round the days the clocks change, which are days like any other.
  ['2025-03-29', 'tomorrow', '2025-03-30', '2025-03-30'],
  ['2025-03-30', 'tomorrow', '2025-03-31', '2025-03-31'],
  ['2025-10-25', 'in the next 7 days', '2025-10-25', '2025-11-01'],
  // Over Easter the working days jump.
  ['2025-04-17', 'in 2 working days', '2025-04-23', '2025-04-23'],
] as const;

describe('What is said', () => {
  it.each(SAID)('on %s, “%s”, is %s to %s', (today, text, start, end) => {
    expect(readPeriods(text, { today: day(today), plan })[0]?.window).toEqual({ start, end });
  });
});
