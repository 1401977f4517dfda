import type { Action } from '../../plan/action.ts';
import type { Plan } from '../../plan/plan.ts';
import type { TargetDate } from '../../plan/targetDate.ts';

/** A plan as the bot keeps it, with all that its documents said so far. */
export type KeptPlan = Omit<Plan, 'actions'> & { readonly actions: readonly KeptAction[] };

export type KeptAction = {
  /** As it stands: its target date is the first one that the plan ever gave. */
  readonly action: Action;
  /** As the last document had it, before anybody worded it anew. */
  readonly asRead: Action;
  /** The target date that is agreed today. */
  readonly agreed: TargetDate;
  readonly isComplete: boolean;
  /** A later document left it out; its history is kept. */
  readonly isRemoved: boolean;
};
