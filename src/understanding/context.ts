import type { Person } from '../people/person.ts';
import type { ActionRef } from '../plan/action.ts';
import type { Plan } from '../plan/plan.ts';
import type { Day } from '../time/day.ts';
import type { Command } from './command.ts';
import type { Intent } from './intent.ts';
import type { DraftId } from './intentParts.ts';

/** What has to be known to understand what somebody says. */
export type Context = {
  readonly plan: Plan;
  readonly today: Day;
  /** Absent for somebody the roster doesn't know. */
  readonly speaker?: Person;
  readonly memory: Memory;
  /** Actions this person was asked about and has not answered, newest question first. */
  readonly asked: readonly ActionRef[];
  /** The drafts that wait for this person's word, newest first. */
  readonly drafts: readonly OpenDraft[];
  /** The actions of the bot's message that this one answers in a thread. */
  readonly inReplyTo?: readonly ActionRef[];
};

/** A draft, as far as words about it need to know. */
type OpenDraft = {
  readonly id: DraftId;
  readonly ref: ActionRef;
  /** The bot asked a question about it. */
  readonly awaitsMore: boolean;
  /** It was shown in another conversation: only words that name its action are about it. */
  readonly isElsewhere?: true;
};

/** What a conversation remembers for the next message. */
export type Memory = {
  /** The last question, for "and next month?". */
  readonly question?: Intent;
  /** The actions the last answer was about, for "who leads it?". */
  readonly refs: readonly ActionRef[];
  /** A report that waits to hear which action it is about. */
  readonly waiting?: { readonly said: string };
  /** A command that was shown and waits for the speaker's yes. */
  readonly proposed?: Command;
  /** A command that lacks something the bot has asked for: the action, the day, the person. */
  readonly lacking?: Command;
};

export const NOTHING_SAID: Memory = { refs: [] };
