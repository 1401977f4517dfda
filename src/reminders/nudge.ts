import type { PersonId } from '../people/person.ts';
import type { Action, ActionId } from '../plan/action.ts';
import type { Day } from '../time/day.ts';

/** Which occasion a nudge belongs to. */
export type Step =
  | { readonly kind: 'before'; readonly days: number }
  | { readonly kind: 'due' }
  | { readonly kind: 'overdue'; readonly week: number }
  | { readonly kind: 'review'; readonly slot: Day }
  | { readonly kind: 'again'; readonly until: Day }
  /** A chair or the secretariat wants to know. */
  | { readonly kind: 'chased'; readonly by: PersonId; readonly on: Day };

/** One reason to ask one person about one action. */
export type Nudge = {
  /** Names the nudge, not the attempt: the ledger lets each key out once. */
  readonly key: string;
  readonly action: ActionId;
  readonly step: Step;
  /** The working day it was meant for. */
  readonly day: Day;
  /** Whose place the person takes who is asked, and until when. */
  readonly standsInFor?: { readonly person: PersonId; readonly until: Day };
};

/** Everything one person is asked in one message. */
export type Reminder = {
  /** One a day and person. */
  readonly key: string;
  readonly to: PersonId;
  readonly day: Day;
  readonly nudges: readonly Nudge[];
  /** Actions asked about before and still without an answer. */
  readonly stillOpen: readonly ActionId[];
};

/** "before-30", "due", "overdue-2", "review-2024-07-01". */
export function stepName(step: Step): string {
  switch (step.kind) {
    case 'before':
      return `before-${step.days}`;
    case 'due':
      return 'due';
    case 'overdue':
      return `overdue-${step.week}`;
    case 'review':
      return `review-${step.slot}`;
    case 'again':
      return `again-${step.until}`;
    case 'chased':
      return `chased-${step.on}`;
  }
}

/** One reminder a day and person. */
export function reminderKey(person: PersonId, today: Day): string {
  return `reminder/${person}/${today}`;
}

/** Steps that are counted from the target date come anew when it moves; what somebody asked for does not. */
export function nudgeKey(action: Action, step: Step, person: PersonId): string {
  if (step.kind === 'again' || step.kind === 'chased') return `${action.id}/${stepName(step)}/${person}`;
  return `${action.id}/${action.target.end ?? action.target.kind}/${stepName(step)}/${person}`;
}
