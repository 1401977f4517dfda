import type { Party, PartyId } from '../people/party.ts';
import type { Lead } from '../plan/action.ts';
import type { Doubt, Plan, PlanId } from '../plan/plan.ts';
import { partiesOf } from '../plan/readLeads.ts';
import { type Edit, edited } from './edits.ts';
import { type ImportedProgress, importedProgress } from './finding/importedProgress.ts';
import { readAction } from './finding/readAction.ts';
import type { Found } from './findPlan.ts';

/** A plan as a document has it, with what its reader was unsure of. */
export type Imported = {
  readonly plan: Plan;
  /** Where each of its actions is in the document, from 0: some may have been left out. */
  readonly positions: readonly number[];
  readonly doubts: readonly Doubt[];
  /** What the document's own columns of progress already say. */
  readonly progress: readonly ImportedProgress[];
};

/** Reads the words of every cell that was found, or the words that somebody has put in their place. */
export function readFound(found: Found, edits: readonly Edit[] = []): Imported {
  const { title, period, terms, doubts, actions: rows } = edited(found, edits);
  const id = slug(title) as PlanId;
  const read = rows.map(({ raw, ref, position, confirmedBy }) => {
    const { action, doubts: own } = readAction(raw, {
      ref,
      position,
      plan: id,
      calendar: { plan: period, terms },
    });
    const target = confirmedBy === undefined ? action.target : { ...action.target, confirmedBy };
    return { raw, position, action: { ...action, target }, doubts: own };
  });
  return {
    plan: {
      id,
      title,
      ...(period === undefined ? {} : { period }),
      zone: 'Europe/London',
      actions: read.map(({ action }) => action),
      parties: partiesNamed(read.flatMap(({ action }) => action.leads)),
    },
    positions: read.map(({ position }) => position),
    progress: read.flatMap(({ raw, position }) => importedProgress(raw, position) ?? []),
    doubts: [...doubts, ...read.flatMap(({ doubts: own }) => own)],
  };
}

function partiesNamed(leads: readonly Lead[]): ReadonlyMap<PartyId, Party> {
  return new Map(partiesOf(leads).map((party) => [party.id, party]));
}

function slug(title: string): string {
  return (
    title
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '')
      .slice(0, 80) || 'plan'
  );
}
