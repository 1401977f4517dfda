import type { Action } from '../plan/action.ts';
import type { DateMove } from '../plan/dateMove.ts';
import type { TargetDate } from '../plan/targetDate.ts';
import { type Day, daysBetween } from '../time/day.ts';
import type { Window } from '../time/window.ts';
import type { Standing } from './standing.ts';

/** The three dates of one action, and how far the later two lie behind the first. */
export type Slip = {
  /** As the plan had it before it was ever moved. */
  readonly baseline: TargetDate;
  readonly agreed: TargetDate;
  /** What the lead expects; once it is complete, the day of that. */
  readonly forecast?: Window;
  /** Days from the baseline's last day to the agreed one, negative when earlier; absent where either has none. */
  readonly daysAgreed?: number;
  /** Days from the baseline's last day to the day that is now expected: the forecast, else the agreed date. */
  readonly daysSlipped?: number;
  /** Every agreed change, in order. */
  readonly moves: readonly DateMove[];
};

/** How an action's dates have moved. However often one is moved, its slip is counted from the baseline. */
export function slipOf(
  action: Action,
  moves: readonly DateMove[],
  standing: Pick<Standing, 'forecast' | 'completedOn'>,
): Slip {
  const own = moves.filter((move) => move.action === action.id);
  const baseline = own[0]?.before ?? action.target;
  const agreed = own.at(-1)?.after ?? action.target;
  const { completedOn } = standing;
  const forecast = completedOn === undefined ? standing.forecast : { start: completedOn, end: completedOn };
  const daysAgreed = daysFrom(baseline, agreed.end);
  const daysSlipped = daysFrom(baseline, forecast?.end ?? agreed.end);
  return {
    baseline,
    agreed,
    ...(forecast === undefined ? {} : { forecast }),
    ...(daysAgreed === undefined ? {} : { daysAgreed }),
    ...(daysSlipped === undefined ? {} : { daysSlipped }),
    moves: own,
  };
}

function daysFrom(baseline: TargetDate, end: Day | undefined): number | undefined {
  return baseline.end === undefined || end === undefined ? undefined : daysBetween(baseline.end, end);
}
