import type { Known } from '../../answers/known.ts';
import { comparePlans, type KeptPlans, type NextPlan } from '../../importing/comparing/comparePlans.ts';
import type { KeptAction, KeptPlan } from '../../importing/comparing/kept.ts';
import type { Edit } from '../../importing/edits.ts';
import type { Found } from '../../importing/findPlan.ts';
import { type Imported, readFound } from '../../importing/readFound.ts';
import type { StoredPlan, StoredPlans } from '../../ports/imports.ts';
import { knowWorld } from '../know.ts';
import { nowIn, type Parts } from '../parts.ts';

/** The plans as they are, to compare a document with; what is known of the current one, where there is one. */
export type Basis = { readonly stored: StoredPlans; readonly kept: KeptPlans; readonly known?: Known };

export async function readBasis(parts: Parts): Promise<Basis> {
  const stored = await parts.store.readPlans();
  if (!stored.plans.some(({ isCurrent }) => isCurrent)) return { stored, kept: { earlier: [] } };
  const world = await parts.store.readWorld();
  const known = knowWorld(world, nowIn(world, parts), parts.newId);
  const moved = new Map(world.moves.map((move) => [move.action, move.after]));
  const keptOf = ({ isCurrent: _, ...plan }: StoredPlan): KeptPlan => ({
    ...plan,
    actions: plan.actions.map(
      ({ action, asRead, removedAt }): KeptAction => ({
        action,
        asRead,
        agreed: moved.get(action.id) ?? action.target,
        isComplete: known.standings.get(action.id)?.isComplete === true,
        isRemoved: removedAt !== undefined,
      }),
    ),
  });
  const current = stored.plans.find(({ isCurrent }) => isCurrent);
  return {
    stored,
    known,
    kept: {
      ...(current === undefined ? {} : { current: keptOf(current) }),
      earlier: stored.plans.filter(({ isCurrent }) => !isCurrent).map(keptOf),
    },
  };
}

/** What was read, with somebody's own words in it, and what it would make of the plan. */
export function compare(
  found: Found,
  edits: readonly Edit[],
  { kept }: Basis,
): { imported: Imported; next: NextPlan } {
  const imported = readFound(found, edits);
  const isWorded = edits.some(({ kind }) => kind === 'words' || kind === 'settled');
  const leftOut = edits.filter(({ kind }) => kind === 'left-out');
  const written = isWorded ? readFound(found, leftOut) : imported;
  const { actions: _, parties: __, ...plan } = imported.plan;
  const fixed = new Map(
    edits.flatMap((edit) => (edit.kind === 'same' ? [[edit.action, edit.as] as const] : [])),
  );
  const actions = imported.plan.actions.flatMap((action, at) => {
    const position = imported.positions[at];
    const own = written.plan.actions[at];
    return position === undefined || own === undefined ? [] : [{ position, action, written: own }];
  });
  return { imported, next: comparePlans(kept, { plan, actions, fixed }) };
}
