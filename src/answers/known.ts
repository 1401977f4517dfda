import type { Channel, ChannelAddress } from '../people/channel.ts';
import type { Platform } from '../people/identity.ts';
import type { Person } from '../people/person.ts';
import type { StatedPreference } from '../people/preferences.ts';
import type { Action, ActionId } from '../plan/action.ts';
import type { DateMove } from '../plan/dateMove.ts';
import type { Plan } from '../plan/plan.ts';
import type { RemovedAction } from '../plan/removedAction.ts';
import type { Request, RequestId } from '../progress/request.ts';
import type { Standing } from '../progress/standing.ts';
import type { ProgressUpdate, UpdateId, Withdrawn } from '../progress/update.ts';
import type { Absence } from '../reminders/absence.ts';
import type { Arrangements } from '../reminders/arrangements.ts';
import type { Chase } from '../reminders/chase.ts';
import type { Delegation } from '../reminders/delegation.ts';
import type { Snooze } from '../reminders/remindersDue.ts';
import type { Day } from '../time/day.ts';
import type { Instant } from '../time/zone.ts';
import type { Memory } from '../understanding/context.ts';
import type { DraftId } from '../understanding/intentParts.ts';
import type { ReplyReading } from '../understanding/reply/reading.ts';

/** What is known when somebody is answered: all of it read before, so that answering needs no waiting. */
export type Known = Arrangements & {
  /** With the dates that are agreed today. */
  readonly plan: Plan;
  /** What later documents of the plan left out, the last one first. */
  readonly removed: readonly RemovedAction[];
  readonly people: readonly Person[];
  readonly channels: readonly Channel[];
  /** Those that count: what was withdrawn is as if it had not been said. */
  readonly updates: readonly ProgressUpdate[];
  readonly withdrawn: readonly Withdrawn[];
  readonly standings: ReadonlyMap<ActionId, Standing>;
  readonly today: Day;
  readonly now: Instant;
  /** Absent for somebody the roster doesn't know. */
  readonly speaker?: Person;
  readonly memory: Memory;
  /** The platforms on which people can be reached; absent where nobody is. */
  readonly connected?: ReadonlySet<Platform>;
  /** The channel that this was said in; absent in somebody's direct messages. */
  readonly place?: ChannelAddress & { readonly name?: string };
  /** The message that is answered: its id, and the addresses of the files that came with it. */
  readonly heard?: { readonly id: string; readonly files: readonly string[] };
  /** Keys of the nudges and reminders that are out; read only for answers that say when the next one goes. */
  readonly sent: ReadonlySet<string>;
  /** Who put what off; read with them. */
  readonly snoozes: readonly Snooze[];
  /** What this person was asked and has not answered. */
  readonly asked: readonly ActionId[];
  /** The drafts that wait for this person's word, newest first. */
  readonly drafts: readonly Draft[];
  /** Makes ids for what is new. */
  readonly newId: () => string;
};

/** A reading of somebody's words that waits for their yes. */
export type Draft = {
  readonly id: DraftId;
  /** The same for the drafts of one reply: a bare "yes" is about all of them. */
  readonly reply: string;
  readonly action: ActionId;
  readonly said: string;
  readonly reading: ReplyReading;
  /** The heard messages that it was read from. */
  readonly heardIn?: readonly string[];
  /** The update it puts right, if it amends one. */
  readonly amends?: UpdateId;
  /** It was shown in another conversation than this one, so a bare “yes” here is no word about it. */
  readonly isElsewhere?: true;
};

/** An empty standing for an action nobody has reported on. */
const UNKNOWN: Standing = { isComplete: false, isLate: false, isOverdue: false, daysOverdue: 0 };

export function standing(known: Pick<Known, 'standings'>, action: Action): Standing {
  return known.standings.get(action.id) ?? UNKNOWN;
}

export function personName(known: Pick<Known, 'people'>, id: Person['id']): string {
  return known.people.find((person) => person.id === id)?.name ?? id;
}

/** What an answer can change. */
export type Change =
  | { readonly kind: 'update'; readonly update: ProgressUpdate }
  | { readonly kind: 'draft'; readonly draft: Draft }
  | {
      readonly kind: 'draft-closed';
      readonly draft: DraftId;
      readonly as: 'recorded' | 'discarded' | 'replaced';
    }
  | { readonly kind: 'snooze'; readonly action: ActionId; readonly until: Day }
  | { readonly kind: 'snooze-ended'; readonly action: ActionId }
  | { readonly kind: 'request'; readonly request: Request }
  | {
      readonly kind: 'request-closed';
      readonly request: RequestId;
      readonly as: 'approved' | 'declined' | 'replaced';
    }
  | { readonly kind: 'date-moved'; readonly move: DateMove }
  | { readonly kind: 'chase'; readonly chase: Chase }
  | { readonly kind: 'delegation'; readonly delegation: Delegation }
  | { readonly kind: 'absence'; readonly absence: Absence }
  /** All that somebody prefers from now on; what it lacks is as usual again. */
  | { readonly kind: 'preference'; readonly preference: StatedPreference }
  | { readonly kind: 'channel'; readonly channel: Channel }
  | {
      readonly kind: 'trust';
      readonly platform: Platform;
      readonly tenant: string;
      readonly isTrusted: boolean;
    };
