import type { PersonId } from '../people/person.ts';
import type { ActionId } from '../plan/action.ts';
import type { Instant } from '../time/zone.ts';

/** From now on somebody else is asked about an action in a contact's place. Never edited: the newest one counts. */
export type Delegation = {
  readonly action: ActionId;
  /** The contact whose question it is by the plan; handing it back names them again. */
  readonly from: PersonId;
  readonly to: PersonId;
  /** Who handed it over. */
  readonly by: PersonId;
  readonly at: Instant;
};

/** Who answers in a contact's place. */
export function holderOf(contact: PersonId, action: ActionId, delegations: readonly Delegation[]): PersonId {
  return delegations.findLast((one) => one.action === action && one.from === contact)?.to ?? contact;
}
