import { Temporal } from 'temporal-polyfill';
import type { Day } from './day.ts';

/** A moment in UTC, "2025-03-30T08:00:00.000Z": always with milliseconds, so moments compare with `<`. */
export type Instant = string & { readonly __brand: 'Instant' };

/**
 * The moment a wall clock in this zone shows this time. Where the clocks go forward over it, the same time after
 * the change; where they go back over it, the first of the two.
 */
export function instantAt(on: Day, time: string, zone: string): Instant {
  const wall = Temporal.PlainDate.from(on).toZonedDateTime({ timeZone: zone, plainTime: time });
  return written(wall.epochMilliseconds);
}

/** The calendar day it is in this zone at this moment. */
export function dayIn(zone: string, at: Instant): Day {
  return wallClock(zone, at).toPlainDate().toString() as Day;
}

/** The time a wall clock in this zone shows, "08:30". */
export function timeIn(zone: string, at: Instant): string {
  return wallClock(zone, at).toPlainTime().toString({ smallestUnit: 'minute' });
}

/** Whether the text names a time zone: "Europe/London". */
export function isZone(text: string): boolean {
  if (text === '') return false;
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(text);
    return true;
  } catch {
    return false;
  }
}

function wallClock(zone: string, at: Instant): Temporal.ZonedDateTime {
  return Temporal.Instant.from(at).toZonedDateTimeISO(zone);
}

function written(epochMilliseconds: number): Instant {
  return new Date(epochMilliseconds).toISOString() as Instant;
}
