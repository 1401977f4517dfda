import type { Found, Line } from './line.ts';
import type { Named } from './named.ts';
import { readAmount } from './readAmount.ts';
import { readDay } from './readDay.ts';
import { readFeast } from './readFeast.ts';
import { readMonth } from './readMonth.ts';
import { readNear, readWeekday } from './readNear.ts';
import { readOffset } from './readOffset.ts';
import { readNthOf, readPart } from './readPart.ts';
import { readPlanPeriod } from './readPlanPeriod.ts';
import { readQuarter } from './readQuarter.ts';
import { readRest } from './readRest.ts';
import { readSeason } from './readSeason.ts';
import { readStretch } from './readStretch.ts';
import { readUnitEnd } from './readUnitEnd.ts';
import { readWholeYear } from './readWholeYear.ts';

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
    readNear(line, at) ??
    readPlanPeriod(line, at) ??
    readWholeYear(line, at)
  );
}

/** Most words of a sentence start no date; this turns them away before any reader looks. */
export function canStart(line: Line, at: number): boolean {
  const token = line.tokens[at];
  return token !== undefined && (token.piece !== undefined || token.kind === 'number' || token.text === "'");
}
