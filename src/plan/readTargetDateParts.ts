import { endsPhrase } from '../time/reading/caution.ts';
import type { Found, Line } from '../time/reading/line.ts';
import { found, pieceAt, textAt, wordsAt } from '../time/reading/line.ts';
import type { Named } from '../time/reading/named.ts';
import { readMeasure } from '../time/reading/readAmount.ts';
import { readBound } from '../time/reading/readBound.ts';
import type { Relation } from '../time/reading/relationWords.ts';
import { conditionEnd, waitsForEvent } from './readTargetDateConditions.ts';
import type { Recurrence } from './readTargetDateRecurrence.ts';
import { readRecurrence } from './readTargetDateRecurrence.ts';
import type { CellWord } from './readTargetDateWords.ts';
import { cellWordAt } from './readTargetDateWords.ts';
import { withSplitYears } from './readTargetDateYears.ts';

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
    /** `waits` where it names what has to happen first: a date beside it may be that thing's own. */
    | { readonly is: 'condition'; readonly waits: boolean }
    | { readonly is: CellWord }
    | { readonly is: 'bracket'; readonly parts: readonly Part[] }
    | { readonly is: 'words'; readonly words: readonly string[]; readonly isBreak: boolean }
  );

const BREAKS: ReadonlySet<string> = new Set([';', ',', '\n', '.', '|', '•', '·', '']);
const BRACKETS: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' };

/** Everything a cell says, in its own order. */
export function partsOf(line: Line): readonly Part[] {
  return partsUntil(line, 0, undefined).value;
}

const LONGEST_LABEL = 8;

/** The parts up to the closing bracket, or all of them; a bracket within a bracket is only a mark. */
function partsUntil(line: Line, at: number, closing: string | undefined): Found<readonly Part[]> {
  const parts: Part[] = [];
  let label: readonly string[] = [];
  let next = at;
  while (next < line.tokens.length && textAt(line, next) !== closing) {
    const opens = closing === undefined ? BRACKETS[textAt(line, next)] : undefined;
    const part = opens === undefined ? readPart(line, next, label) : readBracket(line, next, opens);
    label = labelAfter(label, part.value);
    parts.push(part.value);
    next = part.next;
  }
  return found(withSplitYears(parts).filter(saysSomething), next);
}

function saysSomething(part: Part): boolean {
  return part.is !== 'words' || part.words.length > 0;
}

/** The words of a clause label the date after them; a mark between clauses ends the label, a bracket does not. */
function labelAfter(label: readonly string[], part: Part): readonly string[] {
  if (part.is === 'bracket') return label;
  if (part.is !== 'words') return [];
  return part.words.length === 0 && part.isBreak ? [] : [...label.slice(1 - LONGEST_LABEL), ...part.words];
}

function readBracket(line: Line, at: number, closing: string): Found<Part> {
  const inner = partsUntil(line, at + 1, closing);
  const to = line.tokens[inner.next - 1]?.to ?? 0;
  const from = line.tokens[at + 1]?.from ?? to;
  return found({ is: 'bracket', parts: inner.value, from, to: Math.max(from, to) }, inner.next + 1);
}

function readPart(line: Line, at: number, label: readonly string[]): Found<Part> {
  const text = textAt(line, at);
  if (BREAKS.has(text))
    return found({ is: 'words', words: [], isBreak: true, ...placeOf(line, at, at + 1) }, at + 1);
  return (
    readInYear(line, at) ??
    readRecurring(line, at) ??
    readCellWord(line, at, 2) ??
    readConditional(line, at) ??
    readPeriod(line, at, label) ??
    readBareMeasure(line, at, label) ??
    readCellWord(line, at, 1) ??
    readWord(line, at)
  );
}

function readRecurring(line: Line, at: number): Found<Part> | undefined {
  const read = readRecurrence(line, at);
  return (
    read && found({ is: 'recurring', recurrence: read.value, ...placeOf(line, at, read.next) }, read.next)
  );
}

function readConditional(line: Line, at: number): Found<Part> | undefined {
  const next = conditionEnd(line, at);
  if (next === undefined) return undefined;
  return found({ is: 'condition', waits: waitsForEvent(line, at), ...placeOf(line, at, next) }, next);
}

function readPeriod(line: Line, at: number, label: readonly string[]): Found<Part> | undefined {
  const read = readBound(line, at);
  return read && found({ is: 'period', ...read.value, label, ...placeOf(line, at, read.next) }, read.next);
}

/** A phrase of the cell’s own vocabulary; those of several words come before dates and conditions, single ones after. */
function readCellWord(line: Line, at: number, least: number): Found<Part> | undefined {
  const word = cellWordAt(line, at);
  if (word === undefined || word.length < least) return undefined;
  return found({ is: word.is, ...placeOf(line, at, at + word.length) }, at + word.length);
}

function readWord(line: Line, at: number): Found<Part> {
  const words = line.tokens[at]?.kind === 'mark' ? [] : [textAt(line, at)];
  return found({ is: 'words', words, isBreak: false, ...placeOf(line, at, at + 1) }, at + 1);
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

const BEFORE_MEASURE: ReadonlySet<string> = new Set(
  (
    '< less than up to next the first in term timescale within months : about around approx approximately circa c ' +
    'maximum max minimum min'
  ).split(' '),
);

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
