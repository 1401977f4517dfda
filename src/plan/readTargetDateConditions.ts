import type { Line } from '../time/reading/line.ts';
import { skip, textAt, wordsAt } from '../time/reading/line.ts';
import { readMeasure } from '../time/reading/readAmount.ts';
import { readBound } from '../time/reading/readBound.ts';

/** Words that always begin a condition. */
const ALWAYS = phrases(
  'subject to, pending, dependent on, dependent upon, dependant on, dependant upon, depending on, depending upon, dependent, ' +
    'contingent on, contingent upon, conditional on, conditional upon, if, once, when, whenever, unless, provided, providing, ' +
    'assuming, as long as, awaiting, in line with, in accordance with, in time for, to coincide with, to align with, ' +
    'aligned to, aligned with, alignment with, linked to, as per, tied to, timescale to be, in conjunction with, in tandem with, ' +
    'in parallel with, where possible, where practicable, if possible, as funding allows, as resources allow',
);

/** Words that begin one unless a date follows: "after Easter" is a date, "after the election" is not. */
const UNLESS_DATED = phrases(
  'following, after, before, prior to, ahead of, in advance of, post -, post, upon, until, up to, by the time, since, beyond, pre -, pre',
);

const PERMITTING: ReadonlySet<string> = new Set(['permitting', 'allowing', 'dependent', 'dependant']);
const LONGEST_SUBJECT = 4;

/** "parliamentary time permitting", "funding dependent": a few words and then what they do. */
function startsPermitting(line: Line, at: number): boolean {
  for (let place = at; place < at + LONGEST_SUBJECT; place += 1) {
    const token = line.tokens[place];
    if (token?.kind !== 'word' || token.piece !== undefined) return false;
    if (PERMITTING.has(token.text)) return place > at;
  }
  return false;
}

/** Whether the words from here on are neither a date nor a length of time. */
function isUndated(line: Line, at: number, next: number): boolean {
  if (line.tokens[next] === undefined || readBound(line, at) !== undefined) return false;
  const measure = readMeasure(line, next);
  return measure === undefined || AFTER_MEASURE.has(textAt(line, measure.next));
}

/** Things that happen some day; after these little words they are what the action waits for. */
const BEFORE_EVENT = phrases(
  'on, at, by, by the, at the, on the, for, for the, from, from the, to, with, with the',
);
const EVENTS: ReadonlySet<string> = new Set(
  (
    'publication completion approval receipt appointment launch commencement agreement confirmation award enactment ' +
    'ratification signing election elections recess meeting meetings next royal ministerial purdah sign implementation ' +
    'establishment introduction passage adoption budget conference consultation inspection mobilisation handover opening'
  ).split(' '),
);

/** Where the condition that begins here ends: "subject to …", "within 6 months of publication", "following consultation". */
export function conditionEnd(line: Line, at: number): number | undefined {
  return startsCondition(line, at) || startsEventTime(line, at) ? endOfClause(line, at) : undefined;
}

const HEDGES: ReadonlySet<string> = new Set(
  'subject dependent dependant depending aligned alignment where as'.split(' '),
);

/** "Following publication" waits for something with a day of its own; "subject to funding" does not. */
export function waitsForEvent(line: Line, at: number): boolean {
  const isInLine = textAt(line, at) === 'in' && ['line', 'accordance'].includes(textAt(line, at + 1));
  return !isInLine && !HEDGES.has(textAt(line, at)) && !startsPermitting(line, at);
}

function startsCondition(line: Line, at: number): boolean {
  if (startsWith(line, at, ALWAYS) > 0) return true;
  const unlessDated = startsWith(line, at, UNLESS_DATED);
  if (unlessDated > 0) return isUndated(line, at, at + unlessDated);
  if (startsPermitting(line, at)) return true;
  const little = startsWith(line, at, BEFORE_EVENT);
  return little > 0 && EVENTS.has(textAt(line, at + little)) && readBound(line, at) === undefined;
}

const BEFORE_MEASURE: ReadonlySet<string> = new Set(
  'within in no later than not by up to at least maximum approximately approx the first next max of'.split(
    ' ',
  ),
);
const AFTER_MEASURE: ReadonlySet<string> = new Set(
  'of after from following post before prior ahead to into'.split(' '),
);

/** "3 months after Royal Assent", "within 6 months of publication": a time counted from something that is no date. */
function startsEventTime(line: Line, at: number): boolean {
  const start = skip(line, at, BEFORE_MEASURE);
  const measure = readMeasure(line, start);
  if (measure === undefined) return false;
  const text = textAt(line, measure.next);
  if (!AFTER_MEASURE.has(text)) return false;
  return readBound(line, at) === undefined && readBound(line, start) === undefined;
}

const ENDS: ReadonlySet<string> = new Set([';', '\n', '(', ')', '[', ']', '']);
const MAY_END: ReadonlySet<string> = new Set([',', '-', ':', '/', 'and']);

/** A clause ends at a semicolon, a line or a bracket, and at a comma or dash with a date of its own after it. */
function endOfClause(line: Line, at: number): number {
  let next = at + 1;
  while (!ENDS.has(textAt(line, next))) {
    if (textAt(line, next) === '.' && line.tokens[next + 1]?.spaced !== false) break;
    if (MAY_END.has(textAt(line, next)) && startsDate(line, next + 1)) break;
    next += 1;
  }
  return next;
}

const LIKELY: ReadonlySet<string> = new Set(
  'likely probably expected anticipated estimated est target now due provisionally'.split(' '),
);

/** A date that stands for itself, not the "March 2025" of "the meeting in March 2025". */
function startsDate(line: Line, at: number): boolean {
  const start = skip(line, at, LIKELY);
  return readBound(line, start) !== undefined && startsWith(line, start, UNLESS_DATED) === 0;
}

function startsWith(
  line: Line,
  at: number,
  all: ReadonlyMap<string, readonly (readonly string[])[]>,
): number {
  return all.get(textAt(line, at))?.find((words) => wordsAt(line, at, words))?.length ?? 0;
}

function phrases(list: string): ReadonlyMap<string, readonly (readonly string[])[]> {
  const all = list.split(', ').map((words) => words.split(' '));
  all.sort((a, b) => b.length - a.length);
  return Map.groupBy(all, (words) => words[0] ?? '');
}
