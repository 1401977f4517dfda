import { belongsTo, type Parties, type PartyId } from './party.ts';
import { hasRole, type Person } from './person.ts';

/**
 * For which of the parties an action names this person may report, or undefined when for none. The
 * secretariat may for any, and the record says on whose behalf.
 */
export function mayReportFor(
  person: Person,
  named: readonly PartyId[],
  parties: Parties,
): PartyId | undefined {
  const reports = hasRole(person, 'contact', 'deputy');
  const own = named.find(
    (party) => reports && person.speaksFor.some((spoken) => belongsTo(parties, spoken, party)),
  );
  if (own !== undefined) return own;
  const outer = named.find(
    (party) => reports && person.speaksFor.some((spoken) => belongsTo(parties, party, spoken)),
  );
  if (outer !== undefined) return outer;
  const everyone = named.find((party) => parties.get(party)?.kind === 'everyone');
  if (reports && everyone !== undefined) return person.speaksFor[0] ?? everyone;
  return hasRole(person, 'secretariat') ? named[0] : undefined;
}
