import type { Found, Line } from './line.ts';
import { digitsAt, found, isTight, numberAt, pieceAt, textAt } from './line.ts';
import type { Named } from './named.ts';

const LIFE: ReadonlySet<string> = new Set(['period', 'lifetime', 'life']);
const ARTICLES: ReadonlySet<string> = new Set(['the', 'this', 'our']);

/** What counts from the plan itself: "plan period", "life of the strategy", "end of project", "programme end", "M6". */
export function readPlanPeriod(line: Line, at: number): Found<Named> | undefined {
  return readMonthOfPlan(line, at) ?? readWholePlan(line, at);
}

function readWholePlan(line: Line, at: number): Found<Named> | undefined {
  const noun = ARTICLES.has(textAt(line, at)) ? at + 1 : at;
  if (isPlan(line, noun)) {
    if (LIFE.has(textAt(line, noun + 1))) return found({ is: 'plan' }, noun + 2);
    if (comesAfterEnd(line, noun)) return found({ is: 'plan' }, noun + 1);
    const isEnd = !line.chat && textAt(line, noun + 1) === 'end';
    return isEnd ? found({ is: 'part', part: 'end', of: { is: 'plan' } }, noun + 2) : undefined;
  }
  const isLife = LIFE.has(textAt(line, noun)) && textAt(line, noun) !== 'period';
  if (!isLife || textAt(line, noun + 1) !== 'of') return undefined;
  const owner = ARTICLES.has(textAt(line, noun + 2)) ? noun + 3 : noun + 2;
  if (!isPlan(line, owner)) return undefined;
  return found({ is: 'plan' }, textAt(line, owner + 1) === 'period' ? owner + 2 : owner + 1);
}

function isPlan(line: Line, at: number): boolean {
  return pieceAt(line, at, 'plan') !== undefined;
}

/** Whether "end of", with or without "the", stands right before. */
function comesAfterEnd(line: Line, at: number): boolean {
  const of = textAt(line, at - 1) === 'the' ? at - 2 : at - 1;
  return textAt(line, of) === 'of' && textAt(line, of - 1) === 'end';
}

const LONGEST_PLAN = 72;

/** "Month 6", "Months 1" (to 3) and "M6": the months of the plan are counted only in plans. */
function readMonthOfPlan(line: Line, at: number): Found<Named> | undefined {
  if (line.chat || digitsAt(line, at + 1) === 0 || digitsAt(line, at + 1) > 2) return undefined;
  const isLetter = pieceAt(line, at, 'month letter') !== undefined && isTight(line, at + 1);
  const isMonth = isLetter || textAt(line, at) === 'month' || textAt(line, at) === 'months';
  const nth = numberAt(line, at + 1);
  return isMonth && nth >= 1 && nth <= LONGEST_PLAN ? found({ is: 'month of plan', nth }, at + 2) : undefined;
}
