import type { Party, PartyId } from '../people/party.ts';
import type { TargetDate } from './targetDate.ts';

/** Names one action for good, across re-imports and renumbering. */
export type ActionId = string & { readonly __brand: 'ActionId' };

/** The number people use, as the plan writes it: "3", "1.2", "CF-04". */
export type ActionRef = string & { readonly __brand: 'ActionRef' };

/**
 * Where in the document something was read; all numbers count from 1. Text has lines, a PDF pages and lines,
 * a spreadsheet sheets and cells ("B7"), Word and HTML tables with rows and columns, or paragraphs.
 */
export type Place = {
  readonly line?: number;
  readonly page?: number;
  readonly sheet?: string;
  readonly cell?: string;
  readonly table?: number;
  readonly row?: number;
  readonly column?: number;
  readonly paragraph?: number;
};

/** How a party is named on an action: as the lead, one of several leads, or "with input from". */
export type LeadRole = 'lead' | 'joint' | 'input';

export type Lead = {
  readonly party: PartyId;
  /** As this action names it: "DoJ". */
  readonly name: string;
  readonly role: LeadRole;
};

export type Deliverable = {
  /** Position in the action, from 0. */
  readonly index: number;
  /** Names it for good within its action, wherever a later plan has it. */
  readonly key: number;
  readonly text: string;
  readonly kind: 'count' | 'document' | 'report' | 'activity';
  /** For a count: what is counted, "joint operations/investigations". */
  readonly measure?: string;
  /** For what comes round, "Six monthly reports on …": how many months lie between two of them. */
  readonly everyMonths?: number;
  /** Who does it, where the words say so: "DOJ to support sub-group chairs …". */
  readonly leads?: readonly PartyId[];
  readonly source: readonly Place[];
};

export type Action = {
  readonly id: ActionId;
  readonly ref: ActionRef;
  readonly title: string;
  /** The theme or priority it stands under, as the plan words it. */
  readonly section?: string;
  /** The lead cell's own words. */
  readonly leadText: string;
  readonly leads: readonly Lead[];
  readonly target: TargetDate;
  readonly deliverables: readonly Deliverable[];
  readonly source: {
    readonly ref: readonly Place[];
    readonly title: readonly Place[];
    readonly leads: readonly Place[];
    readonly target: readonly Place[];
  };
};

/** The parties that lead an action, alone or jointly. */
export function leadsOf(action: Action): readonly Lead[] {
  return action.leads.filter((lead) => lead.role !== 'input');
}

/** Whether the action names everyone as a lead ("All relevant partners"). */
export function isLedByEveryone(action: Action, parties: ReadonlyMap<PartyId, Party>): boolean {
  return leadsOf(action).some((lead) => parties.get(lead.party)?.kind === 'everyone');
}
