import type { Action } from '../../plan/action.ts';
import { addDays, addMonths, type Day } from '../../time/day.ts';
import type { Window } from '../../time/window.ts';
import { type Clause, DATE } from './clauses.ts';
import { numberAt } from './numberAt.ts';
import { hasWord, wordSet } from './wordSet.ts';

export type Shift = {
  readonly window: Window;
  readonly words: string;
  readonly isEarly: boolean;
  readonly clause: Clause;
};

/**
 * "About a month behind", "two weeks late", "a week early": counted from the target, or from today where
 * there is none or where that day has passed already.
 */
export function shiftFromTarget(clauses: readonly Clause[], action: Action, today: Day): Shift | undefined {
  for (const clause of clauses.toReversed()) {
    if (clause.asks) continue;
    for (let at = 0; at < clause.tokens.length; at++) {
      const shift = shiftAt(clause, at, isAfterSlip(clause, clauses));
      if (shift === undefined) continue;
      const count = shift.isEarly ? -shift.count : shift.count;
      const target = action.target.end;
      const fromTarget =
        target === undefined || shift.isFromNow ? undefined : later(target, shift.unit, count);
      if (shift.isEarly && (fromTarget === undefined || fromTarget < today)) continue;
      const day =
        fromTarget !== undefined && fromTarget >= today ? fromTarget : later(today, shift.unit, count);
      const [first, last] = [clause.tokens[at], clause.tokens[shift.end - 1]];
      const words = clause.text.slice(
        (first?.from ?? clause.from) - clause.from,
        (last?.to ?? clause.to) - clause.from,
      );
      return { window: { start: day, end: day }, words, isEarly: shift.isEarly, clause };
    }
  }
  return undefined;
}

/** "It's fallen behind, about three weeks": the amount stands in a clause of its own. */
function isAfterSlip(clause: Clause, clauses: readonly Clause[]): boolean {
  const before = clauses[clauses.indexOf(clause) - 1];
  const isAlone = clause.words.length <= 5 && before?.sentence === clause.sentence;
  return isAlone && hasWord(before?.words.slice(-3) ?? [], SLIPPING);
}

type ShiftWords = { count: number; unit: string; isEarly: boolean; isFromNow: boolean; end: number };

function shiftAt({ tokens, words }: Clause, at: number, follows: boolean): ShiftWords | undefined {
  const isOne = words[at] === 'a' || words[at] === 'an' || words[at] === 'one' || words[at] === 'another';
  const value = numberAt(tokens, at) ?? (isOne ? { value: 1, length: 1 } : undefined);
  if (value === undefined || words[at] === '' || words[at] === DATE) return undefined;
  let end = at + value.length;
  while (FILLING.has(words[end] ?? '')) end++;
  const unit = UNITS.get(words[end] ?? '');
  if (unit === undefined) return undefined;
  end++;
  let count = value.value;
  if (words[end] === 'or' && (words[end + 1] === 'so' || words[end + 1] === 'two')) end += 2;
  if (words[end] === 'and' && words[end + 1] === 'a' && words[end + 2] === 'half')
    [count, end] = [count + 0.5, end + 3];
  const after = words.slice(end, end + 2);
  const before = words.slice(Math.max(0, at - 5), at);
  const result = { count, unit };
  if (hasWord(before, NOT_THIS) || after[0] === 'ago') return undefined;
  if (EARLY.has(after[0] ?? '') || (after[0] === 'ahead' && words[end + 1] !== 'with'))
    return { ...result, isEarly: true, isFromNow: false, end: end + 1 };
  if (LATE.has(after[0] ?? '')) return { ...result, isEarly: false, isFromNow: false, end: end + 1 };
  if (after.join(' ') === 'of slippage' || after.join(' ') === 'of delay')
    return { ...result, isEarly: false, isFromNow: false, end: end + 2 };
  const runsOn = before.at(-1) === 'on' && RUNNING.has(before.at(-2) ?? '');
  if (runsOn || before.some((word) => SLIPPING.has(word)) || follows)
    return { ...result, isEarly: false, isFromNow: false, end };
  const isPastTarget = PAST.has(words[end] ?? '') && hasWord(words.slice(end + 1, end + 4), TARGET);
  if (isPastTarget) return { ...result, isEarly: false, isFromNow: false, end };
  if (
    AWAY.has(after.join(' ')) ||
    AWAY.has(after[0] ?? '') ||
    words[at] === 'another' ||
    before.includes('another')
  )
    return { ...result, isEarly: false, isFromNow: true, end };
  return undefined;
}

const UNITS: ReadonlyMap<string, string> = new Map(
  'day days week weeks wk fortnight fortnights month months quarter quarters year years'
    .split(' ')
    .map((word) => [word, word.replace(/s$/, '')]),
);
const FILLING = wordSet('or so of good full odd further more calendar working');
const LATE = wordSet(
  'behind late later overdue over delay slip slippage slipped off lag adrift past delayed',
);
const EARLY = wordSet('early earlier');
const SLIPPING = wordSet(
  'slipped slip slipping behind delayed delay late slippage back drifted overrun overrunning pushed adrift lagging out',
);
const RUNNING = wordSet('run runs running drag drags dragging go goes');
/** "Another fortnight beyond its deadline". */
const PAST = wordSet('beyond past after over');
const TARGET = wordSet('deadline target date');
const AWAY = new Set(['away', 'to go', 'from now', 'off']);
const NOT_THIS = wordSet('not no isnt every last in within');

/** Half months are a fortnight; months keep the day, weeks keep the weekday. */
function later(from: Day, unit: string, count: number): Day {
  const [whole, half] = [Math.trunc(count), count % 1 !== 0];
  switch (unit) {
    case 'month':
      return addDays(addMonths(from, Math.max(-1_200, Math.min(1_200, whole))), half ? 15 : 0);
    case 'quarter':
      return addMonths(from, Math.max(-400, Math.min(400, whole)) * 3);
    case 'year':
      return addMonths(from, Math.max(-100, Math.min(100, whole)) * 12 + (half ? 6 : 0));
    case 'fortnight':
      return addDays(from, Math.round(Math.max(-1_000, Math.min(1_000, count)) * 14));
    case 'week':
      return addDays(from, Math.round(Math.max(-1_000, Math.min(1_000, count)) * 7));
    default:
      return addDays(from, Math.round(Math.max(-3_000, Math.min(3_000, count))));
  }
}
