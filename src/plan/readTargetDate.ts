import type { Window } from '../time/window.ts';
import { decide } from './readTargetDateDecision.ts';
import { cellLine } from './readTargetDateLine.ts';
import { partsOf } from './readTargetDateParts.ts';
import type { TargetDate } from './targetDate.ts';

/** A target-date cell is a few words; of anything longer only this much is read, and the reader says so. */
const LONGEST_CELL = 2000;

/**
 * What a target-date cell means, its wording kept as it is. `doubt` says in a sentence what was unsure or could
 * not be read. The plan's own period settles which March is meant where the cell names no year.
 */
export function readTargetDate(
  wording: string,
  context: { readonly plan?: Window },
): TargetDate & { readonly doubt?: string } {
  const text = wording.slice(0, LONGEST_CELL);
  const { doubts, ...decision } = decide({ text, parts: partsOf(cellLine(text)), plan: context.plan });
  const all =
    text === wording ? doubts : [...doubts, `I read only the first ${LONGEST_CELL} characters of it.`];
  return { wording, ...decision, ...(all.length > 0 && { doubt: all.join(' ') }) };
}
