import { choicesOf } from '../message/card.ts';
import { draw } from '../message/draw.ts';
import type { Commit } from '../ports/commit.ts';
import type { Incoming } from '../ports/conversation.ts';
import type { Intent } from '../understanding/intent.ts';
import type { Parts } from './parts.ts';

/** Questions may be asked again and again; an offer to change something is taken once. */
const ASKS: ReadonlySet<Intent['kind']> = new Set([
  'list',
  'count',
  'detail',
  'compare',
  'sum',
  'extent',
  'who',
  'status',
  'blockers',
  'history',
  'why_asked',
  'explain',
  'meaning',
  'plan',
  'preferences',
  'digest',
  'help',
  'hello',
  'thanks',
]);

/** The note whose offer was taken, without its buttons. */
export async function takeOffer(incoming: Incoming, parts: Parts): Promise<Commit['revised']> {
  if (!('chose' in incoming) || incoming.pressed === undefined || ASKS.has(incoming.chose.kind)) return [];
  const stored = await parts.store.readStored(incoming.pressed.message);
  if (stored?.message.kind !== 'note' || stored.message.taken !== undefined) return [];
  const { id, version, message } = stored;
  const choice = choicesOf(draw(message)).find((one) => one.id === incoming.pressed?.choice);
  return choice === undefined ? [] : [{ id, version, message: { ...message, taken: choice.label } }];
}
