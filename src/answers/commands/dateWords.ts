import { on, say, shorten, type Text } from '../../message/text.ts';
import type { Action } from '../../plan/action.ts';
import type { TargetDate } from '../../plan/targetDate.ts';
import { slipOf } from '../../progress/slips.ts';
import { daysBetween } from '../../time/day.ts';
import type { Window } from '../../time/window.ts';
import { writePeriod } from '../../time/writePeriod.ts';
import type { Known } from '../known.ts';

/** "action 6 (Engage with statutory and voluntary agencies…)" */
export function actionWords(action: Action): string {
  return `action ${action.ref} (${shorten(action.title.replace(/\.$/, ''), 60)})`;
}

/** "31 March 2025", "“Ongoing”", "no date" */
export function targetWords({ end, wording }: TargetDate): Text {
  if (end !== undefined) return [on(end)];
  const words = wording.trim().replace(/\.$/, '');
  return words === '' ? ['no date'] : [`“${words}”`];
}

/** "31 May 2025 (“May 2025”)" */
export function windowWords(window: Window): Text {
  return window.start === window.end ? [on(window.end)] : say`${on(window.end)} (“${writePeriod(window)}”)`;
}

/** How far a new date lies from the plan's own: what was agreed in between never hides it. */
export function slipWords(action: Action, window: Window, known: Pick<Known, 'moves'>): string {
  const { end } = slipOf(action, known.moves, {}).baseline;
  if (end === undefined) return '';
  const days = daysBetween(end, window.end);
  if (days === 0) return ' That is the date in the plan.';
  return ` That is ${Math.abs(days)} day${Math.abs(days) === 1 ? '' : 's'} ${days > 0 ? 'later' : 'earlier'} than the plan says.`;
}
