import type { Message } from '../message/message.ts';
import { say } from '../message/text.ts';
import type { Identity } from '../people/identity.ts';

/** The plan is for those who are in the roster. Anybody else hears how to get there, and nothing of it. */
export function strangerNote({ platform, tenant, user }: Identity): Message {
  const column = platform === 'teams' ? 'teams' : 'slack';
  return {
    kind: 'note',
    isPersonal: true,
    text: [
      say`I don’t know you yet, so I can’t tell you about the plan or record anything.`,
      say`Ask the secretariat to add you to the roster, with the e-mail address that you have here or with “${tenant}/${user}” in its column “${column}”.`,
    ],
  };
}
