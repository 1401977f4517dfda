import type { Identity } from '../../src/people/identity.ts';
import type { Person } from '../../src/people/person.ts';
import type { Conversation } from '../../src/ports.ts';

/** The console is one workspace of its own. */
const TENANT = 'local';

export function webIdentity(person: Person): Identity {
  return { platform: 'web', tenant: TENANT, user: person.id };
}

export function directPlace(person: Person): Conversation {
  return { kind: 'direct', with: webIdentity(person) };
}

export function channelPlace(id: string): Conversation {
  return { kind: 'channel', platform: 'web', tenant: TENANT, id };
}
