import { on, say, type Text } from '../message/text.ts';
import { type Action, leadsOf } from '../plan/action.ts';
import { actionsNamed } from '../plan/plan.ts';
import { daysBetween } from '../time/day.ts';
import type { Intent } from '../understanding/intent.ts';
import type { Answer } from './answer.ts';
import { writeLeads } from './brief.ts';
import { type Known, standing } from './known.ts';
import { choose } from './select.ts';

/** How many leads, deliverables or days an action has. */
export function answerExtent(intent: Extract<Intent, { kind: 'extent' }>, known: Known): Answer {
  if (intent.refs.length === 0) return inAll(intent, known);
  const actions = actionsNamed(known.plan, intent.refs);
  return {
    messages: [{ kind: 'note', text: actions.map((action) => sentence(action, intent.of, known)) }],
    changes: [],
    about: actions.map((action) => action.ref),
    remember: { question: intent },
  };
}

/** Of all the actions that a filter leaves: "how many deliverables are there in the whole plan". */
function inAll(intent: Extract<Intent, { kind: 'extent' }>, known: Known): Answer {
  const actions = choose(known, 'all', intent.filter ?? {});
  const deliverables = actions.reduce((sum, action) => sum + action.deliverables.length, 0);
  const leads = new Set(actions.flatMap((action) => leadsOf(action).map(({ party }) => party))).size;
  const number = intent.of === 'deliverables' ? count(deliverables, 'deliverable') : count(leads, 'lead');
  return {
    messages: [{ kind: 'note', text: [say`${number} in ${count(actions.length, 'action')}.`] }],
    changes: [],
    about: actions.map((action) => action.ref),
    remember: { question: intent },
  };
}

function sentence(action: Action, of: 'leads' | 'deliverables' | 'days', known: Known): Text {
  switch (of) {
    case 'deliverables':
      return say`Action ${action.ref} has ${count(action.deliverables.length, 'deliverable')}.`;
    case 'leads':
      return say`Action ${action.ref} has ${count(leadsOf(action).length, 'lead')}: ${writeLeads(action)}.`;
    case 'days':
      return days(action, known);
  }
}

function days(action: Action, known: Known): Text {
  const { end } = action.target;
  const { isOverdue, isComplete, daysOverdue } = standing(known, action);
  if (end === undefined)
    return say`Action ${action.ref} has no last day: the plan says “${action.target.wording.trim()}”.`;
  if (isOverdue)
    return say`Action ${action.ref} is ${count(daysOverdue, 'day')} overdue: it was due on ${on(end)}.`;
  if (isComplete) return say`Action ${action.ref} is complete. It was due on ${on(end)}.`;
  return say`${count(daysBetween(known.today, end), 'day')} until action ${action.ref} is due, on ${on(end)}.`;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
