import { belongsTo, type PartyId } from '../people/party.ts';
import { hasRole } from '../people/person.ts';
import { type Action, leadsOf } from '../plan/action.ts';
import { isDated, standingsOf } from '../progress/standing.ts';
import { SIMPLE_POLICY } from '../reminders/policy.ts';
import { addMonths, type Day } from '../time/day.ts';
import { contains, type Window } from '../time/window.ts';
import type { Filter, Topic } from '../understanding/filter.ts';
import { type Known, standing } from './known.ts';

/** The actions that a filter leaves, before any period. */
export function narrow(known: Known, filter: Filter): readonly Action[] {
  return known.plan.actions.filter(
    (action) =>
      fitsOneself(known, action, filter) && fitsPlan(action, filter) && fitsWhose(known, action, filter),
  );
}

/** By what is known of it: its status, and the topics that are left out. */
function fitsOneself(known: Known, action: Action, filter: Filter): boolean {
  const { status, isOverdue, daysOverdue, latest } = standing(known, action);
  if (filter.statuses !== undefined && (status === undefined || !filter.statuses.includes(status)))
    return false;
  const { size } = filter;
  if (size !== undefined) {
    const count = {
      leads: leadsOf(action).length,
      deliverables: action.deliverables.length,
      'days overdue': daysOverdue,
    }[size.of];
    if (count < (size.least ?? 0) || count > (size.most ?? count)) return false;
  }
  if (status !== undefined && filter.exceptStatuses?.includes(status)) return false;
  const is: { readonly [topic in Topic]?: boolean } = {
    overdue: isOverdue,
    ongoing: isReviewed(action),
    undated: !isDated(action),
    silent: latest === undefined,
  };
  if (filter.also?.some((topic) => is[topic] !== true)) return false;
  return !filter.exceptTopics?.some((topic) => is[topic] === true);
}

/** By what the plan says of it: its number, its words, how many lead it, whether its date hangs on something. */
function fitsPlan(action: Action, filter: Filter): boolean {
  if (filter.refs !== undefined && !filter.refs.includes(action.ref)) return false;
  if (filter.exceptRefs?.includes(action.ref)) return false;
  if (filter.exceptPeriod !== undefined && isDueIn(action, filter.exceptPeriod)) return false;
  if (filter.matching !== undefined && !filter.matching.refs.includes(action.ref)) return false;
  if (filter.conditional !== undefined && (action.target.condition !== undefined) !== filter.conditional)
    return false;
  const leads = leadsOf(action).length;
  if (filter.role === 'joint' && leads < 2) return false;
  if (filter.role === 'sole' && leads !== 1) return false;
  if (filter.role === 'none' && leads > 0) return false;
  return filter.role !== 'input' || action.leads.some((lead) => lead.role === 'input');
}

function fitsWhose(known: Known, action: Action, filter: Filter): boolean {
  const { parties = [], mine = false, together = false } = filter;
  if (filter.exceptMine === true && ownParties(known).some((party) => names(known, action, party, undefined)))
    return false;
  if (filter.exceptParties?.some((party) => names(known, action, party, undefined))) return false;
  if (together) {
    const isOwn = !mine || ownParties(known).some((party) => leadsItself(known, action, party));
    return isOwn && parties.every((party) => leadsItself(known, action, party));
  }
  if (mine && isAskedOfAll(known, action)) return true;
  const wanted = mine ? ownParties(known) : parties;
  if (!mine && parties.length === 0) return true;
  // A chair's group may only give input; its actions are still its own.
  return wanted.some(
    (party) => names(known, action, party, filter.role) || (mine && names(known, action, party, 'input')),
  );
}

/** Whether a party or a part of it is named as a lead; a group that may include it is not enough. */
function leadsItself(known: Known, action: Action, party: PartyId): boolean {
  return leadsOf(action).some((lead) => belongsTo(known.plan.parties, lead.party, party));
}

function isReviewed(action: Action): boolean {
  return action.target.kind === 'ongoing' || action.target.kind === 'recurring';
}

/** "All relevant partners", and nobody in particular: whoever reports for a party is asked about it. */
function isAskedOfAll(known: Known, action: Action): boolean {
  const leads = leadsOf(action).map((lead) => known.plan.parties.get(lead.party)?.kind);
  const reports = known.speaker !== undefined && hasRole(known.speaker, 'contact', 'deputy');
  return reports && leads.length > 0 && leads.every((kind) => kind === 'everyone');
}

