import { on, say, type Text } from '../message/text.ts';
import { contactsForLeads } from '../people/contacts.ts';
import { type Action, leadsOf } from '../plan/action.ts';
import { actionsNamed } from '../plan/plan.ts';
import { isDated } from '../progress/standing.ts';
import { SIMPLE_POLICY } from '../reminders/policy.ts';
import type { Intent } from '../understanding/intent.ts';
import type { Answer } from './answer.ts';
import { writeLeads } from './brief.ts';
import { type Known, standing } from './known.ts';

/** Why somebody is asked, how often, and what stops it. */
export function answerWhyAsked(intent: Extract<Intent, { kind: 'why_asked' }>, known: Known): Answer {
  const actions = actionsNamed(known.plan, intent.refs);
  return {
    messages: [
      {
        kind: 'note',
        text: [
          ...actions.map((action) => reason(action, known)),
          rule(),
          say`Answer, or say “ask me again next month”, and I wait.`,
        ],
      },
    ],
    changes: [],
    about: actions.map((action) => action.ref),
    remember: { refs: actions.map((action) => action.ref) },
  };
}

function reason(action: Action, known: Known): Text {
  const leads = leadsOf(action).map((lead) => lead.party);
  const contacts = contactsForLeads(leads, known.people, known.plan.parties);
  const isAsked = known.speaker !== undefined && contacts.some(({ id }) => id === known.speaker?.id);
  const who = isAsked
    ? `you report for ${writeLeads(action)}, which the plan names as its lead`
    : `${writeLeads(action)} is named as its lead`;
  const { end } = action.target;
  if (!isDated(action) || end === undefined)
    return say`Action ${action.ref} is ongoing and reviewed each quarter; ${who}.`;
  const { isOverdue } = standing(known, action);
  return say`Action ${action.ref} ${isOverdue ? 'was' : 'is'} due on ${on(end)}; ${who}.`;
}

function rule(): Text {
  const { daysBefore, reviewEveryMonths } = SIMPLE_POLICY;
  return say`I ask ${daysBefore.join(', ')} days before a target date, on the day, and each Monday once it is overdue; ongoing actions every ${reviewEveryMonths} months. At most one message a day, in working hours.`;
}
