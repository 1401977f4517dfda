import type { Message } from '../message/message.ts';
import type { PersonId } from '../people/person.ts';
import type { Conversation, Incoming, MessageRef } from './conversation.ts';

/** What was heard, by the id under which it is kept. */
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
  /** Whose message it is, in a direct conversation. */
  readonly person?: PersonId;
  /** The platform's name of the message it hangs from. */
  readonly thread?: string;
  readonly isGivenUp: boolean;
  /** It waits until its tenant takes messages again. */
  readonly isHeld: boolean;
  /** It goes out to see whether its tenant does, while the others wait. */
  readonly isTrial: boolean;
  /** Which installation of the app it would go out by, if there is one. */
  readonly installed?: string;
  /** An attempt began this long ago and has not ended, in milliseconds. */
  readonly attemptedMsAgo?: number;
  /** An attempt ended without an answer. */
  readonly isUncertain: boolean;
  /** An earlier message of the same conversation is not out yet. */
  readonly isBehind: boolean;
};

/** One piece of work for the queue. Jobs of one group are done one after the other, in order. */
export type Job = { readonly queue: 'hear' | 'deliver'; readonly id: string; readonly group: string };

/**
 * Who sends what was kept with what was heard: the queue, or whoever kept it, who has to look again where something of
 * the same conversation was still on its way.
 */
export type Kept = 'queue sends' | 'send now' | 'send after others';

/** What became of pausing a tenant. */
export type Paused = 'paused' | 'paused before' | 'installed since';
