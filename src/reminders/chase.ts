import type { PersonId } from '../people/person.ts';
import type { ActionId } from '../plan/action.ts';
import type { Day } from '../time/day.ts';
import type { Instant } from '../time/zone.ts';

/** Somebody wants one person to be asked about one action now. At most one a day counts. */
export type Chase = {
  readonly action: ActionId;
  readonly person: PersonId;
  readonly by: PersonId;
  readonly at: Instant;
  readonly day: Day;
};
