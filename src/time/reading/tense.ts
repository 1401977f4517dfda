import type { Line } from './line.ts';
import { textAt } from './line.ts';

const PAST: ReadonlySet<string> = new Set(
  "was were did had wasn't weren't didn't hadn't wasn’t weren’t didn’t".split(' '),
);
/** Past as the first word of what is said ("Completed in December"), but not after "to be" or "will have". */
const DONE: ReadonlySet<string> = new Set(
  (
    'completed complete finished done delivered held achieved closed signed launched published met reported submitted ' +
    'started began happened agreed approved'
  ).split(' '),
);
const WHO: ReadonlySet<string> = new Set([
  'we',
  'they',
  'i',
  'it',
  'he',
  'she',
  'all',
  'and',
  'was',
  'were',
  'this',
]);
const CLAUSE_ENDS = '.?!;\n';
const FARTHEST = 10;

/** Whether the clause before this word speaks of what has been, so that its "June" is the last one. */
export function looksBack(line: Line, at: number): boolean {
  for (let place = at - 1; place >= 0 && place >= at - FARTHEST; place -= 1) {
    const text = textAt(line, place);
    if (CLAUSE_ENDS.includes(text)) return false;
    if (PAST.has(text)) return true;
    if (DONE.has(text)) return startsClause(line, place) || WHO.has(textAt(line, place - 1));
  }
  return false;
}

function startsClause(line: Line, at: number): boolean {
  return at === 0 || `${CLAUSE_ENDS},:-`.includes(textAt(line, at - 1));
}
