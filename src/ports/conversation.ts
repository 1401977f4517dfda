import type { ChannelAddress } from '../people/channel.ts';
import type { Identity } from '../people/identity.ts';
import type { Intent } from '../understanding/intent.ts';

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
export type MessageRef = {
  readonly channel: string;
  readonly id: string;
  /** Where a message that only one person sees is redrawn, for as long as the platform lets it be. */
  readonly via?: string;
};

/** The thread that something is said in: the platform's name of the message it hangs from, or our key of it. */
export type Thread = { readonly of: string } | { readonly under: string };

/** Everything that can be heard, from any platform. Plain data: it is kept before it is acknowledged. */
export type Incoming = {
  /** The platform's own id of the event, so that one delivered twice is heard once. */
  readonly eventId: string;
  readonly from: Identity;
  readonly in: Conversation;
  /** The person's own message, where it is one. */
  readonly ref?: MessageRef;
  /** Where the answer belongs, if not at the end of the conversation. */
  readonly thread?: Thread;
  /** The bot's message that this one answers in a thread. */
  readonly inReplyTo?: MessageRef;
  /** Our id of the message whose button was pressed, and the choice's. */
  readonly pressed?: { readonly message: string; readonly choice: string };
  /** Addresses of the files that came with it. */
  readonly files?: readonly string[];
} & (
  | { readonly said: string }
  | { readonly chose: Intent }
  /** What `ref` says now. */
  | { readonly edited: string }
  /** `ref` is gone. */
  | { readonly deleted: true }
);

/** Settles once the words are kept; only then may the platform be told so. False if they were heard before. */
export type Hear = (incoming: Incoming) => Promise<boolean>;
