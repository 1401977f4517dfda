import type { Change } from '../answers/known.ts';
import type { Message } from '../message/message.ts';
import type { PersonId } from '../people/person.ts';
import type { Nudge } from '../reminders/nudge.ts';
import type { Instant } from '../time/zone.ts';
import type { Memory } from '../understanding/context.ts';
import type { Conversation, Thread } from './conversation.ts';
import type { PlanChange } from './imports.ts';
import type { HeardId } from './posting.ts';

/** A message to be sent, with the change that made it. `key` lets it out once. */
export type Outgoing = {
  /** Ours, where it has to be known before it is kept. */
  readonly id?: string;
  /** The platform shows it itself, in the same breath. */
  readonly isShown?: boolean;
  /** Whoever keeps it sends it too, at once: its attempt begins with its being kept. */
  readonly isAtOnce?: boolean;
  readonly key: string;
  readonly to: Conversation;
  /** Whose message it is, in a direct conversation. */
  readonly person?: PersonId;
  readonly message: Message;
  readonly thread?: Thread;
  readonly at: Instant;
};

/** All that one decision makes true, together or not at all. */
export type Commit = {
  readonly at: Instant;
  /** The plan itself, which is changed before anything else is. */
  readonly plan?: PlanChange;
  /** The heard message that this settles. */
  readonly settles?: HeardId;
  readonly by?: PersonId;
  readonly changes: readonly Change[];
  readonly outgoing: readonly Outgoing[];
  /** Messages that wait until somebody's quiet hours are over. */
  readonly held?: readonly (Outgoing & { readonly person: PersonId })[];
  /** The key of a message that waited and goes out now. */
  readonly released?: string;
  /** Messages to draw again. */
  readonly revised: readonly { readonly id: string; readonly version: number; readonly message: Message }[];
  /** What the conversation keeps. */
  readonly remember?: { readonly conversation: string; readonly memory: Memory };
  /** Nudges to enter in the ledger. */
  readonly nudges?: readonly (Nudge & { readonly person: PersonId })[];
};
