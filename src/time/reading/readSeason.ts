import type { Season } from '../season.ts';
import { readsAsDate } from './caution.ts';
import type { Found, Line } from './line.ts';
import { digitsAt, found, numberAt, pieceAt, textAt } from './line.ts';
import type { Named } from './named.ts';
import type { Term } from './pieces.ts';
import { readYearOf } from './readYearOf.ts';

/** Things named after a season that happen when somebody decides: no date of their own. */
const EVENTS: ReadonlySet<string> = new Set(
  (
    'recess budget statement conference school plan programme campaign pressures review fair festival clean ' +
    'resilience into back'
  ).split(' '),
);

/** A season: "Summer 2024", "the spring". */
export function readSeason(line: Line, at: number): Found<Named> | undefined {
  const term = readTerm(line, at);
  if (term !== undefined) return term;
  const season = pieceAt(line, at, 'season')?.season;
  if (season === undefined || EVENTS.has(textAt(line, at + 1))) return undefined;
  const year = readYearOf(line, at + 1);
  const isCertain = year !== undefined || (textAt(line, at) !== 'fall' && readsAsDate(line, at));
  if (!isCertain) return undefined;
  return found({ is: 'season', season, ...(year && { of: year.value }) }, year?.next ?? at + 1);
}

/** A school term or semester: "autumn term 2024", "Michaelmas Term", "Semester 2 2024/25". */
function readTerm(line: Line, at: number): Found<Named> | undefined {
  const term = termAt(line, at);
  if (term === undefined) return undefined;
  const year = readYearOf(line, at + 2);
  return found({ is: 'term', term, ...(year && { of: year.value }) }, year?.next ?? at + 2);
}

function termAt(line: Line, at: number): Term | undefined {
  const isTerm = pieceAt(line, at + 1, 'unit')?.unit === 'term';
  const season = pieceAt(line, at, 'season')?.season;
  if (season !== undefined) return isTerm ? termOf(season) : undefined;
  if (pieceAt(line, at, 'feast')?.feast === 'easter') return isTerm ? 'summer' : undefined;
  const named = pieceAt(line, at, 'named term');
  if (named !== undefined) return isTerm ? named.term : undefined;
  if (textAt(line, at) !== 'semester' || digitsAt(line, at + 1) !== 1) return undefined;
  return numberAt(line, at + 1) === 1
    ? 'first semester'
    : numberAt(line, at + 1) === 2
      ? 'second semester'
      : undefined;
}

export function termOf(season: Season): Term {
  return season === 'winter' ? 'autumn' : season;
}
