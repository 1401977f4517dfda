import type { Message } from '../message/message.ts';
import { say } from '../message/text.ts';
import { hasRole } from '../people/person.ts';
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

function helpMessage(known: Known): Extract<Message, { kind: 'help' }> {
  const mayReport = known.speaker !== undefined && hasRole(known.speaker, 'contact', 'deputy', 'secretariat');
  return { kind: 'help', mayReport, today: known.today };
}

function just(message: Message): Answer {
  return { messages: [message], changes: [], about: [] };
}
