import type { Identity, Platform } from '../people/identity.ts';
import { type Person, preferredIdentity } from '../people/person.ts';
import type { Conversation } from '../ports/conversation.ts';
import type { Parts } from './parts.ts';

/** Where to reach somebody: on the platform they prefer, of those that are connected. */
export function directTo(person: Person, { connected }: Pick<Parts, 'connected'>): Conversation | undefined {
  const identity = preferredIdentity(person, (platform) => connected.has(platform));
  return identity === undefined ? undefined : { kind: 'direct', with: identity };
}

export function platformOf(to: Conversation): Platform {
  return to.kind === 'channel' ? to.platform : to.with.platform;
}

export function tenantOf(to: Conversation): string {
  return to.kind === 'channel' ? to.tenant : to.with.tenant;
}

export function isSameIdentity(one: Identity, other: Identity): boolean {
  return one.platform === other.platform && one.tenant === other.tenant && one.user === other.user;
}

/** The person as they can be reached without that identity. */
export function without(gone: Identity, person: Person): Person {
  return { ...person, identities: person.identities.filter((one) => !isSameIdentity(one, gone)) };
}
