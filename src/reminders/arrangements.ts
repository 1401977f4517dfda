import type { PersonId } from '../people/person.ts';
import type { StatedPreference } from '../people/preferences.ts';
import type { ActionId } from '../plan/action.ts';
import type { DateMove } from '../plan/dateMove.ts';
import type { Request } from '../progress/request.ts';
import { addDays, type Day } from '../time/day.ts';
import { type Instant, instantAt } from '../time/zone.ts';
import type { Absence } from './absence.ts';
import type { Chase } from './chase.ts';
import type { Delegation } from './delegation.ts';

/** What people have arranged in chat, each kind in the order in which it was arranged. */
export type Arrangements = {
  /** The ledger of agreed target dates. */
  readonly moves: readonly DateMove[];
  readonly requests: readonly Request[];
  readonly chases: readonly Chase[];
  readonly delegations: readonly Delegation[];
  readonly absences: readonly Absence[];
  /** What people prefer for themselves, one each; everybody in `people` has their own already. */
  readonly preferences: readonly StatedPreference[];
  /** Whom the bot has asked about what, and when: not arranged by anybody, but kept and read with the rest. */
  readonly reminded: readonly Reminded[];
};

/** One person was asked about one action on a day. */
type Reminded = { readonly person: PersonId; readonly action: ActionId; readonly day: Day };

export const NOTHING_ARRANGED: Arrangements = {
  moves: [],
  requests: [],
  chases: [],
  delegations: [],
  absences: [],
  preferences: [],
  reminded: [],
};

/**
 * What was arranged by the end of a day. Later arrangements, from before the clock was set back, don't count;
 * requests and preferences do, since they stand in somebody's chat whatever the clock shows.
 */
export function arrangedBy(arranged: Arrangements, today: Day, zone: string): Arrangements {
  const midnight = instantAt(addDays(today, 1), '00:00', zone);
  const isMade = ({ at }: { readonly at: Instant }): boolean => at < midnight;
  return {
    moves: arranged.moves.filter(isMade),
    requests: arranged.requests,
    chases: arranged.chases.filter(isMade),
    delegations: arranged.delegations.filter(isMade),
    absences: arranged.absences.filter(isMade),
    preferences: arranged.preferences,
    reminded: arranged.reminded.filter(({ day }) => day <= today),
  };
}
