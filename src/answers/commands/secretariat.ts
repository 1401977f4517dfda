import { listWords } from '../../message/text.ts';
import { hasRole, type Person } from '../../people/person.ts';
import type { Known } from '../known.ts';

export function secretariatOf(known: Pick<Known, 'people'>): readonly Person[] {
  return known.people.filter((person) => hasRole(person, 'secretariat'));
}

/** "the secretariat (Ann Lee and Bo Mills)", or without names where they would only repeat the role. */
export function theSecretariat(known: Pick<Known, 'people'>): string {
  const names = secretariatOf(known)
    .map((person) => person.name)
    .filter((name) => !/^(?:the )?secretariat$/i.test(name));
  return names.length === 0 ? 'the secretariat' : `the secretariat (${listWords(names)})`;
}
