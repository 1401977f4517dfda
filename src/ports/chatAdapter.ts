import type { Message } from '../message/message.ts';
import type { ChannelAddress } from '../people/channel.ts';
import type { Identity, Platform } from '../people/identity.ts';
import type { Conversation, Hear, MessageRef } from './conversation.ts';

/** A message on its way to a platform. */
export type Posted = {
  readonly to: Conversation;
  readonly message: Message;
  /** Ours, so that a button can say which message it is on. */
  readonly id: string;
  /** Names it for good, for platforms that can look up what they already have. */
  readonly key: string;
  /** The platform's name of the message it hangs from. */
  readonly thread?: string;
};

/** What every platform does for the bot. */
export interface ChatAdapter {
  readonly platform: Platform;
  /** The least time between two messages to one conversation. */
  readonly paceMs: number;
  /** The same between answers, where people may be answered faster than they are written to unasked. */
  readonly answerPaceMs?: number;
  /** The least time between two messages that nobody in the tenant asked for. */
  readonly tenantPaceMs?: number;
  /** It waits for its acknowledgement until people are answered. */
  readonly isPatient?: true;
  start(hear: Hear): Promise<void>;
  send(posted: Posted): Promise<MessageRef>;
  /** Redraws a message that was posted. */
  revise(posted: Posted, ref: MessageRef): Promise<void>;
  /**
   * Looks whether a message is out whose sending ended without an answer; undefined where it can't tell.
   * `null` says that it is not out.
   */
  lookUp?(posted: Posted): Promise<MessageRef | null | undefined>;
  /** Who somebody is there. */
  readProfile?(identity: Identity): Promise<Profile | 'gone' | undefined>;
  /** Everybody there with one of these e-mail addresses. */
  findByEmail?(emails: readonly string[]): Promise<readonly Profile[]>;
  /** What people call a channel. */
  readChannelName?(channel: ChannelAddress): Promise<string | undefined>;
  stop(): Promise<void>;
}

/** What a platform says of one of its users. */
export type Profile = {
  readonly identity: Identity;
  readonly name?: string;
  /** One that the platform has checked. */
  readonly email?: string;
  /** IANA name. */
  readonly zone?: string;
};

/**
 * Why a platform did not take a message, and whom that concerns: the message alone, the person who can't be
 * reached there any more, the channel, or the whole tenant. These are final. `busy` is to be tried again after
 * a while, `uncertain` once it was looked up. Anything else that is thrown is tried again.
 */
export class DeliveryError extends Error {
  readonly kind: 'message' | 'person' | 'channel' | 'tenant' | 'busy' | 'uncertain';
  readonly retryAfterMs: number;
  constructor(kind: DeliveryError['kind'], message: string, retryAfterMs = 0) {
    super(message);
    this.name = 'DeliveryError';
    this.kind = kind;
    this.retryAfterMs = retryAfterMs;
  }
}

/** A message that has to wait; the queue comes back to it. With a ticket, it has waited for its tenant's pace. */
export class NotYet extends Error {
  readonly afterMs: number;
  readonly hasTicket: boolean;
  constructor(afterMs: number, hasTicket = false) {
    super(`The conversation takes its next message in ${afterMs} ms.`);
    this.name = 'NotYet';
    this.afterMs = afterMs;
    this.hasTicket = hasTicket;
  }
}
