import type { PersonId } from '../people/person.ts';
import type { Action, ActionId } from '../plan/action.ts';
import type { Day } from '../time/day.ts';
import { daysBetween } from '../time/day.ts';
import type { Window } from '../time/window.ts';
import { dayIn } from '../time/zone.ts';
import type { Status } from './status.ts';
import { type ProgressUpdate, withoutWithdrawn } from './update.ts';

/** What the updates on one action add up to, on one day. */
export type Standing = {
  readonly status?: Status;
  /** Who confirmed the status; until then it is only proposed. */
  readonly confirmedBy?: PersonId;
  readonly percent?: number;
  readonly forecast?: Window;
  readonly blocker?: string;
  /** The newest update, and the day it was made. */
  readonly latest?: ProgressUpdate;
  readonly latestOn?: Day;
  readonly isComplete: boolean;
  /** The day the action was first reported complete. */
  readonly completedOn?: Day;
  /** Completed after the last day of its window. */
  readonly isLate: boolean;
  /** Its window ended before today and it is not complete. */
  readonly isOverdue: boolean;
  readonly daysOverdue: number;
};

/**
 * Where each action stands on a day, from the updates made by then. Updates are taken in order; each field
 * is the last one said, and an amended update no longer counts.
 */
export function standingsOf(
  actions: readonly Action[],
  updates: readonly ProgressUpdate[],
  today: Day,
  zone: string,
): ReadonlyMap<ActionId, Standing> {
  const byAction = Map.groupBy(updates, (update) => update.action);
  return new Map(
    actions.map((action) => [action.id, standingOf(action, byAction.get(action.id) ?? [], today, zone)]),
  );
}

/** The standing of one action; see {@link standingsOf} for all. */
export function standingOf(
  action: Action,
  updates: readonly ProgressUpdate[],
  today: Day,
  zone: string,
): Standing {
  const made = withoutWithdrawn(
    updates.filter((update) => update.action === action.id && dayIn(zone, update.at) <= today),
  );
  const amended = new Set(made.map((update) => update.amends));
  const counting = made
    .filter((update) => update.endorses === undefined && !amended.has(update.id))
    .sort((one, other) => (one.at < other.at ? -1 : 1));
  const latest = counting.at(-1);
  const said = counting.findLast((update) => update.status !== undefined);
  const status = said?.status;
  const confirmed = made.find((update) => update.endorses !== undefined && update.endorses === said?.id);
  const isComplete = status === 'complete';
  const completedOn = isComplete ? firstOfLastRun(counting, zone) : undefined;
  const end = action.target.end;
  const isOverdue = !isComplete && isDated(action) && end !== undefined && end < today;
  const reported = counting.findLast(
    (update) => update.forecast !== undefined || update.status === 'on_track',
  );
  const percent = isComplete ? 100 : counting.findLast((update) => update.percent !== undefined)?.percent;
  return {
    ...(status === undefined ? {} : { status }),
    ...(confirmed === undefined ? {} : { confirmedBy: confirmed.by }),
    ...(percent === undefined ? {} : { percent }),
    ...(isComplete || reported?.forecast === undefined ? {} : { forecast: reported.forecast }),
    ...blockerOf(counting),
    ...(latest === undefined ? {} : { latest, latestOn: dayIn(zone, latest.at) }),
    isComplete,
    ...(completedOn === undefined ? {} : { completedOn }),
    isLate: completedOn !== undefined && end !== undefined && completedOn > end,
    isOverdue,
    daysOverdue: isOverdue && end !== undefined ? daysBetween(end, today) : 0,
  };
}

/** Due actions have a last day; ongoing, recurring and undated ones are never due. */
export function isDated(action: Action): boolean {
  return (
    (action.target.kind === 'date' || action.target.kind === 'period') && action.target.end !== undefined
  );
}

/** An obstacle stands until a later update says the work is on track or complete. */
function blockerOf(counting: readonly ProgressUpdate[]): { blocker?: string } {
  const named = counting.findLastIndex((update) => update.blocker !== undefined);
  const cleared = counting.findLastIndex(
    (update) => update.status === 'on_track' || update.status === 'complete',
  );
  const blocker = counting[named]?.blocker;
  return blocker === undefined || cleared > named ? {} : { blocker };
}

function firstOfLastRun(counting: readonly ProgressUpdate[], zone: string): Day | undefined {
  const withStatus = counting.filter((update) => update.status !== undefined);
  const start = withStatus.findLastIndex((update) => update.status !== 'complete') + 1;
  const first = withStatus[start];
  return first === undefined ? undefined : dayIn(zone, first.at);
}
