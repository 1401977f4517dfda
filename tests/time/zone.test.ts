import { describe, expect, it } from 'vitest';
import { day } from '../../src/time/day.ts';
import { dayIn, instantAt, isZone, timeIn } from '../../src/time/zone.ts';

const LONDON = 'Europe/London';

describe('A wall clock in London', () => {
  it('shows UTC in winter and an hour more in summer', () => {
    expect(instantAt(day('2025-01-15'), '09:00', LONDON)).toBe('2025-01-15T09:00:00.000Z');
    expect(instantAt(day('2025-07-15'), '09:00', LONDON)).toBe('2025-07-15T08:00:00.000Z');
  });

  it('skips 01:30 on 30 March 2025, so the moment is that of 02:30', () => {
    expect(instantAt(day('2025-03-30'), '01:30', LONDON)).toBe('2025-03-30T01:30:00.000Z');
    expect(timeIn(LONDON, instantAt(day('2025-03-30'), '01:30', LONDON))).toBe('02:30');
    expect(instantAt(day('2025-03-30'), '00:59', LONDON)).toBe('2025-03-30T00:59:00.000Z');
    expect(instantAt(day('2025-03-30'), '02:00', LONDON)).toBe('2025-03-30T01:00:00.000Z');
  });

  it('shows 01:30 twice on 26 October 2025, and the first of the two is meant', () => {
    expect(instantAt(day('2025-10-26'), '01:30', LONDON)).toBe('2025-10-26T00:30:00.000Z');
    expect(instantAt(day('2025-10-26'), '02:00', LONDON)).toBe('2025-10-26T02:00:00.000Z');
  });

  it('is in tomorrow already when it is late in summer', () => {
    const late = instantAt(day('2025-07-15'), '00:30', LONDON);
    expect(late).toBe('2025-07-14T23:30:00.000Z');
    expect(dayIn(LONDON, late)).toBe('2025-07-15');
    expect(dayIn('UTC', late)).toBe('2025-07-14');
    expect(timeIn(LONDON, late)).toBe('00:30');
  });

  it('gives moments that compare with <', () => {
    const before = instantAt(day('2025-10-26'), '01:59', LONDON);
    const after = instantAt(day('2025-10-26'), '02:00', LONDON);
    expect(before < after).toBe(true);
  });
});

describe('A time zone', () => {
  it('is known by its name', () => {
    expect(['Europe/London', 'Europe/Belfast', 'UTC'].map(isZone)).toEqual([true, true, true]);
    expect(['Europe/Ballymena', 'GMT plus one', ''].map(isZone)).toEqual([false, false, false]);
  });
});