/** Whether an action names a party, a part of it, or a group it is a member of, as lead (or with input). */
function names(known: Known, action: Action, party: PartyId, role: Filter['role']): boolean {
  const { parties } = known.plan;
  // "All partners" and "all relevant partners" are the same people.
  const isAll = (id: PartyId): boolean =>
    parties.get(id)?.kind === 'everyone' && /^all\b/i.test(parties.get(id)?.name ?? '');
  if (isAll(party)) return action.leads.some((lead) => isAll(lead.party));
  const named = role === 'input' ? action.leads.filter((lead) => lead.role === 'input') : leadsOf(action);
  return named.some(
    (lead) =>
      belongsTo(parties, lead.party, party) ||
      (parties.get(lead.party)?.kind === 'group' && belongsTo(parties, party, lead.party)),
  );
}

/** The parties somebody speaks for, and the groups they chair. */
export function ownParties(known: Pick<Known, 'speaker'>): readonly PartyId[] {
  return [...(known.speaker?.speaksFor ?? []), ...(known.speaker?.chairs ?? [])];
}

/** The actions of a topic, soonest first. */
export function choose(now: Known, about: Topic, filter: Filter): readonly Action[] {
  const known = filter.asOf === undefined ? now : asOf(filter.asOf, now);
  const chosen = chooseAll(known, about, filter);
  const dated = byDay(chosen.filter(isDated));
  if (filter.pick === undefined || dated.length === 0) return chosen;
  const day = dated.at(filter.pick === 'first' ? 0 : -1)?.target.end;
  return dated.filter((action) => action.target.end === day);
}

/** What was known by the end of a day that has passed. */
function asOf(today: Day, known: Known): Known {
  const { plan, updates } = known;
  return { ...known, today, standings: standingsOf(plan.actions, updates, today, plan.zone) };
}

function chooseAll(known: Known, about: Topic, filter: Filter): readonly Action[] {
  const actions = narrow(known, filter);
  const period = filter.period;
  switch (about) {
    case 'due':
      return byDay(
        period === undefined ? ahead(known, actions) : actions.filter((action) => isDueIn(action, period)),
      );
    case 'overdue':
      return byDay(
        actions.filter(
          (action) => standing(known, action).isOverdue && (period === undefined || isDueIn(action, period)),
        ),
      );
    case 'next':
      return firstDay(byDay(ahead(known, actions)));
    case 'ongoing':
      return actions.filter(isReviewed);
    case 'undated':
      return actions.filter((action) => !isDated(action));
    case 'silent':
      return actions.filter(
        (action) => isSilent(known, action, period) && !standing(known, action).isComplete,
      );
    case 'unreviewed':
      return actions.filter((action) => isReviewed(action) && isUnreviewed(known, action));
    case 'attention':
      return byDay(actions.filter((action) => needsAttention(known, action)));
    case 'open': {
      const open = actions.filter((action) => !standing(known, action).isComplete);
      return period === undefined ? open : byDay(open.filter((action) => isDueIn(action, period)));
    }
    case 'all':
      return period === undefined ? actions : byDay(actions.filter((action) => isDueIn(action, period)));
  }
}

const FAR = '9999-12-31' as Day;

/** An action is due in a period when the last day of its window lies in it. */
function isDueIn(action: Action, period: Window): boolean {
  return isDated(action) && action.target.end !== undefined && contains(period, action.target.end);
}

/** What is still to come. */
function ahead(known: Known, actions: readonly Action[]): readonly Action[] {
  return actions.filter(
    (action) => isDueIn(action, { start: known.today, end: FAR }) && !standing(known, action).isComplete,
  );
}

/** Nothing was reported for longer than its review interval. */
function isUnreviewed(known: Known, action: Action): boolean {
  const since = standing(known, action).latestOn ?? action.target.start ?? known.plan.period?.start;
  const months = action.target.everyMonths ?? SIMPLE_POLICY.reviewEveryMonths;
  return since === undefined || addMonths(since, months) <= known.today;
}

/** Overdue, or reported to be in trouble. */
function needsAttention(known: Known, action: Action): boolean {
  const { isOverdue, status, blocker, isComplete } = standing(known, action);
  const isInTrouble = status === 'at_risk' || status === 'delayed' || status === 'blocked';
  return !isComplete && (isOverdue || isInTrouble || blocker !== undefined);
}

function isSilent(known: Known, action: Action, period: Window | undefined): boolean {
  const { latestOn } = standing(known, action);
  return latestOn === undefined || (period !== undefined && latestOn < period.start);
}

function byDay(actions: readonly Action[]): readonly Action[] {
  return actions.toSorted((one, other) => (one.target.end ?? '').localeCompare(other.target.end ?? ''));
}

/** Every action that shares the first day. */
function firstDay(actions: readonly Action[]): readonly Action[] {
  return actions.filter((action) => action.target.end === actions[0]?.target.end);
}
