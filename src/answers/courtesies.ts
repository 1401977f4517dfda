import type { Message } from '../message/message.ts';
import { said as quoted, say, shorten, writeRefs } from '../message/text.ts';
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

/** What only the secretariat can do for now: they are told, in the person's own words. */
export function request({ what, refs, said }: Extract<Intent, { kind: 'request' }>, known: Known): Answer {
  const which = refs.length === 0 ? '' : ` of ${writeRefs(refs)}`;
  const passesOn =
    known.speaker !== undefined && !hasRole(known.speaker, 'secretariat') && what !== 'absence';
  const sentences: { readonly [key in typeof what]: string } = {
    change_date: `The target date${which} stays as agreed until the plan’s owner changes it.`,
    remind: 'Reminders go out by themselves before each target date; I can’t send one by hand yet.',
    subscribe: 'The weekly digest goes to the channels that the secretariat chose.',
    delegate: 'Who answers for a party is in the roster, which the secretariat keeps.',
    absence:
      'I can’t record an absence yet. Say “ask me again on” and the day you are back, and I’ll wait until then.',
    stop: 'I write only about actions your party leads. “Ask me again next month” keeps me quiet until then.',
  };
  const next = passesOn ? ' I’ve passed your words to the secretariat.' : '';
  const message: Message = {
    kind: 'note',
    text: [say`${known.speaker?.name ?? 'Somebody'} asks:`, say`${quoted(shorten(said, 500))}`],
  };
  return {
    ...just({ kind: 'note', text: [say`${sentences[what]}${next}`] }),
    about: refs,
    ...(passesOn ? { toSecretariat: [message] } : {}),
  };
}

function helpMessage(known: Known): Extract<Message, { kind: 'help' }> {
  const mayReport = known.speaker !== undefined && hasRole(known.speaker, 'contact', 'deputy', 'secretariat');
  return { kind: 'help', mayReport, today: known.today };
}

function just(message: Message): Answer {
  return { messages: [message], changes: [], about: [] };
}
