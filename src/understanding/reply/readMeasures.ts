import type { Action } from '../../plan/action.ts';
import type { Clause, Place } from './clauses.ts';
import { figuresThatStand } from './figuresThatStand.ts';
import { type MeasureRead, measuresIn } from './measuresIn.ts';
import { TOTALLING } from './nounMeant.ts';

/** Numbers of things: "14 joint operations so far", "Joint ops: 17", "five more, making 12". */
export function readMeasures(
  text: string,
  clauses: readonly Clause[],
  action: Action,
  taken: readonly Place[],
  isObstacle: (clause: Clause) => boolean,
): readonly MeasureRead[] {
  const measures = clauses.flatMap((clause, index) =>
    measuresIn(text, clause, clauses.slice(0, index), action, taken).filter(
      (measure) => !isObstacle(clause) || (measure.deliverable !== undefined && !NEGATIVE.test(clause.text)),
    ),
  );
  const counted = measures.filter((measure) => !isAside(measure, measures) && !isNoTrouble(measure));
  return figuresThatStand(counted, clauses);
}

const NEGATIVE =
  /\b(?:have no|has no|had no|aren't|isn't|not|haven't|won't|can't|left|lost|down|short|two of|off|sick|leave|leaving|without|vacant|unfilled|resigned|retired|quit|don't|doesn't|refused to)\b/i;

/** "Issues for escalation: nil". */
function isNoTrouble({ value, name }: MeasureRead): boolean {
  return value === 0 && /\b(?:issues?|risks?|problems?|concerns?|blockers?|escalations?)\b/i.test(name);
}

/** In brackets a number shares out the one before them, or gives the only figure: "went well (14 schools)". */
function isAside({ clause }: MeasureRead, measures: readonly MeasureRead[]): boolean {
  if (!clause.inBrackets) return false;
  if (clause.words.length <= 3 && TOTALLING.has(clause.words[0] ?? '')) return false;
  return measures.some((other) => !other.clause.inBrackets && other.clause.sentence === clause.sentence);
}
