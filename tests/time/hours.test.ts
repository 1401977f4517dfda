import { describe, expect, it } from 'vitest';
import { clockAt, isWithin, minutesOf } from '../../src/time/hours.ts';

describe('Hours of a day', () => {
  it.each([
    ['09:00', '17:00', '09:00', true],
    ['09:00', '17:00', '16:59', true],
    ['09:00', '17:00', '17:00', false],
    ['17:00', '09:00', '17:00', true],
    ['17:00', '09:00', '03:00', true],
    ['17:00', '09:00', '09:00', false],
    ['08:00', '08:00', '12:00', true],
  ])('from %s until %s hold %s: %s', (from, until, time, expected) => {
    expect(isWithin(time, { from, until })).toBe(expected);
  });

  it('are counted in minutes and back', () => {
    for (let minutes = 0; minutes < 1440; minutes++) expect(minutesOf(clockAt(minutes))).toBe(minutes);
  });
});
