import type { Message } from '../message/message.ts';
import { hasRole, type Person } from '../people/person.ts';
import type { Outgoing } from '../ports/commit.ts';
import type { Instant } from '../time/zone.ts';
import type { Parts } from './parts.ts';
import { directTo } from './routes.ts';

/** Everybody who administers the plan hears of something once: `key` names it for good. */
export function tellSecretariat(
  key: string,
  message: Message,
  { people, at }: { readonly people: readonly Person[]; readonly at: Instant },
  parts: Pick<Parts, 'connected'>,
): readonly Outgoing[] {
  return people
    .filter((person) => hasRole(person, 'secretariat'))
    .flatMap((person) => {
      const to = directTo(person, parts);
      return to === undefined ? [] : [{ key: `${key}/${person.id}`, to, person: person.id, message, at }];
    });
}
