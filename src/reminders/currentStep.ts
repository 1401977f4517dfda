import type { Action } from '../plan/action.ts';
import { isDated } from '../progress/standing.ts';
import { addDays, addMonths, type Day, daysBetween, monthOf, startOfWeek, yearOf } from '../time/day.ts';
import { workingDayOnOrAfter, workingDayOnOrBefore } from '../time/holidays.ts';
import type { Step } from './nudge.ts';
import type { Policy } from './policy.ts';

/**
 * The latest step whose day has come, or undefined before the first. Only the latest counts, so a plan
 * imported late or a week of downtime gives one nudge and not the backlog.
 */
export function currentStep(
  action: Action,
  planStart: Day,
  policy: Policy,
  today: Day,
): { step: Step; day: Day } | undefined {
  const end = action.target.end;
  if (isDated(action) && end !== undefined) return datedStep(end, policy, today);
  const everyMonths = action.target.everyMonths ?? policy.reviewEveryMonths;
  return reviewStep(action.target.start ?? planStart, everyMonths, today);
}

/**
 * Steps before the target move to the working day before, so that nobody is reminded too late. Overdue ones
 * come on Mondays, so that what is overdue since different days still makes one message a week.
 */
function datedStep(end: Day, policy: Policy, today: Day): { step: Step; day: Day } | undefined {
  const before: readonly { step: Step; day: Day }[] = [
    ...policy.daysBefore.map((days) => ({
      step: { kind: 'before', days } as const,
      day: workingDayOnOrBefore(addDays(end, -days)),
    })),
    { step: { kind: 'due' }, day: workingDayOnOrBefore(end) },
  ];
  const first = startOfWeek(addDays(end, policy.overdueAfterDays + 6));
  const weeks = Math.floor(daysBetween(first, today) / policy.overdueEveryDays);
  const overdue = [weeks, weeks + 1]
    .filter((count) => count > 0)
    .map((week) => ({
      step: { kind: 'overdue', week } as const,
      day: workingDayOnOrAfter(addDays(first, (week - 1) * policy.overdueEveryDays)),
    }));
  return [...before, ...overdue].findLast(({ day }) => day <= today);
}

/** Reviews fall on fixed slots counted from the start, so an early or late answer never shifts the next. */
function reviewStep(start: Day, everyMonths: number, today: Day): { step: Step; day: Day } | undefined {
  if (start > today || everyMonths <= 0) return undefined;
  const months = (yearOf(today) - yearOf(start)) * 12 + monthOf(today) - monthOf(start);
  for (let count = Math.floor(months / everyMonths); count > 0; count--) {
    const slot = addMonths(start, count * everyMonths);
    const day = workingDayOnOrAfter(slot);
    if (day <= today) return { step: { kind: 'review', slot }, day };
  }
  return undefined;
}
