import { say, strong } from '../message/text.ts';
import { writeWindow } from '../time/writeDay.ts';
import type { Answer } from './answer.ts';
import type { Known } from './known.ts';

/** What the plan is called, and the time it covers. */
export function answerPlan({ plan }: Known): Answer {
  const count = plan.actions.length;
  const period = plan.period === undefined ? 'It names no period' : `It covers ${writeWindow(plan.period)}`;
  const text = say`${strong(plan.title)}. ${period} and has ${count} action${count === 1 ? '' : 's'}.`;
  return { messages: [{ kind: 'note', text: [text] }], changes: [], about: [] };
}
