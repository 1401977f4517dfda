import { belongsTo, type PartyId } from '../people/party.ts';
import { hasRole } from '../people/person.ts';
import { type Action, leadsOf } from '../plan/action.ts';
import { isDated } from '../progress/standing.ts';
import type { Day } from '../time/day.ts';
import { contains, type Window } from '../time/window.ts';
import type { Filter, Topic } from '../understanding/filter.ts';
import { type Known, standing } from './known.ts';

/** The actions that a filter leaves, before any period. */
export function narrow(known: Known, filter: Filter): readonly Action[] {
  const parties = filter.mine === true ? ownParties(known) : (filter.parties ?? []);
  return known.plan.actions.filter((action) => {
    const { status } = standing(known, action);
    if (filter.refs !== undefined && !filter.refs.includes(action.ref)) return false;
    if (filter.exceptRefs?.includes(action.ref)) return false;
    if (filter.statuses !== undefined && (status === undefined || !filter.statuses.includes(status)))
      return false;
    if (filter.exceptParties?.some((party) => names(known, action, party, undefined))) return false;
    if (filter.role === 'joint' && leadsOf(action).length < 2) return false;
    if (filter.role === 'input' && !action.leads.some((lead) => lead.role === 'input')) return false;
    if (filter.mine === true && isAskedOfAll(known, action)) return true;
    if (filter.mine === true || parties.length > 0)
      return parties.some((party) => names(known, action, party, filter.role));
    return true;
  });
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
export function choose(known: Known, about: Topic, filter: Filter): readonly Action[] {
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
      return actions.filter(
        (action) => action.target.kind === 'ongoing' || action.target.kind === 'recurring',
      );
    case 'undated':
      return actions.filter((action) => !isDated(action));
    case 'silent':
      return actions.filter(
        (action) => isSilent(known, action, period) && !standing(known, action).isComplete,
      );
    case 'unreviewed':
    case 'attention':
    case 'open':
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
