import { choicesOf } from '../message/card.ts';
import { draw } from '../message/draw.ts';
import type { Message } from '../message/message.ts';
import type { Identity } from '../people/identity.ts';
import type { Intent } from '../understanding/intent.ts';
import type { Incoming } from './conversation.ts';
import type { StoredMessage } from './world.ts';

/** How a press reaches us: what it does is looked up in the message as it stands, never read from the payload. */
export type Press = {
  readonly from: Identity;
  /** Where it was pressed, which need not be whose they are. */
  readonly tenant: string;
  readonly message: string;
  readonly choice: string;
};

/** Two presses within this time are one. */
const DOUBLE_CLICK_SECONDS = 5;

export function heardPressing(
  press: Press,
  stored: Pick<StoredMessage, 'to' | 'version' | 'ref' | 'thread'>,
  chose: Intent,
  at: string,
): Incoming {
  const moment = Math.floor(Number.parseFloat(at) / DOUBLE_CLICK_SECONDS);
  return {
    eventId: `${press.from.platform}/${press.tenant}/press/${press.from.user}/${press.message}/${press.choice}/${stored.version}/${moment}`,
    from: press.from,
    in: stored.to,
    ...threadFrom(stored),
    pressed: { message: press.message, choice: press.choice },
    chose,
  };
}

/** What follows from a press goes where the message is; in a channel, into its thread. */
function threadFrom({
  to,
  ref,
  thread,
}: Pick<StoredMessage, 'to' | 'ref' | 'thread'>): Pick<Incoming, 'thread'> {
  if (thread !== undefined) return { thread };
  return to.kind === 'channel' && ref !== undefined && ref.id !== '' ? { thread: { of: ref.id } } : {};
}

/** The choice that a message offers under this name. */
export function choiceIn(message: Message, id: string) {
  return choicesOf(draw(message)).find((choice) => choice.id === id);
}

/** Whether somebody may press what is on a message: their own, or one in a channel of the tenant they pressed it in. */
export function isTheirs({ to }: Pick<StoredMessage, 'to'>, from: Identity, tenant: string): boolean {
  if (to.kind === 'channel') return to.platform === from.platform && to.tenant === tenant;
  return to.with.platform === from.platform && to.with.tenant === from.tenant && to.with.user === from.user;
}
