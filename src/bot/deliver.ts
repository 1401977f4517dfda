import { conversationKey, DeliveryError, NotYet, type Posting } from '../ports.ts';
import type { Parts } from './parts.ts';

/** Longer waits are left to the queue, so that one slow conversation never holds a worker. */
const LONGEST_WAIT_MS = 3_000;

/**
 * Sends or redraws one message, through its conversation's gate. Safe to call twice: what is out in its
 * newest version is left alone. Throws when it should be tried again.
 */
export async function deliver(id: string, parts: Parts): Promise<void> {
  const { store, adapters } = parts;
  const posting = await store.readPosting(id);
  if (posting === undefined || posting.isGivenUp || posting.sentVersion >= posting.version) return;
  const platform = posting.to.kind === 'channel' ? posting.to.platform : posting.to.with.platform;
  const adapter = adapters.get(platform);
  if (adapter === undefined)
    return refuse(
      id,
      `${platform} is not connected. Configure it or let the person prefer another platform.`,
      parts,
    );
  const conversation = conversationKey(posting.to);
  const wait = await store.passGate(conversation, adapter.paceMs, LONGEST_WAIT_MS);
  if (wait > LONGEST_WAIT_MS) throw new NotYet(wait);
  if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
  try {
    await store.markSent(id, posting.version, await post(posting, adapter));
  } catch (error) {
    if (!(error instanceof DeliveryError)) throw error;
    if (error.isFinal) return refuse(id, error.message, parts);
    if (error.retryAfterMs !== undefined) {
      await store.closeGate(conversation, error.retryAfterMs);
      throw new NotYet(error.retryAfterMs);
    }
    throw error;
  }
}

async function post(posting: Posting, adapter: NonNullable<ReturnType<Parts['adapters']['get']>>) {
  if (posting.ref === undefined) return adapter.send(posting.to, posting.message, posting.key);
  await adapter.revise(posting.to, posting.ref, posting.message);
  return posting.ref;
}

/** What will never be sent is on record, and in the log. */
async function refuse(id: string, why: string, parts: Parts): Promise<void> {
  parts.log('warn', 'delivery-refused', { message: id, problem: why });
  await parts.store.giveUp(id, why);
}
