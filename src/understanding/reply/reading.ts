import type { PartyId } from '../../people/party.ts';
import type { ActionRef } from '../../plan/action.ts';
import type { Progress } from '../../progress/update.ts';
import type { Day } from '../../time/day.ts';

/** Kinds of reply that are not an update. */
export type NotAnUpdate =
  | 'snooze'
  | 'delegate'
  | 'wrong_person'
  | 'wrong_action'
  | 'out_of_office'
  | 'question'
  | 'thanks'
  | 'acknowledgement'
  | 'no_change'
  | 'elsewhere'
  | 'retraction'
  | 'complaint'
  | 'unsubscribe'
  | 'change_date_request'
  | 'withheld';

/** The words a field of a draft was read from. */
export type ReadFrom = {
  readonly field: 'status' | 'percent' | 'forecast' | 'measure' | 'blocker' | 'done' | 'evidence';
  readonly words: string;
};

/** What a reply to a reminder says about one action. Nothing counts until the person confirms it. */
export type ReplyReading = Progress & {
  readonly readFrom: readonly ReadFrom[];
  readonly notAnUpdate?: NotAnUpdate;
  /** With a snooze or an absence: the first day to ask again. */
  readonly until?: Day;
  readonly delegateTo?: { readonly words: string; readonly party?: PartyId };
  /** What to ask before the draft can be trusted. */
  readonly unclear?: 'nothing_read' | 'reason' | 'elsewhere' | 'status';
  /** Drafts for other actions named in the same reply. */
  readonly others: readonly { readonly ref: ActionRef; readonly reading: ReplyReading }[];
};

/** Whether anything in the reading would change the record. */
export function saysSomething(reading: ReplyReading): boolean {
  return (
    reading.status !== undefined ||
    reading.percent !== undefined ||
    reading.forecast !== undefined ||
    reading.blocker !== undefined ||
    reading.measures.length > 0 ||
    reading.done.length > 0 ||
    reading.evidence.length > 0
  );
}
