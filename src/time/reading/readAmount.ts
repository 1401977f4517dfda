import type { Found, Line } from './line.ts';
import { digitsAt, found, isTight, numberAt, pieceAt, textAt, wordsAt } from './line.ts';
import type { Amount, Named } from './named.ts';
import type { Unit } from './pieces.ts';

type Count = { readonly least?: number; readonly most: number; readonly vague?: true };
type Measure = Count & { readonly unit: Unit };

const MOST = 600;
const BEFORE_AMOUNT: ReadonlySet<string> = new Set([
  'the',
  'a',
  'approximately',
  'approx',
  'about',
  'around',
  'roughly',
  'another',
  'up',
  'to',
  'further',
]);

/** How long something takes: "6 weeks", "a couple of months", "0-12 months", "two or three weeks", "a fortnight". */
export function readMeasure(line: Line, at: number): Found<Measure> | undefined {
  const count = readCount(line, at);
  const place = count?.next ?? at;
  const hyphen = textAt(line, place) === '-' && count !== undefined ? place + 1 : place;
  const working = ['working', 'business', 'calendar'].includes(textAt(line, hyphen)) ? hyphen + 1 : hyphen;
  const unit = pieceAt(line, working, 'unit')?.unit;
  if (unit === undefined || unit === 'term' || unit === 'half') return undefined;
  if (isDayOfAction(line, working)) return undefined;
  if (count === undefined) return unit === 'fortnight' ? found({ most: 1, unit }, working + 1) : undefined;
  if (count.value.most > MOST) return undefined;
  const isWorking = unit === 'day' && working > hyphen && textAt(line, hyphen) !== 'calendar';
  const measure: Measure = { ...count.value, unit: isWorking ? 'working day' : unit };
  return readOrTwo(line, working + 1, measure);
}

/** "The next day of action" is an event, and no length of time. */
function isDayOfAction(line: Line, at: number): boolean {
  return pieceAt(line, at, 'unit')?.unit === 'day' && wordsAt(line, at + 1, ['of', 'action']);
}

/** "a week or two", "a month or so" */
function readOrTwo(line: Line, at: number, measure: Measure): Found<Measure> {
  const next = textAt(line, at) === "'" || textAt(line, at) === "'s" ? at + 1 : at;
  if (textAt(line, next) !== 'or') return found(measure, next);
  if (textAt(line, next + 1) === 'so') return found({ ...measure, vague: true }, next + 2);
  return textAt(line, next + 1) === 'two'
    ? found({ most: 2, unit: measure.unit, vague: true }, next + 2)
    : found(measure, next);
}

function readCount(line: Line, at: number): Found<Count> | undefined {
  const first = readOne(line, at);
  if (first === undefined) return undefined;
  const joined = ['-', 'to', 'or'].includes(textAt(line, first.next))
    ? readOne(line, first.next + 1)
    : undefined;
  if (joined === undefined) return first;
  return joined.value.most > first.value.most
    ? found({ least: first.value.most, most: joined.value.most }, joined.next)
    : undefined;
}

function readOne(line: Line, at: number): Found<Count> | undefined {
  if (digitsAt(line, at) > 0) {
    const isDecimal = textAt(line, at - 1) === '.' && isTight(line, at);
    const plus = textAt(line, at + 1) === '+' ? 1 : 0;
    return isDecimal ? undefined : found({ most: numberAt(line, at) }, at + 1 + plus);
  }
  const article = textAt(line, at) === 'a' ? at + 1 : at;
  const word = pieceAt(line, article, 'count') ?? pieceAt(line, at, 'count');
  if (word === undefined) return undefined;
  const next = pieceAt(line, article, 'count') === undefined ? at + 1 : article + 1;
  const of = textAt(line, next) === 'of' && word.vague === true ? next + 1 : next;
  return found({ most: word.count, ...(word.vague && { vague: word.vague }) }, of);
}

