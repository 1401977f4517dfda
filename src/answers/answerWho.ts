import { listWords, say, type Text } from '../message/text.ts';
import { contactsForLeads } from '../people/contacts.ts';
import { type Action, leadsOf } from '../plan/action.ts';
import { actionsNamed } from '../plan/plan.ts';
import type { Intent } from '../understanding/intent.ts';
import type { Answer } from './answer.ts';
import { answerList } from './answerList.ts';
import { writeLeads } from './brief.ts';
import { type Known, standing } from './known.ts';
import { narrow } from './select.ts';

/** Who leads an action and who speaks for them, or who has not answered. */
export function answerWho(intent: Extract<Intent, { kind: 'who' }>, known: Known): Answer {
  if (intent.about === 'silent') return whoIsSilent(intent, known);
  const filter = intent.filter ?? {};
  if (intent.refs.length === 0 && (filter.period !== undefined || filter.statuses !== undefined)) {
    return answerList({ kind: 'list', about: filter.period === undefined ? 'all' : 'due', filter }, known);
  }
  const actions = intent.refs.length > 0 ? actionsNamed(known.plan, intent.refs) : narrow(known, filter);
  return {
    messages: [
      {
        kind: 'note',
        text:
          actions.length === 0
            ? [say`No action of this plan fits that.`]
            : actions.map((action) => leadSentence(action, known)),
      },
    ],
    changes: [],
    about: actions.map((action) => action.ref),
    remember: { question: intent },
  };
}

function leadSentence(action: Action, known: Known): Text {
  const leads = writeLeads(action);
  if (leads === '') return say`Action ${action.ref} names no lead.`;
  const joint = leadsOf(action).length > 1 ? 'led jointly by' : 'led by';
  return say`Action ${action.ref} (${action.title.replace(/\.$/, '')}) is ${joint} ${leads}. ${contactSentence(action, known)}`;
}

function contactSentence(action: Action, known: Known): string {
  const contacts = contactsOf(action, known);
  if (contacts.length === 0) return 'Nobody in the roster speaks for them yet.';
  return `${contacts.length === 1 ? 'Contact' : 'Contacts'}: ${listWords(contacts)}.`;
}

function contactsOf(action: Action, known: Known): readonly string[] {
  const leads = leadsOf(action).map((lead) => lead.party);
  return contactsForLeads(leads, known.people, known.plan.parties).map((person) => person.name);
}

function whoIsSilent(intent: Extract<Intent, { kind: 'who' }>, known: Known): Answer {
  const asked =
    intent.refs.length > 0 ? actionsNamed(known.plan, intent.refs) : narrow(known, intent.filter ?? {});
  const silent = asked.filter(
    (action) => standing(known, action).latest === undefined && !standing(known, action).isComplete,
  );
  const text =
    silent.length === 0
      ? [say`Somebody has reported on every one of these actions.`]
      : silent.map(
          (action) =>
            say`Action ${action.ref}: nothing reported yet by ${writeLeads(action)}. ${contactSentence(action, known)}`,
        );
  return {
    messages: [{ kind: 'note', text }],
    changes: [],
    about: silent.map((action) => action.ref),
    remember: { question: intent },
  };
}
