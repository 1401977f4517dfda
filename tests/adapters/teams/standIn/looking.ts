import { type Acting, current, type MessageRef } from './acting.ts';
import type { Delivery } from './delivery.ts';
import { objectOf, textOf } from './json.ts';
import { performAutomatically } from './performing.ts';
import { cardsOf } from './readMessage.ts';

/** Looks at a message. A card that wants to be fresh is asked for anew for those it names. */
export async function look(acting: Acting, ref: MessageRef): Promise<Delivery | undefined> {
  const { conversation, message } = current(acting, ref);
  const [card = {}] = cardsOf(conversation, message);
  const refresh = objectOf(card, 'refresh');
  const { userIds } = refresh;
  const isNamed = Array.isArray(userIds) && userIds.includes(acting.user.botId);
  // In a small chat everybody is named where nobody is.
  const isFresh = userIds === undefined && conversation.members.size <= 60;
  const action = objectOf(refresh, 'action');
  if (textOf(action, 'type') === '' || !(isNamed || isFresh)) return undefined;
  return performAutomatically(acting, { conversation, message }, action);
}
