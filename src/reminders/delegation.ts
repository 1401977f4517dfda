import type { PersonId } from '../people/person.ts';
import type { ActionId } from '../plan/action.ts';
import type { Instant } from '../time/zone.ts';

/** From now on somebody else is asked about an action. Never edited: handing it back is a newer one. */
export type Delegation = {
  readonly action: ActionId;
  readonly from: PersonId;
  readonly to: PersonId;
  /** Who handed it over. */
  readonly by: PersonId;
  readonly at: Instant;
};

/** Who answers in somebody's place, after everything that was handed over, in order. */
export function holderOf(person: PersonId, action: ActionId, delegations: readonly Delegation[]): PersonId {
  return delegations.reduce(
    (holder, one) => (one.action === action && one.from === holder ? one.to : holder),
    person,
  );
}
