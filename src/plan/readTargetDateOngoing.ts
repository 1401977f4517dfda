import type { Window } from '../time/window.ts';
import { writeShortDay } from '../time/writeDay.ts';
import type { Cell, Decision } from './readTargetDateDecision.ts';
import { conditionOf, textOf, trimmed } from './readTargetDateNotes.ts';
import type { Part } from './readTargetDateParts.ts';
import type { Dated } from './readTargetDatePeriods.ts';
import { datedParts, latest } from './readTargetDatePeriods.ts';

/** Words that may stand between "ongoing" and the day it ends; any others make the day a note. */
const ENDING: ReadonlySet<string> = new Set(
  (
    'a an to until till through end ends ending complete completed completion conclude concluded conclusion finish final ' +
    'deadline due by be for with and in at the of target date work action delivery deliver delivered closing close'
  ).split(' '),
);

/** Work without an end, unless the cell gives it one: "Ongoing to March 2025" is due then, "Ongoing (review March 2025)" never. */
export function ongoing(cell: Cell, sort: Part): Decision {
  const dates = datedParts(flat(cell.parts), cell.plan);
  const start = dates.sure.find((date) => date.isStart);
  const end = latest(dates.sure.filter((date) => !date.isStart && isEnd(date, cell.parts)));
  const doubts = dates.unread;
  if (end !== undefined) return endingOn(cell, end, start, doubts);
  const hasNote = dates.sure.some((date) => !date.isStart);
  const note = hasNote
    ? { condition: restAfter(cell.text, sort) }
    : conditionOf(cell.text, cell.parts, false);
  const asNeeded = sort.is === 'asNeeded' ? { condition: textOf(cell.text, sort) } : {};
  return {
    kind: 'ongoing',
    ...asNeeded,
    ...note,
    ...(start && { start: start.start, precision: start.precision }),
    ...said(start?.assumptions),
    doubts,
  };
}

/** Only a start is known, and no end: the work goes on from then. */
export function ongoingFrom(cell: Cell, start: Dated, doubts: readonly string[]): Decision {
  const note = `Only a start is given, so it is read as ongoing from ${writeShortDay(start.start)}.`;
  return {
    kind: 'ongoing',
    start: start.start,
    precision: start.precision,
    ...conditionOf(cell.text, cell.parts, true),
    ...said([...start.assumptions, note]),
    doubts: [...start.doubts, ...doubts],
  };
}

function endingOn(cell: Cell, end: Dated, start: Dated | undefined, doubts: readonly string[]): Decision {
  const from = start !== undefined && start.start <= end.end ? start.start : startOfWork(cell.plan, end);
  return {
    kind: 'period',
    start: from,
    end: end.end,
    precision: end.precision,
    ...conditionOf(cell.text, cell.parts, true),
    ...said([
      ...end.assumptions,
      `Ongoing work that has an end is read as due then, on ${writeShortDay(end.end)}.`,
    ]),
    doubts: [...end.doubts, ...doubts],
  };
}

function startOfWork(plan: Window | undefined, end: Dated) {
  return plan !== undefined && plan.start <= end.end && end.start >= plan.start ? plan.start : end.start;
}

function isEnd({ part }: Dated, parts: readonly Part[]): boolean {
  if (!part.label.every((word) => ENDING.has(word))) return false;
  const bracket = parts.find((one) => one.is === 'bracket' && one.parts.includes(part));
  return (
    bracket?.is !== 'bracket' ||
    bracket.parts.every(
      (one) => one === part || (one.is === 'words' && one.words.every((word) => ENDING.has(word))),
    )
  );
}

/** The parts of a cell with those in brackets among them. */
function flat(parts: readonly Part[]): readonly Part[] {
  return parts.flatMap((part) => (part.is === 'bracket' ? part.parts : [part]));
}

function restAfter(text: string, sort: Part): string {
  return trimmed(text.slice(sort.to)) || trimmed(text.slice(0, sort.from));
}

function said(assumptions: readonly string[] = []): { readonly assumption?: string } {
  return assumptions.length === 0 ? {} : { assumption: [...new Set(assumptions)].join(' ') };
}
