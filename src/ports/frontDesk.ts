import type { Message } from '../message/message.ts';
import type { Channel } from '../people/channel.ts';
import type { Identity } from '../people/identity.ts';
import type { Incoming, MessageRef } from './conversation.ts';
import type { StoredMessage } from './world.ts';

/** What a chat platform asks of the bot at once, while somebody looks at their screen. */
export interface FrontDesk {
  /**
   * Keeps what was heard and answers it in the same breath: what is returned is for the platform to show.
   * Undefined when it was heard before.
   */
  answer(incoming: Incoming): Promise<readonly Shown[] | undefined>;
  /** Keeps it and does it at once, and says what there is to say in the ordinary way. */
  carryOut(incoming: Incoming): Promise<void>;
  /** One of the bot's messages, as it stands. */
  message(id: string): Promise<StoredMessage | undefined>;
  noteRef(id: string, ref: MessageRef): Promise<void>;
  /** Everything that concerns one person, as it stands. */
  home(from: Identity): Promise<Message>;
  /** One action in short, for whoever may see it. */
  sheet(from: Identity, ref: string): Promise<Message | undefined>;
  /**
   * A chair or the secretariat may say where the weekly digest goes, and who installed the app once the secretariat
   * knows the workspace: anybody may install it anywhere, and the digest tells of the whole plan.
   */
  mayChooseDigestChannel(from: Identity, tenant: string): Promise<'yes' | 'not yet' | 'no'>;
  chooseDigestChannel(channel: Omit<Channel, 'getsDigest'>): Promise<void>;
}

export type Shown = { readonly id: string; readonly message: Message };
