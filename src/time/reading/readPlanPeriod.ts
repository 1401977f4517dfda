import type { Found, Line } from './line.ts';
import { found, textAt } from './line.ts';
import type { Named } from './named.ts';

const PLAN: ReadonlySet<string> = new Set(['plan', 'strategy', 'programme', 'project', 'framework']);
const LIFE: ReadonlySet<string> = new Set(['period', 'lifetime', 'life']);
const ARTICLES: ReadonlySet<string> = new Set(['the', 'this', 'our']);

/** The plan's own period: "plan period", "life of the strategy", and the "plan" of "end of plan". */
export function readPlanPeriod(line: Line, at: number): Found<Named> | undefined {
  const noun = ARTICLES.has(textAt(line, at)) ? at + 1 : at;
  if (PLAN.has(textAt(line, noun))) {
    if (LIFE.has(textAt(line, noun + 1))) return found({ is: 'plan' }, noun + 2);
    return comesAfterEnd(line, noun) ? found({ is: 'plan' }, noun + 1) : undefined;
  }
  const isLife = textAt(line, noun) === 'life' || textAt(line, noun) === 'lifetime';
  if (!isLife || textAt(line, noun + 1) !== 'of') return undefined;
  const owner = ARTICLES.has(textAt(line, noun + 2)) ? noun + 3 : noun + 2;
  if (!PLAN.has(textAt(line, owner))) return undefined;
  return found({ is: 'plan' }, textAt(line, owner + 1) === 'period' ? owner + 2 : owner + 1);
}

/** Whether "end of", with or without "the", stands right before. */
function comesAfterEnd(line: Line, at: number): boolean {
  const of = textAt(line, at - 1) === 'the' ? at - 2 : at - 1;
  return textAt(line, of) === 'of' && textAt(line, of - 1) === 'end';
}
