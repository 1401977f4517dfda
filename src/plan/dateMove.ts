import type { PersonId } from '../people/person.ts';
import type { Instant } from '../time/zone.ts';
import type { ActionId } from './action.ts';
import type { Plan } from './plan.ts';
import type { TargetDate } from './targetDate.ts';

export type MoveId = string & { readonly __brand: 'MoveId' };

/** An agreed change of a target date. Never edited or taken away: moving it again is a newer one. */
export type DateMove = {
  readonly id: MoveId;
  readonly action: ActionId;
  readonly before: TargetDate;
  readonly after: TargetDate;
  /** Who agreed to it, for the plan's owner. */
  readonly by: PersonId;
  readonly at: Instant;
  /** Who asked for it, where somebody did, and the words of whoever wanted it. */
  readonly requestedBy?: PersonId;
  readonly words: string;
};

const AGREED = new WeakMap<Plan, { readonly moves: string; readonly plan: Plan }>();

/** The plan with the dates that were agreed since; the same object for as long as the moves are the same. */
export function agreedPlan(plan: Plan, moves: readonly DateMove[]): Plan {
  if (moves.length === 0) return plan;
  const key = moves.map((move) => move.id).join();
  const kept = AGREED.get(plan);
  if (kept?.moves === key) return kept.plan;
  const latest = new Map(moves.map((move) => [move.action, move.after]));
  const agreed = {
    ...plan,
    actions: plan.actions.map((action) => {
      const target = latest.get(action.id);
      return target === undefined ? action : { ...action, target };
    }),
  };
  AGREED.set(plan, { moves: key, plan: agreed });
  return agreed;
}
