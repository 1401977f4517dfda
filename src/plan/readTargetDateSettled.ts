import { earlier } from '../time/day.ts';
import { isUnread } from '../time/reading/reading.ts';
import { resolve } from '../time/reading/resolve.ts';
import { yearIn } from '../time/reading/yearIn.ts';
import type { Window } from '../time/window.ts';
import { writeShortDay } from '../time/writeDay.ts';
import type { Cell, Decision } from './readTargetDateDecision.ts';
import { conditionOf } from './readTargetDateNotes.ts';
import { ongoingFrom } from './readTargetDateOngoing.ts';
import type { Part } from './readTargetDateParts.ts';
import type { Dated, PeriodPart } from './readTargetDatePeriods.ts';
import { datedPart, latest } from './readTargetDatePeriods.ts';

/** A cell with dates: due at the last of them, from the start that was named for it, narrowed by a date in brackets. */
export function settled(cell: Cell, dates: readonly Dated[], unread: readonly string[]): Decision {
  const start = dates.find((date) => date.isStart);
  const ends = dates.filter((date) => !date.isStart);
  const last = latest(ends);
  if (start !== undefined && (last === undefined || last.end < start.start))
    return ongoingFrom(cell, start, unread);
  if (last === undefined) return { kind: 'none', doubts: unread };
  const due = inBrackets(cell, last) ?? last;
  const from = start === undefined ? due.start : earlier(start.start, due.start);
  const several =
    ends.length > 1
      ? [`Several dates are given; the action is due at the last, ${writeShortDay(due.end)}.`]
      : [];
  const goesOn = cell.parts.some(isOngoing) ? ['The work goes on after that.'] : [];
  const assumptions = [
    ...new Set([...(start?.assumptions ?? []), ...due.assumptions, ...several, ...goesOn]),
  ];
  return {
    kind: from === due.end ? 'date' : 'period',
    start: from,
    end: due.end,
    precision: due.precision,
    ...conditionOf(cell.text, cell.parts, true),
    ...(assumptions.length > 0 && { assumption: assumptions.join(' ') }),
    doubts: [...new Set([...due.doubts, ...onlyYear(due), ...unread])],
  };
}

/** "Mawrth 2025" must not pass for the whole of 2025. */
function onlyYear({ part, start }: Dated): readonly string[] {
  const isBare = part.named.is === 'year' && part.named.of.is === 'calendar' && part.relation === undefined;
  const word = part.label.at(-1);
  return isBare && word !== undefined
    ? [`I read only the year ${start.slice(0, 4)}, because I do not know “${word}”.`]
    : [];
}

function isOngoing(part: Part): boolean {
  return part.is === 'ongoing' || (part.is === 'bracket' && part.parts.some(isOngoing));
}

const REPLACING: ReadonlySet<string> = new Set(
  'now revised extended moved slipped deferred postponed rescheduled new updated'.split(' '),
);

/** "2024/25 (Q3)" is narrowed by its bracket, "March 2025 (now June 2025)" replaced; any other bracket is a note. */
function inBrackets({ parts, plan }: Cell, outer: Dated): Dated | undefined {
  for (const bracket of parts) {
    if (bracket.is !== 'bracket') continue;
    const periods = bracket.parts.filter((part) => part.is === 'period');
    const period = periods[0];
    if (period === undefined || periods.length > 1) continue;
    if (period.label.some((word) => REPLACING.has(word)) && period.relation !== 'from')
      return sure(datedPart(period, plan));
    if (bracket.parts.length === 1) return narrowed(period, outer) ?? contradicting(period, outer, plan);
  }
  return undefined;
}

function narrowed(period: PeriodPart, outer: Dated): Dated | undefined {
  const reading = resolve(period.named, { plan: { start: outer.start, end: outer.end }, lean: 'future' });
  if (isUnread(reading) || !isInside(reading, outer)) return undefined;
  return { ...outer, start: reading.start, end: reading.end, precision: reading.precision };
}

/** "Q4 2025 (Jan–Mar 2026)" counts its quarters from April, whatever it looks like. */
function contradicting(period: PeriodPart, outer: Dated, plan: Window | undefined): Dated | undefined {
  const isShare = outer.part.named.is === 'quarter' || outer.part.named.is === 'half';
  const inner = isShare && yearIn(period.named) !== undefined ? sure(datedPart(period, plan)) : undefined;
  if (inner === undefined || (inner.start <= outer.start && inner.end >= outer.end)) return undefined;
  return {
    ...inner,
    doubts: [
      ...inner.doubts,
      'The quarter and the dates in brackets do not agree; I took those in brackets.',
    ],
  };
}

function isInside(inner: Window, outer: Window): boolean {
  return (
    inner.start >= outer.start &&
    inner.end <= outer.end &&
    (inner.start > outer.start || inner.end < outer.end)
  );
}

function sure(date: ReturnType<typeof datedPart>): Dated | undefined {
  return 'unread' in date ? undefined : date;
}
