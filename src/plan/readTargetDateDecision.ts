import { yearIn } from '../time/reading/yearIn.ts';
import type { Window } from '../time/window.ts';
import { conditionOf, textOf, trimmed } from './readTargetDateNotes.ts';
import { ongoing, ongoingFrom } from './readTargetDateOngoing.ts';
import type { Part } from './readTargetDateParts.ts';
import { datedParts } from './readTargetDatePeriods.ts';
import { recurring } from './readTargetDateRecurring.ts';
import { settled } from './readTargetDateSettled.ts';
import type { TargetDate } from './targetDate.ts';

/** What a cell comes to; everything but its wording. */
export type Decision = Omit<TargetDate, 'wording' | 'confirmedBy'> & { readonly doubts: readonly string[] };

export type Cell = {
  readonly text: string;
  readonly parts: readonly Part[];
  readonly plan: Window | undefined;
};

/** What the parts of a cell come to: the kind of thing named first governs, and the others refine it. */
export function decide(cell: Cell): Decision {
  const first = cell.parts.find(isKind);
  if (first?.is === 'ongoing' || first?.is === 'asNeeded') return ongoing(cell, first);
  if (first?.is === 'recurring') return recurring(cell, first);
  const dates = datedParts(cell.parts, cell.plan);
  const lead = dates.sure[0];
  const round = cell.parts.find((part) => part.is === 'recurring');
  if (lead === undefined) return round === undefined ? undated(cell, dates.unread) : recurring(cell, round);
  if (round !== undefined && (yearIn(lead.part.named) === undefined || saysThereafter(cell.parts)))
    return recurring(cell, round);
  const open = cell.parts.find((part) => part.is === 'ongoing');
  if (open !== undefined && dates.sure.length === 1 && joins(cell.text.slice(lead.part.to, open.from))) {
    return ongoingFrom(cell, lead, dates.unread);
  }
  return settled(cell, dates.sure, dates.unread);
}

function isKind(part: Part): boolean {
  return part.is === 'ongoing' || part.is === 'asNeeded' || part.is === 'recurring' || part.is === 'period';
}

const THEREAFTER: ReadonlySet<string> = new Set([
  'then',
  'thereafter',
  'subsequently',
  'afterwards',
  'each',
  'every',
]);

function saysThereafter(parts: readonly Part[]): boolean {
  return parts.some((part) => part.is === 'words' && part.words.some((word) => THEREAFTER.has(word)));
}

/** "April 2024 – ongoing" and "April 2024 to ongoing" name a start. */
function joins(between: string): boolean {
  return ['', '-', '–', '—', 'to', '- to'].includes(between.trim().toLowerCase());
}

const LONGEST_QUOTE = 60;

function undated(cell: Cell, unread: readonly string[]): Decision {
  const { text, parts } = cell;
  const bracket = parts.find((part) => part.is === 'bracket' && part.parts.some(isKind));
  const hasCondition = parts.some((part) => part.is === 'condition');
  const waits = parts.some((part) => part.is === 'condition' && part.waits);
  if (bracket?.is === 'bracket' && unread.length === 0 && !waits) return decide(outOfBracket(cell, bracket));
  const condition = conditionOf(text, parts, false);
  return {
    kind: 'none',
    ...condition,
    doubts: unread.length > 0 ? unread : doubtsOf(text, parts, hasCondition),
  };
}

/** "Short term (0–12 months)" and "TBC (likely March 2025)": the bracket has the date. */
function outOfBracket(cell: Cell, bracket: Extract<Part, { is: 'bracket' }>): Cell {
  const parts = cell.parts.flatMap((part) => (part === bracket ? bracket.parts : [part]));
  return { ...cell, parts };
}

function doubtsOf(text: string, parts: readonly Part[], hasCondition: boolean): readonly string[] {
  const vague = parts.find((part) => part.is === 'soon' || part.is === 'vague' || part.is === 'status');
  if (vague !== undefined) return [`“${textOf(text, vague)}” names no day, so I read no date.`];
  if (hasCondition || parts.some((part) => part.is === 'unsettled') || trimmed(text) === '') return [];
  const all = trimmed(text);
  const quote = all.length > LONGEST_QUOTE ? `${all.slice(0, LONGEST_QUOTE).trimEnd()}…` : all;
  return [`I could not read a date in “${quote}”.`];
}
