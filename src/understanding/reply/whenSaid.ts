import { addDays, type Day, startOfWeek, weekday } from '../../time/day.ts';
import type { PeriodSpan } from '../../time/readPeriods.ts';
import type { Clause, Place } from './clauses.ts';
import type { NotAnUpdate, ReplyReading } from './reading.ts';
import { hasWord, wordSet } from './wordSet.ts';

/**
 * The first day to ask again. "Next week" is its Monday; "until the 3rd" and "back on the 3rd" are that day;
 * "on leave next week" ends with the week, so it is the Monday after.
 */
export function untilOf(
  kind: NotAnUpdate,
  periods: readonly PeriodSpan[],
  clauses: readonly Clause[],
  today: Day,
): { until?: Day } {
  if (kind !== 'snooze' && kind !== 'out_of_office') return {};
  const asking = clauses.filter(({ words }) => hasWord(words, ASKING));
  const isAsked = (one: PeriodSpan): boolean =>
    asking.some((clause) => clause.from <= one.from && one.from < clause.to);
  const some = kind === 'snooze' && periods.some(isAsked) ? periods.filter(isAsked) : periods;
  const ahead = some.filter(
    (one) => one.window.end >= today && one.relation !== 'since' && one.open !== 'start',
  );
  const period =
    ahead.findLast((one) => one.relation === 'until') ??
    ahead.findLast((one) => one.open !== 'end' || kind === 'snooze');
  if (period === undefined) return {};
  const isReturn = period.relation === 'until' || period.relation === 'by' || period.relation === 'before';
  if (period.relation === 'after')
    return { until: period.named.end > today ? askable(addDays(period.named.end, 1)) : today };
  if (isReturn) return endsAway(period, today);
  const clause = clauses.find((one) => one.from <= period.from && period.from < one.to);
  const label = clause === undefined ? undefined : clauses[clauses.indexOf(clause) - 1];
  const isLabelled = label !== undefined && label.words.length <= 2 && hasWord(label.words, RETURNING);
  const comesBack = isLabelled || hasWord(clause?.words ?? [], RETURNING);
  const { start, end } = period.named;
  if (kind === 'out_of_office' && !comesBack) return end < today ? {} : { until: askable(addDays(end, 1)) };
  if (start > today) return { until: kind === 'snooze' && start === end ? askable(start) : start };
  return end > today
    ? {
        until:
          kind === 'snooze' && period.relation === 'end of' ? askable(end) : addDays(startOfWeek(today), 7),
      }
    : {};
}

/** "Until next week" is its Monday, "until April" its first day; "until the end of March" that end. */
function endsAway({ named, relation, text }: PeriodSpan, today: Day): { until?: Day } {
  const names = /\bend\b/i.test(text) || relation === 'by' ? named.end : named.start;
  return names > today ? { until: names } : named.end > today ? { until: named.end } : {};
}

/** The day that is named with the wish counts, and not one that explains it. */
const ASKING = wordSet('ask remind chase nudge ping prompt try check');
const RETURNING = wordSet('back return returning returns returned again');

/** Nobody is asked at a weekend. */
function askable(day: Day): Day {
  const over = weekday(day) - 5;
  return over > 0 ? addDays(day, 3 - over) : day;
}

/** "To the end of March instead of January": the date it is now. */
function isInstead({ from }: PeriodSpan, clauses: readonly Clause[]): boolean {
  const clause = clauses.find((one) => one.from <= from && from < one.to);
  return (
    clause !== undefined &&
    /(?:instead of|rather than)\s{0,3}$/i.test(clause.text.slice(0, from - clause.from))
  );
}

/** The date somebody would like the target moved to. */
export function requestedDate(
  periods: readonly PeriodSpan[],
  clauses: readonly Clause[],
  asking: Place,
  today: Day,
): Pick<ReplyReading, 'forecast'> {
  const ahead = periods.filter(
    (period) => period.named.end > today && period.relation !== 'from' && !isInstead(period, clauses),
  );
  // "Could it be pushed to June? We don't meet till May": the date in the request, and not in its reason.
  const wanted = ahead.findLast(({ from }) => asking.from <= from && from < asking.to) ?? ahead.at(-1);
  return wanted === undefined ? {} : { forecast: wanted.named };
}
