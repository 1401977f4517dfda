import type { Identity, Platform } from './identity.ts';
import type { PartyId } from './party.ts';
import type { Preference } from './preferences.ts';

/** Names one person in the roster, for good: "doj-contact". */
export type PersonId = string & { readonly __brand: 'PersonId' };

/**
 * `contact` reports for a party, `deputy` stands in for one, `chair` sees and nudges a group's actions,
 * `secretariat` administers the plan, `director` and `observer` read everything.
 */
export const ROLES = ['contact', 'deputy', 'chair', 'secretariat', 'director', 'observer'] as const;
export type Role = (typeof ROLES)[number];

export type Person = {
  readonly id: PersonId;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly speaksFor: readonly PartyId[];
  readonly chairs: readonly PartyId[];
  /** Every chat identity; reminders go to the preferred one. */
  readonly identities: readonly Identity[];
  /** What the roster says; their own preference outweighs it. */
  readonly prefers?: Platform;
  /** What they said themselves. */
  readonly preference?: Preference;
  /** IANA name, "Europe/London". */
  readonly zone: string;
  readonly email?: string;
};

/**
 * Where to reach somebody, of the platforms that are connected: on the one they prefer, else the roster's, else the
 * first; undefined if there is none.
 */
export function preferredIdentity(
  { identities, preference, prefers }: Person,
  isConnected: (platform: Platform) => boolean,
): Identity | undefined {
  const within = identities.filter(({ platform }) => isConnected(platform));
  const on = (platform: Platform | undefined): Identity | undefined =>
    within.find((identity) => identity.platform === platform);
  return on(preference?.platform) ?? on(prefers) ?? within[0];
}

export function hasRole(person: Person, ...roles: readonly Role[]): boolean {
  return roles.some((role) => person.roles.includes(role));
}

/** Who said what stood in a document already, or changed the plan when no person did. */
export const THE_DOCUMENT = 'the imported plan' as PersonId;
