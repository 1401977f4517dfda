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
  const rows = read.actions.map((one, at) => rowOf(one, partners.get(at), base, usedIds));
  const kept = new Set(rows.map(({ action }) => action.id));
  const removed = base.actions.filter(({ action, isRemoved }) => !isRemoved && !kept.has(action.id));
  const period = read.plan.period ?? base.period;
  const isSamePeriod = period?.start === base.period?.start && period?.end === base.period?.end;
  const having = (fate: Row['fate']): readonly DifferenceLine[] =>
    rows.flatMap((row) => (row.fate === fate ? row.line : []));
  const difference: Difference = {
    kind: 'changed',
    after: read.plan.title,
    count: rows.length,
    ...(isSameText(base.title, read.plan.title) ? {} : { title: { from: base.title, to: read.plan.title } }),
    ...(period === undefined || isSamePeriod
      ? {}
      : { period: { ...(base.period === undefined ? {} : { from: base.period }), to: period } }),
    added: having('added'),
    renewed: having('renewed'),
    returned: having('returned'),
    removed: removed.map(({ action: { ref, title } }) => ({ ref, title })),
    changed: rows.flatMap(({ line, changes }) => (changes.length === 0 ? [] : { ...line, changes })),
    renumbered: rows.flatMap(({ line, wasCalled }) =>
      wasCalled === undefined ? [] : { ...line, from: wasCalled },
    ),
  };
  const actions = rows.map(({ action }) => action);
  return {
    plan: {
      id: base.id,
      title: difference.title?.to ?? base.title,
      ...(period === undefined ? {} : { period }),
      zone: base.zone,
      actions,
      parties: new Map(partiesOf(actions.flatMap(({ leads }) => leads)).map((party) => [party.id, party])),
    },
    asRead: new Map(rows.map(({ action: { id }, written }) => [id, { ...written, id }])),
    removed: removed.map(({ action }) => action.id),
    moves: rows.flatMap(({ move }) => move ?? []),
    ids: new Map(rows.map(({ line, action }) => [line.position, action.id])),
    difference: { ...difference, kind: isNothing(difference) ? 'same' : 'changed' },
  };
}

/** One action of the document, and what it makes of its partner. */
type Row = {
  readonly action: Action;
  readonly written: Action;
  readonly line: DifferenceLine & { readonly position: number };
  readonly fate: 'added' | 'renewed' | 'returned' | 'kept';
  readonly changes: readonly FieldChange[];
  readonly wasCalled?: string;
  readonly move?: NextPlan['moves'][number];
};

function rowOf(
  { action: fresh, written, position }: ReadAction,
  partner: Partner | undefined,
  base: KeptPlan,
  usedIds: Set<ActionId>,
): Row {
  const line = { ref: fresh.ref, title: fresh.title, position };
  const merged = partner === undefined ? undefined : mergeAction(partner.kept, fresh, written);
  const isRenewed = partner?.kept.isComplete === true && isLater(merged?.movedTo, partner.kept.agreed);
  if (partner === undefined || merged === undefined || isRenewed) {
    const id = freshId(`${base.id}/${fresh.ref}` as ActionId, usedIds);
    usedIds.add(id);
    return { action: { ...fresh, id }, written, line, fate: isRenewed ? 'renewed' : 'added', changes: [] };
  }
  const { action, changes, movedTo } = merged;
  const before = partner.kept;
  return {
    action,
    written,
    line,
    fate: partner.isReturned ? 'returned' : 'kept',
    changes,
    ...(before.action.ref === fresh.ref ? {} : { wasCalled: before.action.ref }),
    ...(movedTo === undefined ? {} : { move: { action: action.id, before: before.agreed, after: movedTo } }),
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
