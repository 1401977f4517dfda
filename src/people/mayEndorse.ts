import { belongsTo, type Parties, type PartyId } from './party.ts';
import { hasRole, type Person } from './person.ts';

/** Whether this person may confirm the status of an action that names these parties: the chair of one of its groups, or the secretariat. */
export function mayEndorse(person: Person, named: readonly PartyId[], parties: Parties): boolean {
  if (hasRole(person, 'secretariat')) return true;
  return (
    hasRole(person, 'chair') &&
    named.some((party) => person.chairs.some((chaired) => belongsTo(parties, party, chaired)))
  );
}
