import type { Message } from '../message/message.ts';
import type { Channel } from '../people/channel.ts';
import type { Identity } from '../people/identity.ts';
import type { Person } from '../people/person.ts';
import type { Day } from '../time/day.ts';
import type { Instant } from '../time/zone.ts';

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
