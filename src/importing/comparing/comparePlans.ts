import type { Action, ActionId } from '../../plan/action.ts';
import type { Plan, PlanId } from '../../plan/plan.ts';
import { partiesOf } from '../../plan/readLeads.ts';
import type { TargetDate } from '../../plan/targetDate.ts';
import type { Difference, DifferenceLine } from './difference.ts';
import type { KeptAction, KeptPlan } from './kept.ts';
import { isSameText, likeness, wordsFor } from './likeness.ts';
import { matchActions } from './matchActions.ts';
import { type FieldChange, mergeAction } from './mergeAction.ts';

/** What a plan becomes when a document is taken over. Nothing of it has happened yet. */
export type NextPlan = {
  readonly plan: Plan;
  /** Every action as the document itself has it. */
  readonly asRead: ReadonlyMap<ActionId, Action>;
  readonly removed: readonly ActionId[];
  /** Target dates that the document gives otherwise than they were agreed. */
  readonly moves: readonly {
    readonly action: ActionId;
    readonly before: TargetDate;
    readonly after: TargetDate;
  }[];
  /** The id that each action of the document has now, by its position in it. */
  readonly ids: ReadonlyMap<number, ActionId>;
  readonly difference: Difference;
};

/** What a document is compared with: the current plan, and those that were current before it. */
export type KeptPlans = { readonly current?: KeptPlan; readonly earlier: readonly KeptPlan[] };

/** A document's action with its position in it: what somebody left out is not among them. */
type ReadAction = {
  readonly position: number;
  /** With the words that somebody has put in the place of the document's. */
  readonly action: Action;
  readonly written: Action;
};

type Read = {
  readonly plan: Omit<Plan, 'actions' | 'parties'>;
  readonly actions: readonly ReadAction[];
  /** Which action some are, as somebody has said, by their position. */
  readonly fixed?: ReadonlyMap<number, ActionId | 'none'>;
};

/** Compares a document with the current plan; where it is none of its, with the one among the earlier it goes on with. */
export function comparePlans({ current, earlier }: KeptPlans, read: Read): NextPlan {
  const [partner] = [...(current === undefined ? [] : [current]), ...earlier].filter((kept) =>
    isOneWith(kept, read),
  );
  const all = [...(current?.actions ?? []), ...earlier.flatMap(({ actions }) => actions)];
  const ids = new Set(all.map(({ action }) => action.id));
  const plans = [...(current === undefined ? [] : [current.id]), ...earlier.map(({ id }) => id)];
  const base = partner ?? emptyPlan({ ...read.plan, id: freshId(read.plan.id, new Set(plans)) });
  const next = nextOf(base, read, ids);
  const isAnother = current !== undefined && base.id !== current.id;
  return {
    ...next,
    difference: {
      ...next.difference,
      kind: current === undefined ? 'first' : isAnother ? 'another' : next.difference.kind,
      ...(current === undefined ? {} : { before: current.title }),
    },
  };
}

/** A third of the shorter one's actions in common, or a title that says the same but for its years. */
function isOneWith(kept: KeptPlan, { plan, actions }: Read): boolean {
  const own = kept.actions.map(({ action }) => action);
  const read = actions.map(({ action }) => action);
  const shared = matchActions(own, read).size;
  if (shared > 0 && shared * 3 >= Math.min(own.length, read.length)) return true;
  const named = (title: string): readonly string[] => wordsFor(title).filter((word) => !/\d/.test(word));
  return named(plan.title).length > 1 && likeness(named(kept.title), named(plan.title)) >= 0.8;
}

function emptyPlan(plan: Omit<Plan, 'actions' | 'parties'>): KeptPlan {
  return { ...plan, parties: new Map(), actions: [] };
}

type Partner = { readonly kept: KeptAction; readonly isReturned: boolean };

function partnersOf(base: KeptPlan, { actions, fixed }: Read): ReadonlyMap<number, Partner> {
  const live = base.actions.filter(({ isRemoved }) => !isRemoved);
  const gone = base.actions.filter(({ isRemoved }) => isRemoved);
  const fixedAt = new Map(
    actions.flatMap(({ position }, at) => {
      const id = fixed?.get(position);
      return id === undefined ? [] : [[at, id] as const];
    }),
  );
  const own = (kept: readonly KeptAction[]): readonly Action[] => kept.map(({ action }) => action);
  const read = actions.map(({ action }) => action);
  const partners = new Map<number, Partner>();
  const pairUp = (kept: readonly KeptAction[], isReturned: boolean): void => {
    const open = read.map((_, at) => at).filter((at) => !partners.has(at));
    const fixedOpen = new Map(
      open.flatMap((at, place) => {
        const id = fixedAt.get(at);
        return id === undefined ? [] : [[place, id] as const];
      }),
    );
    const matched = matchActions(
      own(kept),
      open.flatMap((at) => read[at] ?? []),
      fixedOpen,
    );
    for (const [place, from] of matched) {
      const at = open[place];
      const one = kept[from];
      if (at !== undefined && one !== undefined) partners.set(at, { kept: one, isReturned });
    }
  };
  pairUp(live, false);
  if (gone.length > 0) pairUp(gone, true);
  return partners;
}

