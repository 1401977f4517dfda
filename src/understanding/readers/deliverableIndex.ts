import type { ActionRef } from '../../plan/action.ts';
import type { Plan } from '../../plan/plan.ts';
import { tokenise } from '../tokens.ts';
import { stemOf } from './topics.ts';

/** A deliverable, and whether it counts something. */
type Entry = { readonly ref: ActionRef; readonly isCount: boolean };
type Index = ReadonlyMap<string, readonly Entry[]>;

const INDEXES = new WeakMap<Plan, Index>();

/** How many of the stems each deliverable has; those with none are left out. */
export function deliverablesWith(plan: Plan, stems: Iterable<string>): ReadonlyMap<Entry, number> {
  const index = INDEXES.get(plan) ?? indexOf(plan);
  INDEXES.set(plan, index);
  const shared = new Map<Entry, number>();
  for (const stem of new Set(stems))
    for (const entry of index.get(stem) ?? []) shared.set(entry, (shared.get(entry) ?? 0) + 1);
  return shared;
}

function indexOf(plan: Plan): Index {
  const index = new Map<string, Entry[]>();
  for (const action of plan.actions) {
    for (const { text, kind } of action.deliverables) {
      const entry: Entry = { ref: action.ref, isCount: kind === 'count' };
      for (const stem of new Set(tokenise(text).flatMap(stemOf))) entriesOf(index, stem).push(entry);
    }
  }
  return index;
}

function entriesOf(index: Map<string, Entry[]>, stem: string): Entry[] {
  const entries = index.get(stem) ?? [];
  index.set(stem, entries);
  return entries;
}
