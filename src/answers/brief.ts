import type { ActionBrief } from '../message/message.ts';
import { type Action, leadsOf } from '../plan/action.ts';
import { writeTarget } from '../plan/writeTarget.ts';
import { isDated } from '../progress/standing.ts';
import { writeWindow } from '../time/writeDay.ts';
import { type Known, standing } from './known.ts';

/** An action as lists show it. */
export function brief(action: Action, known: Pick<Known, 'standings'>): ActionBrief {
  const { status, percent, forecast, latestOn, isOverdue, isLate } = standing(known, action);
  return {
    ref: action.ref,
    title: action.title,
    leads: writeLeads(action),
    target: writeTarget(action.target),
    ...(isDated(action) && action.target.end !== undefined ? { due: action.target.end } : {}),
    ...(status === undefined ? {} : { status }),
    ...(percent === undefined ? {} : { percent }),
    ...(latestOn === undefined ? {} : { updatedOn: latestOn }),
    ...(forecast === undefined ? {} : { expected: writeWindow(forecast) }),
    isOverdue,
    isLate,
  };
}

/** "NCA and NECC, with input from Criminal Finance Subgroup", in the plan's own names. */
export function writeLeads(action: Action): string {
  const leads = leadsOf(action).map((lead) => lead.name);
  const inputs = action.leads.filter((lead) => lead.role === 'input').map((lead) => lead.name);
  const input = inputs.length === 0 ? '' : `with input from ${and(inputs)}`;
  return [and(leads), input].filter((part) => part !== '').join(', ');
}

function and(names: readonly string[]): string {
  return names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