const AHEAD: ReadonlySet<string> = new Set([
  'next',
  'coming',
  'following',
  'forthcoming',
  'upcoming',
  'first',
  'initial',
]);
const BACK: ReadonlySet<string> = new Set(['last', 'past', 'previous', 'preceding']);
const WITHIN: ReadonlySet<string> = new Set(['within', 'inside', 'under']);
const OVER: ReadonlySet<string> = new Set(['in', 'over', 'during', 'for', 'within', 'across']);
const AFTER_NOW: ReadonlySet<string> = new Set(['time', 'hence', 'away']);

/** A stretch from today, or a day so far from it: "in 6 weeks", "the next 30 days", "within two months", "a month ago". */
export function readAmount(line: Line, at: number): Found<Named> | undefined {
  return readTurned(line, at) ?? readFromHere(line, at);
}

/** "next 30 days", "last two weeks", "coming weeks"; and "over the next month", which is a month from today. */
function readTurned(line: Line, at: number): Found<Named> | undefined {
  const text = textAt(line, at);
  const way = AHEAD.has(text) ? 'ahead' : BACK.has(text) ? 'back' : undefined;
  if (way === undefined || (line.chat && (text === 'first' || text === 'initial'))) return undefined;
  const measure = readMeasure(line, textAt(line, at + 1) === 'the' ? at + 2 : at + 1);
  if (measure !== undefined) return amount(measure, way);
  const unit = pieceAt(line, at + 1, 'unit')?.unit;
  if (unit === undefined || unit === 'term' || unit === 'half') return undefined;
  if (isDayOfAction(line, at + 1)) return undefined;
  if (textAt(line, at + 1).endsWith('s')) {
    const most = unit === 'day' ? 7 : unit === 'week' ? 4 : 3;
    return found({ is: 'amount', most, unit, way, vague: true }, at + 2);
  }
  const rolls = textAt(line, at - 1) === 'the' && OVER.has(textAt(line, at - 2)) && unit !== 'quarter';
  return rolls || text === 'coming' || unit === 'fortnight'
    ? found({ is: 'amount', most: 1, unit, way }, at + 2)
    : undefined;
}

/** "6 weeks ago", "6 weeks from now", "in 6 weeks", "within 6 weeks", "two weeks today". */
function readFromHere(line: Line, at: number): Found<Named> | undefined {
  const measure = readMeasure(line, at);
  if (measure === undefined) return undefined;
  const { next } = measure;
  const after = textAt(line, next);
  if (after === 'ago' || after === 'back' || after === 'earlier') return amount(measure, 'point back', 1);
  // "Looking eight weeks ahead"; "two weeks ahead" alone is early.
  if (after === 'ahead' && /^look(?:ing)?$/.test(textAt(line, at - 1))) return amount(measure, 'ahead', 1);
  if (AFTER_NOW.has(after)) return amount(measure, 'point ahead', 1);
  if (after === 'from' && (textAt(line, next + 1) === 'now' || textAt(line, next + 1) === 'today')) {
    return amount(measure, 'point ahead', 2);
  }
  if (after === 'today') return amount(measure, 'point ahead', 1);
  let before = at - 1;
  while (before > at - 4 && BEFORE_AMOUNT.has(textAt(line, before))) before -= 1;
  if (hangsOnEvent(line, next)) return undefined;
  if (WITHIN.has(textAt(line, before))) return amount(measure, 'ahead');
  return textAt(line, before) === 'in' ? amount(measure, 'point ahead') : undefined;
}

/** "in 2 weeks of activity" is no date. */
function hangsOnEvent(line: Line, at: number): boolean {
  return ['of', 'to', 'after', 'before', 'following', 'from', 'prior', 'post'].includes(textAt(line, at));
}

function amount(measure: Found<Measure>, way: Amount['way'], extra = 0): Found<Named> {
  return found({ is: 'amount', ...measure.value, way }, measure.next + extra);
}