function nextOf(base: KeptPlan, read: Read, usedIds: Set<ActionId>): NextPlan {
  const partners = partnersOf(base, read);
  const kept = new Set<ActionId>();
  const asRead = new Map<ActionId, Action>();
  const ids = new Map<number, ActionId>();
  const actions: Action[] = [];
  const moves: NextPlan['moves'][number][] = [];
  const lists = {
    added: [] as DifferenceLine[],
    changed: [] as (DifferenceLine & { changes: readonly FieldChange[] })[],
    renumbered: [] as (DifferenceLine & { from: string })[],
    renewed: [] as DifferenceLine[],
    returned: [] as DifferenceLine[],
  };
  for (const [at, { action: fresh, written, position }] of read.actions.entries()) {
    const partner = partners.get(at);
    const line = { ref: fresh.ref, title: fresh.title, position };
    const merged = partner === undefined ? undefined : mergeAction(partner.kept, fresh, written);
    const isRenewed = partner?.kept.isComplete === true && isLater(merged?.movedTo, partner.kept.agreed);
    if (partner === undefined || merged === undefined || isRenewed) {
      const id = freshId(`${base.id}/${fresh.ref}` as ActionId, usedIds);
      usedIds.add(id);
      actions.push({ ...fresh, id });
      (isRenewed ? lists.renewed : lists.added).push(line);
    } else {
      kept.add(merged.action.id);
      actions.push(merged.action);
      if (partner.isReturned) lists.returned.push(line);
      if (merged.movedTo !== undefined)
        moves.push({ action: merged.action.id, before: partner.kept.agreed, after: merged.movedTo });
      if (merged.changes.length > 0) lists.changed.push({ ...line, changes: merged.changes });
      if (partner.kept.action.ref !== fresh.ref)
        lists.renumbered.push({ ...line, from: partner.kept.action.ref });
    }
    const id = actions.at(-1)?.id;
    if (id === undefined) continue;
    asRead.set(id, { ...written, id });
    ids.set(position, id);
  }
  const removed = base.actions.filter(({ action, isRemoved }) => !isRemoved && !kept.has(action.id));
  const period = read.plan.period ?? base.period;
  const difference: Difference = {
    kind: 'changed',
    after: read.plan.title,
    count: actions.length,
    ...(isSameText(base.title, read.plan.title) ? {} : { title: { from: base.title, to: read.plan.title } }),
    ...(period === undefined || (period.start === base.period?.start && period.end === base.period.end)
      ? {}
      : { period: { ...(base.period === undefined ? {} : { from: base.period }), to: period } }),
    removed: removed.map(({ action: { ref, title } }) => ({ ref, title })),
    ...lists,
  };
  return {
    plan: {
      id: base.id,
      title: difference.title?.to ?? base.title,
      ...(period === undefined ? {} : { period }),
      zone: base.zone,
      actions,
      parties: new Map(partiesOf(actions.flatMap(({ leads }) => leads)).map((party) => [party.id, party])),
    },
    asRead,
    removed: removed.map(({ action }) => action.id),
    moves,
    ids,
    difference: { ...difference, kind: isNothing(difference) ? 'same' : 'changed' },
  };
}

function isNothing({ title, period, ...lists }: Difference): boolean {
  const { added, removed, changed, renumbered, renewed, returned } = lists;
  return (
    title === undefined &&
    period === undefined &&
    [added, removed, changed, renumbered, renewed, returned].every((list) => list.length === 0)
  );
}

function isLater(to: TargetDate | undefined, from: TargetDate): boolean {
  return to?.end !== undefined && from.end !== undefined && to.end > from.end;
}

function freshId<Id extends ActionId | PlanId>(wanted: Id, used: ReadonlySet<Id>): Id {
  if (!used.has(wanted)) return wanted;
  let count = 2;
  while (used.has(`${wanted}~${count}` as Id)) count += 1;
  return `${wanted}~${count}` as Id;
}
