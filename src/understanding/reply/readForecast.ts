import type { Action } from '../../plan/action.ts';
import { addDays, addMonths, type Day } from '../../time/day.ts';
import type { PeriodSpan } from '../../time/readPeriods.ts';
import type { Window } from '../../time/window.ts';
import { numberWord } from '../readers/numberWords.ts';
import { type Clause, findPhrase, phrases } from './clauses.ts';

const EXPECTING = phrases(
  'expect | expected | expecting | forecast | slip | slips | slipped to | slipping to | slipped | moved to | move to | pushed to | pushed back to | put back to | will be | should be | by | looking at | more like | likely | aim | aiming | hope | hoping | hopefully | plan to | planned | target | going to be | realistic | realistically | ready | complete | completed | done | finish | finished | deliver | delivered | land | publish | published | until | eta | estimate | anticipate | anticipated | before | end of | mid | early | late | in | now | not until | around',
);
const ELSEWHERE = phrases(
  'meeting | meet | next report | workshop | update you | more information | will know more | back from | on leave | started | began | review | ask me | remind me | board on | board in | board meets | decision due | come back to you | get back to you | let you know | send you | will update | will report | will confirm',
);

/** When the lead now expects it: a window that has not passed, in words that are about finishing. */
export function readForecast(
  clauses: readonly Clause[],
  periods: readonly PeriodSpan[],
  action: Action,
  today: Day,
): { window: Window; words: string } | undefined {
  for (const period of periods.toReversed()) {
    const clause = clauses.find((one) => one.from <= period.from && period.from < one.to);
    if (clause === undefined || period.window.end < today) continue;
    if (period.relation === 'since' || period.relation === 'after') continue;
    if (findPhrase(clause.words, ELSEWHERE) !== undefined || NOW.test(period.text.toLowerCase())) continue;
    const bare = clause.tokens.length <= 4 || period.to - period.from >= 0.7 * clause.text.length;
    if (bare || findPhrase(clause.words, EXPECTING) !== undefined)
      return { window: ending(period), words: period.text };
  }
  for (const clause of clauses) {
    const behind = behindBy(clause);
    const end = action.target.end;
    if (behind !== undefined && end !== undefined) {
      const day = behind.months > 0 ? addMonths(end, behind.months) : addDays(end, behind.days);
      return { window: { start: day, end: day }, words: behind.words };
    }
  }
  return undefined;
}

const NOW = /^(?:today|now|this week|currently)$/;

/** "Before Easter" is the days until then; any other relation leaves the period that is named. */
function ending(period: PeriodSpan): Window {
  return period.relation === 'before' ? { start: period.window.end, end: period.window.end } : period.named;
}

/** "about a month behind", "two weeks late": counted from the target. */
function behindBy(clause: Clause): { months: number; days: number; words: string } | undefined {
  const found =
    / (?:(a|an|\d{1,2}|[a-z]+) )?(day|days|week|weeks|fortnight|month|months) (?:behind|late|later than planned|over|slippage|slip|delay) /.exec(
      clause.words,
    );
  if (found === null) return undefined;
  const [, amount = 'a', unit = ''] = found;
  const count =
    amount === 'a' || amount === 'an'
      ? 1
      : (numberWord(amount) ?? (/^\d+$/.test(amount) ? Number(amount) : 0));
  if (count === 0) return undefined;
  const days = unit.startsWith('day')
    ? count
    : unit.startsWith('week')
      ? count * 7
      : unit === 'fortnight'
        ? 14
        : 0;
  return { months: unit.startsWith('month') ? count : 0, days, words: found[0].trim() };
}
