import { say, type Text } from '../message/text.ts';
import { mayEndorse } from '../people/mayEndorse.ts';
import { mayReportFor } from '../people/mayReport.ts';
import type { PartyId } from '../people/party.ts';
import { hasRole } from '../people/person.ts';
import { type Action, leadsOf } from '../plan/action.ts';
import { writeLeads } from './brief.ts';
import type { Known } from './known.ts';

/** On whose behalf the speaker may report on an action; undefined when they may not. */
export function mayReport(known: Pick<Known, 'speaker' | 'plan'>, action: Action): PartyId | undefined {
  if (known.speaker === undefined) return undefined;
  const named = [...leadsOf(action), ...action.leads.filter((lead) => lead.role === 'input')].map(
    (lead) => lead.party,
  );
  return mayReportFor(known.speaker, named, known.plan.parties);
}

/** Whether the speaker may confirm the status that the lead proposed. */
export function mayConfirmStatus(known: Pick<Known, 'speaker' | 'plan'>, action: Action): boolean {
  const named = action.leads.map((lead) => lead.party);
  return known.speaker !== undefined && mayEndorse(known.speaker, named, known.plan.parties);
}

/** Whether the speaker administers the plan. */
export function isSecretariat(known: Pick<Known, 'speaker'>): boolean {
  return known.speaker !== undefined && hasRole(known.speaker, 'secretariat');
}

/** Whether the speaker may have people reminded about an action: who chairs its group, and the secretariat. */
export function mayChase(known: Pick<Known, 'speaker' | 'plan'>, action: Action): boolean {
  return mayConfirmStatus(known, action);
}

/** Whether the speaker may ask for another target date: who reports on it, who chairs its group, the secretariat. */
export function mayAskForDate(known: Pick<Known, 'speaker' | 'plan'>, action: Action): boolean {
  return mayReport(known, action) !== undefined || mayConfirmStatus(known, action);
}

/** Why not, and who may. */
export function refuseReport(known: Known, action: Action): Text {
  const leads = writeLeads(action);
  if (known.speaker === undefined)
    return say`I don’t know who you are, so I can’t record that. Ask the secretariat to add you to the roster.`;
  return say`Action ${action.ref} is led by ${leads === '' ? 'nobody yet' : leads}, and you don’t speak for them, so nothing was recorded. The secretariat can record it on their behalf.`;
}
