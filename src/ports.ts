import type { Change, Draft } from './answers/known.ts';
import type { Message } from './message/message.ts';
import type { Channel, ChannelAddress } from './people/channel.ts';
import type { Identity, Platform } from './people/identity.ts';
import type { Person, PersonId } from './people/person.ts';
import type { ActionId } from './plan/action.ts';
import type { Doubt, Plan } from './plan/plan.ts';
import type { ProgressUpdate } from './progress/update.ts';
import type { Arrangements } from './reminders/arrangements.ts';
import type { Nudge } from './reminders/nudge.ts';
import type { Snooze } from './reminders/remindersDue.ts';
import type { Day } from './time/day.ts';
import type { Instant } from './time/zone.ts';
import type { Memory } from './understanding/context.ts';
import type { Intent } from './understanding/intent.ts';

/** Where something is said: one person's direct messages, or a channel. */
export type Conversation =
  | { readonly kind: 'direct'; readonly with: Identity }
  | ({ readonly kind: 'channel' } & ChannelAddress);

/** "web/local/@doj-contact", "slack/T1/#C42": one text a conversation, so that it can be a key. */
export function conversationKey(conversation: Conversation): string {
  if (conversation.kind === 'channel')
    return `${conversation.platform}/${conversation.tenant}/#${conversation.id}`;
  const { platform, tenant, user } = conversation.with;
  return `${platform}/${tenant}/@${user}`;
}

/** How a platform names a message it holds. */
export type MessageRef = { readonly channel: string; readonly id: string };

/** Everything that can be heard, from any platform. Plain data: it is kept before it is acknowledged. */
export type Incoming = {
  /** The platform's own id of the event, so that one delivered twice is heard once. */
  readonly eventId: string;
  readonly from: Identity;
  readonly in: Conversation;
  /** The bot's message that this one answers, in a thread or by its button. */
  readonly inReplyTo?: MessageRef;
} & ({ readonly said: string } | { readonly chose: Intent });

/** Settles once the words are kept; only then may the platform be told so. False if they were heard before. */
export type Hear = (incoming: Incoming) => Promise<boolean>;

/** What every platform does for the bot. */
export interface ChatAdapter {
  readonly platform: Platform;
  /** The least time between two messages to one conversation. */
  readonly paceMs: number;
  start(hear: Hear): Promise<void>;
  /** Posts a message. `key` names it for good, for platforms that can look up what they already have. */
  send(to: Conversation, message: Message, key: string): Promise<MessageRef>;
  /** Redraws a message that was posted. */
  revise(to: Conversation, ref: MessageRef, message: Message): Promise<void>;
  stop(): Promise<void>;
}

/** Why a platform did not take a message. Anything else that is thrown is tried again. */
export class DeliveryError extends Error {
  readonly isFinal: boolean;
  readonly retryAfterMs: number | undefined;
  constructor(message: string, how: { isFinal?: boolean; retryAfterMs?: number }) {
    super(message);
    this.name = 'DeliveryError';
    this.isFinal = how.isFinal ?? false;
    this.retryAfterMs = how.retryAfterMs;
  }
}

/** A conversation that has to wait before its next message; the queue comes back to it. */
export class NotYet extends Error {
  readonly afterMs: number;
  constructor(afterMs: number) {
    super(`The conversation takes its next message in ${afterMs} ms.`);
    this.name = 'NotYet';
    this.afterMs = afterMs;
  }
}

