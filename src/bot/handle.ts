import type { HeardId } from '../ports/posting.ts';
import { decideOn } from './decideOn.ts';
import type { Parts } from './parts.ts';

/**
 * Answers what was kept in a conversation, in order, up to this message. Safe to call twice: what is settled
 * is left alone. Where one fails, those after it wait for it to be tried again or given up.
 */
export async function handle(id: HeardId, parts: Parts): Promise<void> {
  for (const heard of await parts.store.readUnsettledUpTo(id)) {
    const decision = await decideOn(heard.incoming, heard.id, parts);
    // The change and the reply in one transaction, or neither.
    await parts.store.commit({ ...decision, settles: heard.id });
  }
}
