import type { Identity } from '../../src/people/identity.ts';
import type { Person } from '../../src/people/person.ts';
import { type Conversation, conversationKey } from '../../src/ports/conversation.ts';

/** The console is one workspace of its own. */
const TENANT = 'local';

/** How forms and addresses name a person's own conversation with the bot; channels go by their id. */
export const DIRECT = 'direct';

export function webIdentity(person: Person): Identity {
  return { platform: 'web', tenant: TENANT, user: person.id };
}

export function placeOf(open: string, person: Person): Conversation {
  return open === DIRECT
    ? { kind: 'direct', with: webIdentity(person) }
    : { kind: 'channel', platform: 'web', tenant: TENANT, id: open };
}

export function placeKey(open: string, person: Person): string {
  return conversationKey(placeOf(open, person));
}

/** The address of the page that shows this conversation as this person. */
export function pageAddress(open: string, person: Person): string {
  return `/?${new URLSearchParams({ as: person.id, ...(open === DIRECT ? {} : { in: open }) }).toString()}`;
}