/** What everybody may know: the plan, its people, all that was reported and all that was arranged. */
export type World = Arrangements & {
  /** As it was imported; the dates that were agreed since are its `moves`. */
  readonly plan: Plan;
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

/** A message to be sent, with the change that made it. `key` lets it out once. */
export type Outgoing = {
  readonly key: string;
  readonly to: Conversation;
  /** Whose message it is, in a direct conversation. */
  readonly person?: PersonId;
  readonly message: Message;
  readonly at: Instant;
};

/** All that one decision makes true, together or not at all. */
export type Commit = {
  readonly at: Instant;
  /** The heard message that this settles. */
  readonly settles?: HeardId;
  readonly by?: PersonId;
  readonly changes: readonly Change[];
  readonly outgoing: readonly Outgoing[];
  /** Messages to draw again. */
  readonly revised: readonly { readonly id: string; readonly version: number; readonly message: Message }[];
  /** What the conversation keeps. */
  readonly remember?: { readonly conversation: string; readonly memory: Memory };
  /** Nudges to enter in the ledger. */
  readonly nudges?: readonly (Nudge & { readonly person: PersonId })[];
};

export type HeardId = string & { readonly __brand: 'HeardId' };
export type Heard = { readonly id: HeardId; readonly incoming: Incoming; readonly isSettled: boolean };

/** A message on its way out. */
export type Posting = {
  readonly id: string;
  readonly key: string;
  readonly to: Conversation;
  readonly message: Message;
  readonly version: number;
  readonly sentVersion: number;
  readonly ref?: MessageRef;
  readonly isGivenUp: boolean;
};

/** One piece of work for the queue. Jobs of one group are done one after the other, in order. */
export type Job = { readonly queue: 'hear' | 'deliver'; readonly id: string; readonly group: string };

/** Keys of the nudges, reminders and digests that are out, and who put what off. */
export type Ledger = { readonly sent: ReadonlySet<string>; readonly snoozes: readonly Snooze[] };

/** Where everything is kept. Implemented on PostgreSQL in `store`. */
export interface Store {
  hasPlan(): Promise<boolean>;
  /** Does something that no other process may do at the same time; they wait for it. */
  exclusively(work: () => Promise<void>): Promise<void>;
  readWorld(): Promise<World>;
  readSituation(from: Identity, memory: string): Promise<Situation>;
  /** Open messages of anybody that show one of these actions. */
  readOpenAbout(actions: readonly ActionId[]): Promise<readonly OpenMessage[]>;
  readOpenBundles(): Promise<readonly OpenMessage[]>;
  readLedger(today: Day): Promise<Ledger>;
  /** The bot's message with this platform name, if it is one. */
  readMessage(conversation: string, ref: MessageRef): Promise<Message | undefined>;
  keep(incoming: Incoming): Promise<boolean>;
  readHeard(id: HeardId): Promise<Heard | undefined>;
  /** What waits for its answer in the same conversation, oldest first, up to and with this one. */
  readUnsettledUpTo(id: HeardId): Promise<readonly Heard[]>;
  noteError(id: HeardId, error: string): Promise<void>;
  /** False, and nothing has happened, when a key in it is taken: somebody else has done this already. */
  commit(commit: Commit): Promise<boolean>;
  readPosting(id: string): Promise<Posting | undefined>;
  markSent(id: string, version: number, ref: MessageRef): Promise<void>;
  giveUp(id: string, why: string): Promise<void>;
  /**
   * How long to wait for the conversation's next moment, in milliseconds. It is reserved unless that is longer
   * than `mostMs`.
   */
  passGate(conversation: string, paceMs: number, mostMs: number): Promise<number>;
  closeGate(conversation: string, forMs: number): Promise<void>;
  savePlan(plan: Plan, doubts: readonly Doubt[]): Promise<void>;
  readDoubts(): Promise<readonly Doubt[]>;
  savePeople(people: readonly Person[], parties: Plan['parties']): Promise<void>;
  saveChannel(channel: Channel): Promise<void>;
  moveClock(offsetMs: number): Promise<void>;
}

/** What a page that shows conversations needs beside hearing and sending. */
export interface Transcripts {
  people(): Promise<readonly Person[]>;
  channels(): Promise<readonly Channel[]>;
  read(conversation: string, most: number): Promise<readonly Entry[]>;
  /** How many messages of the bot's each conversation holds. */
  count(conversations: readonly string[]): Promise<ReadonlyMap<string, number>>;
  /** Calls back with a conversation's key whenever something is said in it. */
  watch(changed: (conversation: string) => void): Promise<() => Promise<void>>;
}

export type Entry = { readonly id: string; readonly at: Instant } & (
  | { readonly by: 'bot'; readonly message: Message; readonly version: number }
  | { readonly by: 'person'; readonly from: Identity; readonly said: string }
);

/** The clock of local mode, where a plan's year can be lived through in a minute. */
export interface LocalClock {
  now(): Promise<Instant>;
  /** Moves to nine in the morning of a day, and rings the bell. */
  goTo(day: Day): Promise<void>;
  nextDay(): Promise<void>;
  /** False when no reminder is to come. */
  nextReminder(): Promise<boolean>;
}
