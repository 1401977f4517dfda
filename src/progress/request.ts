import type { PersonId } from '../people/person.ts';
import type { ActionId } from '../plan/action.ts';
import type { TargetDate } from '../plan/targetDate.ts';
import type { Window } from '../time/window.ts';
import type { Instant } from '../time/zone.ts';

export type RequestId = string & { readonly __brand: 'RequestId' };

/** What somebody asked the secretariat for, in their own words. */
export type Request = {
  readonly id: RequestId;
  readonly by: PersonId;
  readonly at: Instant;
  readonly words: string;
  /** Once it is decided, or a newer request took its place. Later clocks and earlier ones see the same. */
  readonly closed?: {
    readonly as: 'approved' | 'declined' | 'replaced';
    readonly by: PersonId;
    readonly at: Instant;
  };
} & (
  | {
      readonly kind: 'date';
      readonly action: ActionId;
      /** The target date at the time of asking. */
      readonly before: TargetDate;
      readonly to: Window;
    }
  | { readonly kind: 'delegate'; readonly action: ActionId; readonly to: string }
  | { readonly kind: 'stop' }
);
export type DateRequest = Extract<Request, { kind: 'date' }>;
