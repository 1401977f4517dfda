import type { Parties } from '../people/party.ts';
import type { Window } from '../time/window.ts';
import type { Action, ActionRef } from './action.ts';

export type PlanId = string & { readonly __brand: 'PlanId' };

/** A plan as it was written: what was promised, by whom, by when. */
export type Plan = {
  readonly id: PlanId;
  readonly title: string;
  /** The stretch the plan covers, where it says so: "2024/25". */
  readonly period?: Window;
  /** IANA name of its working time zone. */
  readonly zone: string;
  readonly actions: readonly Action[];
  readonly parties: Parties;
};

/** Something the reader was unsure of, in plain words. */
export type Doubt = {
  /** The place in the document: "line 21, Target Date". */
  readonly where: string;
  readonly problem: string;
  readonly assumed: string;
  /** What of which action it is about: its position in the document, from 0. Absent for the document's own doubts. */
  readonly about?: { readonly action: number; readonly field: EditableField };
};

/** What somebody may word anew before a plan is taken over. */
export type EditableField = 'ref' | 'title' | 'section' | 'leads' | 'supporting' | 'target' | 'deliverables';

export function findAction(plan: Plan, ref: string): Action | undefined {
  const wanted = ref.trim().toLowerCase();
  return plan.actions.find((action) => action.ref.toLowerCase() === wanted);
}

export function actionsNamed(plan: Plan, refs: readonly ActionRef[]): readonly Action[] {
  return refs.flatMap((ref) => findAction(plan, ref) ?? []);
}
