import { addDays, type Day, startOfWeek } from '../../time/day.ts';
import type { PeriodSpan } from '../../time/readPeriods.ts';
import type { ReplyReading } from './reading.ts';

/** When to ask again. "Next week" is its Monday; an absence ends on the day after it. */
export function untilOf(kind: string, periods: readonly PeriodSpan[], today: Day): { until?: Day } {
  if (kind !== 'snooze' && kind !== 'out_of_office') return {};
  const period = periods.findLast((one) => one.window.end > today);
  if (period === undefined) return {};
  const { start, end } = period.window;
  const isEnd = period.relation === 'until' || period.relation === 'by' || period.relation === 'before';
  if (period.relation === 'after') return { until: start };
  if (isEnd) return { until: end };
  return { until: start > today ? start : addDays(startOfWeek(today), 7) };
}

/** The date somebody would like the target moved to. */
export function requestedDate(periods: readonly PeriodSpan[], today: Day): Pick<ReplyReading, 'forecast'> {
  const wanted = periods.findLast((period) => period.window.end > today);
  return wanted === undefined ? {} : { forecast: wanted.named };
}
