import { contactsForLeads } from '../people/contacts.ts';
import { hasRole, type Person } from '../people/person.ts';
import { type Action, leadsOf } from '../plan/action.ts';
import type { Plan } from '../plan/plan.ts';
import type { Day } from '../time/day.ts';
import { awayUntil } from './absence.ts';
import type { Arrangements } from './arrangements.ts';
import { holderOf } from './delegation.ts';

/** Somebody who is asked about an action. */
export type Asked = {
  readonly person: Person;
  /** Whose deputy they are while that person is away. */
  readonly standsInFor?: { readonly person: Person; readonly until: Day };
  /** They are away themselves and nobody stands in, so the question waits for this day. */
  readonly awayUntil?: Day;
};

export type Askable = { readonly plan: Plan; readonly people: readonly Person[] } & Pick<
  Arrangements,
  'delegations' | 'absences'
>;

/** A contact of an action's leads, and whoever answers in their place: mostly themselves. */
export type Holding = { readonly contact: Person; readonly holder: Person };

/** Whose question an action is, and who has it now. */
export function holdingsOf(
  action: Action,
  { plan, people, delegations }: Omit<Askable, 'absences'>,
): readonly Holding[] {
  const leads = leadsOf(action).map((lead) => lead.party);
  return contactsForLeads(leads, people, plan.parties).map((contact) => {
    const holder = holderOf(contact.id, action.id, delegations);
    // What somebody was given who has left the roster goes back.
    return { contact, holder: people.find(({ id }) => id === holder) ?? contact };
  });
}

/** Who is asked about an action on a day: its contacts, or whom they handed it to, or the deputies of who is away. */
export function whomToAsk(action: Action, world: Askable, on: Day): readonly Asked[] {
  const { people, absences } = world;
  const holders = holdingsOf(action, world).map(({ holder }) => holder);
  const asked = [...new Set(holders)].flatMap((person): readonly Asked[] => {
    const until = awayUntil(person.id, absences, on);
    if (until === undefined) return [{ person }];
    const deputies = deputiesOf(person, people).filter(
      (deputy) => awayUntil(deputy.id, absences, on) === undefined,
    );
    return deputies.length === 0
      ? [{ person, awayUntil: until }]
      : deputies.map((deputy) => ({ person: deputy, standsInFor: { person, until } }));
  });
  return asked.filter((one, at) => asked.findIndex((other) => other.person === one.person) === at);
}

/** Who stands in for somebody: the deputies of a party they speak for. */
export function deputiesOf(person: Person, people: readonly Person[]): readonly Person[] {
  return people.filter(
    (one) =>
      one !== person &&
      hasRole(one, 'deputy') &&
      one.speaksFor.some((party) => person.speaksFor.includes(party)),
  );
}
