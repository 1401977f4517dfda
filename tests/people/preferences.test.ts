import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Person } from '../../src/people/person.ts';
import { isQuiet, leavesRoom, openHours, type Preference } from '../../src/people/preferences.ts';
import { day } from '../../src/time/day.ts';
import { clockAt, isWithin, minutesOf } from '../../src/time/hours.ts';
import { type Instant, instantAt, timeIn } from '../../src/time/zone.ts';

const WORK = { from: '09:00', until: '17:00' };
const open = (preference: Preference): string =>
  openHours(preference, WORK)
    .map(({ from, until }) => `${from}–${until}`)
    .join(', ');

describe('Reminders may go out', () => {
  it.each<[string, Preference, string]>([
    ['in the working hours, where nothing is preferred', {}, '09:00–17:00'],
    ['from the hour that was asked for', { at: '14:00' }, '14:00–17:00'],
    ['from nine, where it was an earlier one', { at: '07:30' }, '09:00–17:00'],
    ['in the last quarter, where it was a later one', { at: '22:00' }, '16:45–17:00'],
    ['in the last quarter, where it was the end', { at: '17:00' }, '16:45–17:00'],
    ['outside of quiet hours over the night', { quiet: { from: '16:00', until: '10:00' } }, '10:00–16:00'],
    [
      'before and after those of noon',
      { quiet: { from: '12:00', until: '14:00' } },
      '09:00–12:00, 14:00–17:00',
    ],
    ['all day, where only the night is quiet', { quiet: { from: '22:00', until: '07:00' } }, '09:00–17:00'],
    [
      'after quiet hours that the wish lies in',
      { at: '13:00', quiet: { from: '12:00', until: '14:00' } },
      '14:00–17:00',
    ],
    [
      'before them, where nothing is left of the day',
      { at: '16:30', quiet: { from: '15:00', until: '09:00' } },
      '14:45–15:00',
    ],
    [
      'in the working hours, where quiet ones would leave none',
      { quiet: { from: '08:00', until: '18:00' } },
      '09:00–17:00',
    ],
    [
      'in the working hours, where quiet ones last all day',
      { quiet: { from: '09:00', until: '09:00' } },
      '09:00–17:00',
    ],
  ])('%s', (_, preference, expected) => {
    expect(open(preference)).toBe(expected);
  });

  const time = fc.integer({ min: 0, max: 1439 }).map(clockAt);
  const anything = fc.record(
    { at: time, quiet: fc.record({ from: time, until: time }) },
    { requiredKeys: [] },
  );

  it('on every working day for some minutes, within the working hours, and in no quiet ones that leave room', () => {
    fc.assert(
      fc.property(anything, (preference) => {
        const pieces = openHours(preference as Preference, WORK);
        const minutes = pieces.flatMap(({ from, until }) =>
          Array.from({ length: minutesOf(until) - minutesOf(from) }, (_, at) =>
            clockAt(minutesOf(from) + at),
          ),
        );
        expect(minutes.length).toBeGreaterThan(0);
        expect(minutes.every((minute) => isWithin(minute, WORK))).toBe(true);
        expect([...minutes].sort()).toEqual(minutes);
        const { quiet } = preference;
        if (quiet !== undefined && leavesRoom(quiet, WORK))
          expect(minutes.some((minute) => isWithin(minute, quiet))).toBe(false);
      }),
      { numRuns: 2_000 },
    );
  });

  it('at just the hour that was asked for, wherever that is possible', () => {
    fc.assert(
      fc.property(time, (at) => {
        const [{ from }] = openHours({ at }, WORK);
        expect(from).toBe(at < '09:00' ? '09:00' : at > '16:45' ? '16:45' : at);
      }),
    );
  });
});

describe('It is quiet for somebody', () => {
  const inZone = (zone: string, quiet: Preference['quiet']): Person => ({
    id: 'somebody' as never,
    name: 'Somebody',
    roles: ['contact'],
    speaksFor: [],
    chairs: [],
    identities: [],
    zone,
    ...(quiet && { preference: { quiet } }),
  });

  it.each([
    ['2025-02-10', '16:59', false],
    ['2025-02-10', '17:00', true],
    ['2025-02-10', '23:59', true],
    ['2025-02-11', '00:00', true],
    ['2025-02-11', '08:59', true],
    ['2025-02-11', '09:00', false],
  ])('from 17:00 to 09:00, on %s at %s: %s', (date, at, expected) => {
    const person = inZone('Europe/London', { from: '17:00', until: '09:00' });
    expect(isQuiet(person, instantAt(day(date), at, 'Europe/London'))).toBe(expected);
  });

  it('by the clock of their own zone', () => {
    const quiet = { from: '17:00', until: '09:00' };
    const noonInLondon = instantAt(day('2025-02-10'), '12:00', 'Europe/London');
    expect(isQuiet(inZone('Europe/London', quiet), noonInLondon)).toBe(false);
    expect(isQuiet(inZone('America/New_York', quiet), noonInLondon)).toBe(true);
    expect(isQuiet(inZone('Asia/Tokyo', quiet), noonInLondon)).toBe(true);
  });

  // Both changes of the clocks, where an hour is missing or comes twice, and in zones that change on other days.
  it.each([
    ['Europe/London', '2025-03-30'],
    ['Europe/London', '2025-10-26'],
    ['America/New_York', '2025-03-09'],
    ['America/New_York', '2025-11-02'],
    ['Africa/Cairo', '2025-04-25'],
    ['Australia/Lord_Howe', '2025-04-06'],
  ])('just while the clock on the wall in %s says so, minute by minute on %s', (zone, date) => {
    const person = inZone(zone, { from: '22:30', until: '01:30' });
    const midnight = Date.parse(instantAt(day(date), '00:00', zone));
    for (let minute = -120; minute < 25 * 60; minute++) {
      const at = new Date(midnight + minute * 60_000).toISOString() as Instant;
      const wall = timeIn(zone, at);
      expect(isQuiet(person, at), `${wall} on ${date}`).toBe(wall >= '22:30' || wall < '01:30');
    }
  });
});
