import { say, shorten, strong, type Text } from '../message/text.ts';
import type { Action } from '../plan/action.ts';
import { actionsNamed } from '../plan/plan.ts';
import { writeTarget } from '../plan/writeTarget.ts';
import { STATUS_WORDS } from '../progress/status.ts';
import type { Intent } from '../understanding/intent.ts';
import type { Answer } from './answer.ts';
import { writeLeads } from './brief.ts';
import { type Known, standing } from './known.ts';

/** Actions side by side: who leads, by when, what they have to deliver, how they stand. */
export function answerCompare(intent: Extract<Intent, { kind: 'compare' }>, known: Known): Answer {
  const actions = actionsNamed(known.plan, intent.refs);
  return {
    messages: [{ kind: 'note', text: [...actions.map((action) => line(action, known)), ...shared(actions)] }],
    changes: [],
    about: actions.map((action) => action.ref),
    remember: { question: intent },
  };
}

function line(action: Action, known: Known): Text {
  const { status, percent, isOverdue } = standing(known, action);
  const { length } = action.deliverables;
  const stands = status === undefined ? 'nothing reported yet' : STATUS_WORDS[status];
  const share = percent === undefined ? '' : `, ${percent}%`;
  const late = isOverdue ? ', overdue' : '';
  return say`${strong(`Action ${action.ref}`)} (${shorten(action.title.replace(/\.$/, ''), 80)}): lead ${writeLeads(action)}; ${writeTarget(action.target)}${late}; ${length} deliverable${length === 1 ? '' : 's'}; ${stands}${share}.`;
}

/** What they have in common, where they have. */
function shared(actions: readonly Action[]): readonly Text[] {
  const [first, ...rest] = actions;
  if (first === undefined || rest.length === 0) return [];
  const parties = first.leads.filter(({ party }) =>
    rest.every((other) => other.leads.some((lead) => lead.party === party)),
  );
  const sameDay =
    first.target.end !== undefined && rest.every(({ target }) => target.end === first.target.end);
  return [
    ...(parties.length === 0
      ? []
      : [say`Both name ${[...new Set(parties.map(({ name }) => name))].join(', ')}.`]),
    ...(sameDay ? [say`They are due on the same day.`] : []),
  ];
}
