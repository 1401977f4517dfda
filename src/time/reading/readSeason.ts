import { readsAsDate } from './caution.ts';
import type { Found, Line } from './line.ts';
import { found, pieceAt, textAt } from './line.ts';
import type { Named } from './named.ts';
import { readYearOf } from './readYearOf.ts';

/** Things named after a season that happen when somebody decides: no date of their own. */
const EVENTS: ReadonlySet<string> = new Set(
  'recess budget statement conference school plan programme campaign pressures review fair festival clean resilience into back'.split(
    ' ',
  ),
);

/** A season or a school term: "Summer 2024", "the spring", "autumn term 2024". */
export function readSeason(line: Line, at: number): Found<Named> | undefined {
  const piece = pieceAt(line, at, 'season');
  if (piece === undefined || EVENTS.has(textAt(line, at + 1))) return undefined;
  const { season } = piece;
  const isTerm = pieceAt(line, at + 1, 'unit')?.unit === 'term';
  const after = isTerm ? at + 2 : at + 1;
  const year = readYearOf(line, after);
  if (textAt(line, at) === 'fall' && year === undefined) return undefined;
  if (year === undefined && !readsAsDate(line, at)) return undefined;
  return found(
    { is: isTerm ? 'term' : 'season', season, ...(year && { of: year.value }) },
    year?.next ?? after,
  );
}
