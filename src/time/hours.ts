/**
 * Part of a day by the wall clock, "09:00" to "17:00": the first minute belongs to it, the last does not. Over
 * midnight where it ends before it begins, and the whole day where it ends as it begins.
 */
export type Hours = { readonly from: string; readonly until: string };

export function isWithin(time: string, { from, until }: Hours): boolean {
  return from < until ? from <= time && time < until : from <= time || time < until;
}

/** "14:30" is 870. */
export function minutesOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}

/** 870 is "14:30". */
export function clockAt(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  return `${String(hours).padStart(2, '0')}:${String(rest).padStart(2, '0')}`;
}
