import type { Delivery } from './delivery.ts';
import type { Driver } from './driver.ts';
import { type Conversation, must, type StoredMessage, type Tenant, type User, type World } from './world.ts';

/** Somebody at work in Teams: what their doings need. */
export type Acting = {
  readonly world: World;
  readonly tenant: Tenant;
  readonly user: User;
  readonly driver: Driver;
};

/** Where a message is; what `says` returns and what `messagesIn` lists will both do. */
export type MessageRef = { readonly id: string; readonly conversation: string };

/** The message as it is now. */
export function current(
  { tenant }: Pick<Acting, 'tenant'>,
  ref: MessageRef,
): { readonly conversation: Conversation; readonly message: StoredMessage } {
  const conversation = must(tenant.conversations.get(ref.conversation), `conversation ${ref.conversation}`);
  const message = conversation.messages.find(({ id }) => id === ref.id);
  return { conversation, message: must(message, `message ${ref.id} in ${ref.conversation}`) };
}

export type Said = Delivery & MessageRef;
