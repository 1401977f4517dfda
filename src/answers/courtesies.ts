import type { Message } from '../message/message.ts';
import { say } from '../message/text.ts';
import { hasRole } from '../people/person.ts';
import type { Intent } from '../understanding/intent.ts';
import type { Answer } from './answer.ts';
import type { Known } from './known.ts';

export function help(known: Known): Answer {
  return just(helpMessage(known));
}

export function hello(known: Known): Answer {
  return just({
    ...helpMessage(known),
    ...(known.speaker === undefined ? {} : { name: known.speaker.name }),
  });
}

export function thanks(): Answer {
  return just({ kind: 'note', text: [say`You’re welcome.`] });
}

/** What only the secretariat can do for now, and what to tell them. */
export function request({ what, refs }: Extract<Intent, { kind: 'request' }>, _known: Known): Answer {
  const which = refs.length === 0 ? '' : ` for action ${refs.join(', ')}`;
  const sentences: { readonly [what in typeof what]: string } = {
    change_date: `A target date is changed by the plan’s owner, not in chat. Please ask the secretariat${which}; if you expect it later, tell me when and why, and I’ll record that as your forecast.`,
    remind: `Reminders go out by themselves before each target date. I can’t send one by hand yet${which}.`,
    subscribe:
      'The weekly digest is posted to the channels the secretariat chose. Please ask them to add or remove one.',
    delegate: `Who answers for a party is in the roster, which the secretariat keeps. Please ask them to hand this over${which}.`,
    absence:
      'I can’t record an absence yet. Say “ask me again on” and the day you are back, and I’ll wait until then.',
    stop: 'I write only about actions your party leads. To have somebody else asked instead, please tell the secretariat; to have me wait, say “ask me again next month”.',
  };
  return { ...just({ kind: 'note', text: [say`${sentences[what]}`] }), about: refs };
}

function helpMessage(known: Known): Extract<Message, { kind: 'help' }> {
  const mayReport = known.speaker !== undefined && hasRole(known.speaker, 'contact', 'deputy', 'secretariat');
  return { kind: 'help', mayReport, today: known.today };
}

function just(message: Message): Answer {
  return { messages: [message], changes: [], about: [] };
}
