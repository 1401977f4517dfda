import type { Plan } from '../../plan/plan.ts';
import type { Day } from '../../time/day.ts';
import { type PeriodSpan, readPeriods } from '../../time/readPeriods.ts';
import { type Clause, findPhrase, phrases } from './clauses.ts';

const BEHIND_US = phrases(
  'was | were | had | did | held | completed | finished | published | delivered | launched | met | ran | took | took place | issued | submitted | agreed | approved | started | began | carried out | so far | took part | done',
);
const AHEAD_OF_US = phrases(
  'will | by | expect | expected | expecting | should | aim | hope | hoping | due | plan | planned | slip | slipped | slipping | moved | pushed | until | going to | to be | forecast | likely | not | now | realistically',
);

/**
 * The periods of a reply. A bare "January" beside what has happened is the last one; beside what is to
 * come it is the next.
 */
export function periodsIn(
  text: string,
  clauses: readonly Clause[],
  plan: Plan,
  today: Day,
): readonly PeriodSpan[] {
  const context = { today, ...(plan.period === undefined ? {} : { plan: plan.period }) };
  const past = clauses.filter(
    ({ words }) => findPhrase(words, BEHIND_US) !== undefined && findPhrase(words, AHEAD_OF_US) === undefined,
  );
  const isPast = (span: PeriodSpan): boolean =>
    past.some((clause) => clause.from <= span.from && span.from < clause.to);
  const ahead = readPeriods(text, { ...context, lean: 'future' }).filter((span) => !isPast(span));
  return past.length === 0
    ? ahead
    : [...ahead, ...readPeriods(text, { ...context, lean: 'past' }).filter(isPast)].sort(
        (one, other) => one.from - other.from,
      );
}
