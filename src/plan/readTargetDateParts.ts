import { endsPhrase } from '../time/reading/caution.ts';
import type { Found, Line } from '../time/reading/line.ts';
import { found, pieceAt, textAt, wordsAt } from '../time/reading/line.ts';
import type { Named } from '../time/reading/named.ts';
import { readMeasure } from '../time/reading/readAmount.ts';
import { readBound } from '../time/reading/readBound.ts';
import type { Relation } from '../time/reading/relationWords.ts';
import { readCondition } from './readTargetDateConditions.ts';
import type { Recurrence } from './readTargetDateRecurrence.ts';
import { readRecurrence } from './readTargetDateRecurrence.ts';
import type { CellWord } from './readTargetDateWords.ts';
import { cellWordAt } from './readTargetDateWords.ts';

type Place = { readonly from: number; readonly to: number };

/** One thing a target-date cell says, with its place in the wording. */
export type Part = Place &
  (
    | {
        readonly is: 'period';
        readonly named: Named;
        readonly relation?: Relation;
        /** The words of its clause that stand before it: "draft", "review", "start". */
        readonly label: readonly string[];
      }
    | { readonly is: 'recurring'; readonly recurrence: Recurrence }
    | { readonly is: 'condition' }
    | { readonly is: CellWord }
    | { readonly is: 'bracket'; readonly parts: readonly Part[] }
    | { readonly is: 'words'; readonly words: readonly string[] }
  );

const BREAKS: ReadonlySet<string> = new Set([';', ',', '\n', '.', '|', '•', '·', '']);
const BRACKETS: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' };

/** Everything a cell says, in its own order. */
export function partsOf(line: Line): readonly Part[] {
  return partsUntil(line, 0, []).value;
}

function partsUntil(line: Line, at: number, closing: string | undefined): Found<readonly Part[]> {
  const parts: Part[] = [];
  let words: string[] = [];
  let next = at;
  while (next < line.tokens.length && textAt(line, next) !== closing) {
    const text = textAt(line, next);
    const part = BREAKS.has(text) ? undefined : readPart(line, next, words);
    if (part === undefined) {
      if (BREAKS.has(text)) words = [];
      else if (line.tokens[next]?.kind !== 'mark') {
        words = [...words.slice(-7), text];
        parts.push({ is: 'words', words: [text], ...placeOf(line, next, next + 1) });
      }
      next += 1;
      continue;
    }
    parts.push(part.value);
    if (part.value.is !== 'bracket') words = [];
    next = part.next;
  }
  return found(parts, next);
}

function readPart(line: Line, at: number, label: readonly string[]): Found<Part> | undefined {
  const closing = BRACKETS[textAt(line, at)];
  if (closing !== undefined) return readBracket(line, at, closing);
  const inYear = readInYear(line, at);
  if (inYear !== undefined) return inYear;
  const recurrence = readRecurrence(line, at);
  if (recurrence !== undefined) {
    return found(
      { is: 'recurring', recurrence: recurrence.value, ...placeOf(line, at, recurrence.next) },
      recurrence.next,
    );
  }
  const word = cellWordAt(line, at);
  const settledWord =
    word && found({ is: word.is, ...placeOf(line, at, at + word.length) } as const, at + word.length);
  if (word !== undefined && word.length > 1) return settledWord;
  const condition = readCondition(line, at);
  if (condition !== undefined)
    return found({ is: 'condition', ...placeOf(line, at, condition.next) }, condition.next);
  const bound = readBound(line, at);
  if (bound !== undefined) {
    return found({ is: 'period', ...bound.value, label, ...placeOf(line, at, bound.next) }, bound.next);
  }
  const measured = readBareMeasure(line, at, label);
  if (measured !== undefined) return measured;
  return settledWord;
}

function readBracket(line: Line, at: number, closing: string): Found<Part> {
  const inner = partsUntil(line, at + 1, closing);
  const to = line.tokens[inner.next - 1]?.to ?? 0;
  const from = line.tokens[at + 1]?.from ?? to;
  return found({ is: 'bracket', parts: inner.value, from, to: Math.max(from, to) }, inner.next + 1);
}

/** "in-year", "within year": some time before the plan's year is out. */
function readInYear(line: Line, at: number): Found<Part> | undefined {
  const words = [
    ['in', '-', 'year'],
    ['in', 'year'],
    ['within', 'year'],
  ].find((one) => wordsAt(line, at, one));
  const next = at + (words?.length ?? 0);
  if (words === undefined || line.tokens[next]?.kind === 'number') return undefined;
  const named: Named = { is: 'year', of: { is: 'shifted', by: 0, budget: true } };
  return found({ is: 'period', named, label: [], ...placeOf(line, at, next) }, next);
}

const BEFORE_MEASURE: ReadonlySet<string> = new Set([
  '<',
  'less',
  'than',
  'up',
  'to',
  'next',
  'the',
  'first',
  'in',
  'term',
  'timescale',
  'within',
  'months',
  ':',
]);

/** "0-12 months", "<12 months": a time that is all its clause says. */
function readBareMeasure(line: Line, at: number, label: readonly string[]): Found<Part> | undefined {
  const measure = readMeasure(line, at);
  if (measure === undefined || !label.every((word) => BEFORE_MEASURE.has(word))) return undefined;
  const { next, value } = measure;
  const isOpen =
    [textAt(line, next), textAt(line, next - 2)].includes('+') || [textAt(line, at - 1)].includes('>');
  if (
    isOpen ||
    !endsPhrase(line, next) ||
    textAt(line, next) === 'of' ||
    pieceAt(line, next, 'unit') !== undefined
  )
    return undefined;
  const named: Named = { is: 'amount', ...value, way: 'ahead' };
  return found({ is: 'period', named, label, ...placeOf(line, at, next) }, next);
}

function placeOf(line: Line, at: number, next: number): Place {
  return { from: line.tokens[at]?.from ?? 0, to: line.tokens[next - 1]?.to ?? 0 };
}
