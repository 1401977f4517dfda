import type { Found, Line } from './line.ts';
import { found, numberAt, pieceAt, textAt, wordsAt } from './line.ts';
import type { Named } from './named.ts';
import { readAmount } from './readAmount.ts';
import { isLabel, readDay } from './readDay.ts';
import { readMonthOfPlan, readRest, readStretch, readUnitEnd } from './readEdges.ts';
import { readFeast } from './readFeast.ts';
import { readMonth } from './readMonth.ts';
import { readNear, readWeekday } from './readNear.ts';
import { readOffset } from './readOffset.ts';
import { readNthOf, readPart } from './readPart.ts';
import { readQuarter } from './readQuarter.ts';
import { readSeason } from './readSeason.ts';
import { readSpokenYear } from './readSpokenYear.ts';
import { readYear } from './readYear.ts';

const DEEPEST = 4;

/** One thing the calendar names, from this word on: a day, a month, a quarter, "end of next week". */
export function readNamed(line: Line, at: number, depth = 0): Found<Named> | undefined {
  if (depth > DEEPEST || !canStart(line, at)) return undefined;
  const inner = (of: Line, place: number): Found<Named> | undefined => readNamed(of, place, depth + 1);
  return (
    readRest(line, at, inner) ??
    readPart(line, at, inner) ??
    readUnitEnd(line, at) ??
    readNthOf(line, at, inner) ??
    readStretch(line, at, inner) ??
    readOffset(line, at, inner) ??
    readAmount(line, at) ??
    readQuarter(line, at) ??
    readSeason(line, at) ??
    readFeast(line, at) ??
    readWeekday(line, at) ??
    readDay(line, at) ??
    readMonth(line, at) ??
    readMonthOfPlan(line, at) ??
    readNear(line, at) ??
    readPlan(line, at) ??
    readWholeYear(line, at, inner)
  );
}

const STARTERS: ReadonlySet<string> = new Set(
  'the w wc wb rest remainder balance later further earlier so ytd good new boxing final latter f ay cy life lifetime plan strategy programme following initial now'.split(
    ' ',
  ),
);

/** Most words of a sentence start no date; this turns them away before any reader looks. */
function canStart(line: Line, at: number): boolean {
  const token = line.tokens[at];
  if (token === undefined) return false;
  return (
    token.kind === 'number' || token.piece !== undefined || token.text === "'" || STARTERS.has(token.text)
  );
}

/** A year, with the quarter, month or season of it that may follow: "2024/25 Q3", "Year 1 Q3", "2025". */
function readWholeYear(
  line: Line,
  at: number,
  inner: (line: Line, at: number) => Found<Named> | undefined,
): Found<Named> | undefined {
  const year = (isLabel(line, at) ? undefined : readYear(line, at)) ?? readSpokenYear(line, at);
  if (year === undefined || (line.chat && !isTrusted(line, at, year.next, year.value.is))) return undefined;
  const part = pieceAt(line, year.next, 'quarter letter') ?? pieceAt(line, year.next, 'half letter');
  const named = part === undefined ? undefined : inner(line, year.next);
  if (
    named !== undefined &&
    (named.value.is === 'quarter' || named.value.is === 'half') &&
    named.value.of === undefined
  ) {
    return found({ ...named.value, of: year.value }, named.next);
  }
  return found({ is: 'year', of: year.value }, year.next);
}

const BEFORE_YEAR: ReadonlySet<string> = new Set(
  'in by for during since until till before after of throughout through from to due the this next last across and end over until - /'.split(
    ' ',
  ),
);

/** In chat a bare number is no year unless a word before it says so; "2024/25" and "FY25" speak for themselves. */
function isTrusted(line: Line, at: number, next: number, is: string): boolean {
  if (is === 'shifted') return true;
  const isShort = numberAt(line, at) >= 0 && numberAt(line, at) < 100;
  if (is === 'financial' && !isShort) return true;
  return (
    BEFORE_YEAR.has(textAt(line, at - 1)) &&
    (is !== 'calendar' || line.tokens[next]?.kind !== 'word' || numberAt(line, at) > 1990)
  );
}

const PLAN: ReadonlySet<string> = new Set(['plan', 'strategy', 'programme', 'project', 'framework']);

/** The plan's own period: "plan period", "life of the strategy", and in a cell the "plan" of "end of plan". */
function readPlan(line: Line, at: number): Found<Named> | undefined {
  const start = textAt(line, at) === 'the' || textAt(line, at) === 'this' ? at + 1 : at;
  if (PLAN.has(textAt(line, start))) {
    if (['period', 'lifetime', 'life'].includes(textAt(line, start + 1)))
      return found({ is: 'plan' }, start + 2);
    const ends =
      ['of', 'the'].includes(textAt(line, start - 1)) &&
      (textAt(line, start - 2) === 'end' || textAt(line, start - 3) === 'end');
    return ends ? found({ is: 'plan' }, start + 1) : undefined;
  }
  const isLife = textAt(line, start) === 'life' || textAt(line, start) === 'lifetime';
  if (!isLife || textAt(line, start + 1) !== 'of') return undefined;
  const noun = ['the', 'this', 'our'].includes(textAt(line, start + 2)) ? start + 3 : start + 2;
  if (!PLAN.has(textAt(line, noun))) return undefined;
  return found({ is: 'plan' }, wordsAt(line, noun + 1, ['period']) ? noun + 2 : noun + 1);
}
