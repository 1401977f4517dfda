import { cellLine } from './readTargetDateLine.ts';
import { readRecurrence } from './readTargetDateRecurrence.ts';

/** A deliverable is a sentence or two; of anything longer only this much is read. */
const LONGEST = 600;

/** How many months lie between two occasions of what a text promises: 6 for "Six monthly reports on …". */
export function readCadence(text: string): number | undefined {
  const line = cellLine(text.slice(0, LONGEST));
  for (const at of line.tokens.keys()) {
    const months = readRecurrence(line, at)?.value.everyMonths;
    if (months !== undefined) return months;
  }
  return undefined;
}
