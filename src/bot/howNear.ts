import type { Action } from '../plan/action.ts';
import { type Day, daysBetween } from '../time/day.ts';
import { writeShortDay } from '../time/writeDay.ts';

/** "Due in 7 days, on 31 March 2025." Nothing for an action without a last day. */
export function howNear(action: Action, today: Day): string {
  const end = action.target.end;
  if (end === undefined) return '';
  const days = daysBetween(today, end);
  const due = writeShortDay(end);
  if (days === 0) return 'Due today.';
  if (days === 1) return `Due tomorrow, ${due}.`;
  if (days > 1) return `Due in ${days} days, on ${due}.`;
  return `It was due on ${due}, ${-days} day${days === -1 ? '' : 's'} ago.`;
}
