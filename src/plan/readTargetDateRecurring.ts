import type { Named } from '../time/reading/named.ts';
import type { Cell, Decision } from './readTargetDateDecision.ts';
import { conditionOf } from './readTargetDateNotes.ts';
import type { Part } from './readTargetDateParts.ts';
import type { Dated, PeriodPart } from './readTargetDatePeriods.ts';
import { datedPart } from './readTargetDatePeriods.ts';

/** Something that comes round: with the day of its next occasion, where the cell gives one. */
export function recurring(cell: Cell, sort: Extract<Part, { is: 'recurring' }>): Decision {
  const { everyMonths, assumption } = sort.recurrence;
  const months = occasions(cell);
  const often =
    months.length > 1 && everyMonths === 12 && 12 % months.length === 0 ? 12 / months.length : everyMonths;
  const next = months.find(({ isStart }) => !isStart) ?? months[0];
  const window =
    next === undefined ? {} : next.isStart ? { start: next.start } : { start: next.start, end: next.end };
  const assumptions = [assumption, ...(next?.assumptions ?? [])].filter((one) => one !== undefined);
  return {
    kind: 'recurring',
    ...(often !== undefined && { everyMonths: often }),
    ...window,
    ...(next && { precision: next.precision }),
    ...conditionOf(cell.text, cell.parts, false),
    ...(assumptions.length > 0 && { assumption: assumptions.join(' ') }),
    doubts: next?.doubts ?? [],
  };
}

/** Every occasion the cell names, the earliest first. */
function occasions({ parts, plan }: Cell): readonly Dated[] {
  const periods = parts
    .flatMap((part) => (part.is === 'bracket' ? part.parts : [part]))
    .filter((part) => part.is === 'period');
  const single = periods.flatMap((part) =>
    leaves(part.named).map((named): PeriodPart => ({ ...part, named })),
  );
  const dates = single.map((part) => datedPart(part, plan)).filter(isDated);
  return dates.sort((a, b) => (a.end < b.end ? -1 : a.end > b.end ? 1 : 0));
}

function isDated(date: ReturnType<typeof datedPart>): date is Dated {
  return !('unread' in date);
}

/** "March and September" are two occasions. */
function leaves(named: Named): readonly Named[] {
  return named.is === 'range' ? [...leaves(named.from), ...leaves(named.to)] : [named];
}
