import type { Draft } from '../answers/known.ts';
import type { Message } from '../message/message.ts';
import type { Channel } from '../people/channel.ts';
import type { Person, PersonId } from '../people/person.ts';
import type { Plan } from '../plan/plan.ts';
import type { RemovedAction } from '../plan/removedAction.ts';
import type { ProgressUpdate } from '../progress/update.ts';
import type { Arrangements } from '../reminders/arrangements.ts';
import type { Snooze } from '../reminders/remindersDue.ts';
import type { Memory } from '../understanding/context.ts';
import type { Conversation, MessageRef, Thread } from './conversation.ts';

/** What everybody may know: the plan, its people, all that was reported and all that was arranged. */
export type World = Arrangements & {
  /** As it was imported; the dates that were agreed since are its `moves`. */
  readonly plan: Plan;
  /** What later documents of the plan left out, the last one first. */
  readonly removed: readonly RemovedAction[];
  readonly people: readonly Person[];
  readonly channels: readonly Channel[];
  /** In the order in which they were recorded. */
  readonly updates: readonly ProgressUpdate[];
  /** What the local clock adds to the true time, in milliseconds; 0 outside local mode. */
  readonly clockOffsetMs: number;
};

/** What one person's conversation adds to the world. */
export type Situation = {
  readonly world: World;
  readonly speaker?: Person;
  readonly memory: Memory;
  /** Newest first. */
  readonly drafts: readonly Draft[];
  /** The person's messages that still wait for something: the open bundle, open drafts. */
  readonly open: readonly OpenMessage[];
};

export type OpenMessage = {
  /** Counts its redrawings, so that none overwrites another. */
  readonly version: number;
  readonly id: string;
  readonly to: Conversation;
  readonly person: PersonId;
  readonly message: Message;
};

/** A message of the bot's as it stands. */
export type StoredMessage = {
  readonly id: string;
  readonly version: number;
  readonly to: Conversation;
  readonly message: Message;
  readonly ref?: MessageRef;
  readonly thread?: Thread;
};

/** Keys of the nudges, reminders and digests that are out, and who put what off. */
export type Ledger = { readonly sent: ReadonlySet<string>; readonly snoozes: readonly Snooze[] };
