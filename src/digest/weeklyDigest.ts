import type { Action, ActionId } from '../plan/action.ts';
import type { Plan } from '../plan/plan.ts';
import { isDated, type Standing } from '../progress/standing.ts';
import type { ProgressUpdate } from '../progress/update.ts';
import { addDays, type Day, daysBetween, startOfWeek } from '../time/day.ts';
import { workingDayOnOrAfter } from '../time/holidays.ts';
import type { Window } from '../time/window.ts';
import { contains } from '../time/window.ts';
import { dayIn } from '../time/zone.ts';

/** How far ahead a digest looks. */
export const DAYS_AHEAD = 30;
/** Ongoing actions count as unreviewed after a quarter of silence. */
const REVIEW_AFTER_DAYS = 92;

/** What one week amounts to: the seven days that ended the day before `monday`, and what lies ahead. */
export type WeekInPlan = {
  readonly week: Window;
  readonly overdue: readonly Action[];
  readonly comingUp: readonly Action[];
  readonly inTrouble: readonly Action[];
  readonly unreviewed: readonly Action[];
  readonly complete: readonly Action[];
  readonly updates: readonly ProgressUpdate[];
};

/** The week before the one that `today` lies in. */
export function weekBehind(
  plan: Plan,
  standings: ReadonlyMap<ActionId, Standing>,
  updates: readonly ProgressUpdate[],
  today: Day,
): WeekInPlan {
  const monday = startOfWeek(today);
  const week = { start: addDays(monday, -7), end: addDays(monday, -1) };
  const which = (test: (action: Action, standing: Standing) => boolean): readonly Action[] =>
    plan.actions.filter((action) => {
      const standing = standings.get(action.id);
      return standing !== undefined && test(action, standing);
    });
  const ahead = { start: today, end: addDays(today, DAYS_AHEAD) };
  const isAhead = ({ target }: Action): boolean => target.end !== undefined && contains(ahead, target.end);
  const comingUp = byDay(
    which((action, { isComplete }) => !isComplete && isDated(action) && isAhead(action)),
  );
  const amended = new Set(updates.map(({ amends }) => amends));
  return {
    week,
    overdue: byDay(which((_, standing) => standing.isOverdue)),
    comingUp,
    inTrouble: which(
      (_, { isOverdue, status }) =>
        !isOverdue && (status === 'at_risk' || status === 'delayed' || status === 'blocked'),
    ),
    unreviewed: which(
      (action, standing) => !standing.isComplete && isUnreviewed(action, plan, standing, today),
    ),
    complete: which((_, { isComplete }) => isComplete),
    updates: updates.filter(
      (update) =>
        update.endorses === undefined &&
        !amended.has(update.id) &&
        contains({ start: week.start, end: today }, dayIn(plan.zone, update.at)),
    ),
  };
}

/** An action without a last day, silent for longer than its review interval. */
function isUnreviewed(action: Action, plan: Plan, standing: Standing, today: Day): boolean {
  if (isDated(action)) return false;
  const since = standing.latestOn ?? action.target.start ?? plan.period?.start;
  return since !== undefined && daysBetween(since, today) > REVIEW_AFTER_DAYS;
}

/** The working day on which the digest of this week is posted. */
export function digestDay(today: Day): Day {
  return workingDayOnOrAfter(startOfWeek(today));
}

function byDay(actions: readonly Action[]): readonly Action[] {
  return actions.toSorted((one, other) => ((one.target.end ?? '') < (other.target.end ?? '') ? -1 : 1));
}
