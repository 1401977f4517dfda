import type { Parties, PartyId } from './party.ts';
import { hasRole, type Person } from './person.ts';

/**
 * Who reports for a party: its own contacts; for a group without any, its members' contacts; for a part
 * without any, those of the whole; for "All Partners", every contact there is.
 */
export function contactsFor(party: PartyId, people: readonly Person[], parties: Parties): readonly Person[] {
  const reporters = people.filter((person) => hasRole(person, 'contact'));
  const found = parties.get(party);
  if (found?.kind === 'everyone') return reporters;
  const own = reporters.filter((person) => person.speaksFor.includes(party));
  if (own.length > 0 || found === undefined) return own;
  const members = reporters.filter((person) =>
    person.speaksFor.some((spoken) => found.members.includes(spoken)),
  );
  if (members.length > 0 || found.partOf === undefined) return members;
  return contactsFor(found.partOf, people, parties);
}

/**
 * Whom to ask about an action that these parties lead. "DOJ, All Partners" is DOJ's to answer: everyone is
 * asked only where nobody is named.
 */
export function contactsForLeads(
  leads: readonly PartyId[],
  people: readonly Person[],
  parties: Parties,
): readonly Person[] {
  const named = leads.filter((party) => parties.get(party)?.kind !== 'everyone');
  const asked = named.length > 0 ? named : leads;
  return [...new Set(asked.flatMap((party) => contactsFor(party, people, parties)))];
}
