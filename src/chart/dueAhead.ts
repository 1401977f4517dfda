import { DAYS_AHEAD } from '../digest/weeklyDigest.ts';
import type { ActionBrief, DigestMessage } from '../message/message.ts';
import { addDays, earlier, later, startOfWeek } from '../time/day.ts';
import { contains, type Window } from '../time/window.ts';

/** Actions that are due on one day, or in one week. */
export type Due = { readonly when: Window; readonly actions: readonly ActionBrief[] };

/** More days than this are told by the week. */
const MOST_DAYS = 5;

/** The days that the digest looks ahead to. */
export function daysAhead({ day }: DigestMessage): Window {
  return { start: day, end: addDays(day, DAYS_AHEAD) };
}

/** What is due in the days ahead, day by day. An action that stands in two sections counts once. */
export function dueByDay(digest: DigestMessage): readonly Due[] {
  const rows = new Map(digest.sections.flatMap(({ rows }) => rows.map((row) => [row.ref, row])));
  const ahead = daysAhead(digest);
  const dated = [...rows.values()].flatMap((row) =>
    row.due !== undefined && contains(ahead, row.due) ? [{ row, due: row.due }] : [],
  );
  return [...Map.groupBy(dated, ({ due }) => due)]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([day, found]) => ({ when: { start: day, end: day }, actions: found.map(({ row }) => row) }));
}

/** What is due ahead in a few lines: by the day, or by the week where the days are many. */
export function dueInShort(digest: DigestMessage): readonly Due[] {
  const days = dueByDay(digest);
  if (days.length <= MOST_DAYS) return days;
  const ahead = daysAhead(digest);
  return [...Map.groupBy(days, ({ when }) => startOfWeek(when.start))].map(([monday, due]) => ({
    when: { start: later(monday, ahead.start), end: earlier(addDays(monday, 6), ahead.end) },
    actions: due.flatMap(({ actions }) => actions),
  }));
}
