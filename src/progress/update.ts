import type { PartyId } from '../people/party.ts';
import type { PersonId } from '../people/person.ts';
import type { ActionId } from '../plan/action.ts';
import type { Window } from '../time/window.ts';
import type { Instant } from '../time/zone.ts';
import type { Status } from './status.ts';

export type UpdateId = string & { readonly __brand: 'UpdateId' };

/** A number somebody reported: "14 joint operations". */
export type Measure = {
  readonly name: string;
  readonly value: number;
  readonly unit?: string;
  /** Index of the deliverable it counts, where it is one. */
  readonly deliverable?: number;
};

/** What an update says, as far as it was said. */
export type Progress = {
  readonly status?: Status;
  readonly percent?: number;
  readonly forecast?: Window;
  readonly measures: readonly Measure[];
  /** The obstacle in the person's own words. */
  readonly blocker?: string;
  /** Indexes of the deliverables that are done. */
  readonly done: readonly number[];
  /** Links given as evidence. */
  readonly evidence: readonly string[];
  /** The words as written. */
  readonly note: string;
};

/** What one person reported on one action. Never edited: a later one amends it. */
export type ProgressUpdate = Progress & {
  readonly id: UpdateId;
  readonly action: ActionId;
  readonly by: PersonId;
  readonly onBehalfOf: PartyId;
  readonly at: Instant;
  /** The heard messages that it was read from. */
  readonly heardIn?: readonly string[];
  /** The file whose own columns of progress said this: nobody has reported it. */
  readonly importedFrom?: string;
  /** A chair's or the secretariat's word that this update's status is right; it reports nothing of its own. */
  readonly endorses?: UpdateId;
  /** The update that this one puts right. */
  readonly amends?: UpdateId;
  /** The update that its author takes back with this one, which reports nothing of its own. */
  readonly withdraws?: UpdateId;
};

/** An update that was taken back, and the update that did it. */
export type Withdrawn = { readonly update: ProgressUpdate; readonly by: ProgressUpdate };

/** The updates that count: neither those that were withdrawn nor the withdrawals. */
export function withoutWithdrawn(updates: readonly ProgressUpdate[]): readonly ProgressUpdate[] {
  const gone = new Set(updates.flatMap(({ withdraws }) => withdraws ?? []));
  if (gone.size === 0) return updates;
  return updates.filter((update) => update.withdraws === undefined && !gone.has(update.id));
}

/** Those that were withdrawn. */
export function withdrawnOf(updates: readonly ProgressUpdate[]): readonly Withdrawn[] {
  return updates
    .filter(({ withdraws }) => withdraws !== undefined)
    .flatMap((by) => {
      const update = updates.find(({ id }) => id === by.withdraws);
      return update === undefined ? [] : [{ update, by }];
    });
}
