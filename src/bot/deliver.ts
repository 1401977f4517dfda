import { isOpen } from '../message/isOpen.ts';
import { DeliveryError, NotYet, type Posted } from '../ports/chatAdapter.ts';
import { conversationKey } from '../ports/conversation.ts';
import type { Posting } from '../ports/posting.ts';
import { bearConsequence, refuse } from './consequences.ts';
import { LEASE_MS } from './outbox.ts';
import type { Parts } from './parts.ts';
import { platformOf, tenantOf } from './routes.ts';

/** Longer waits are left to the queue, so that one slow conversation never holds a worker. */
export const LONGEST_WAIT_MS = 200;
/** How soon it is looked again whether an earlier message of the conversation is out. */
const BEHIND_MS = 500;
/** History lags behind what was posted, so a look-up waits at least this long. */
const LAG_MS = 3_000;

type Adapter = NonNullable<ReturnType<Parts['adapters']['get']>>;

/**
 * Sends or redraws one message, through the gates of its conversation and tenant. Safe to call twice: what is
 * out in its newest version is left alone, and what may be out is looked up before it is sent again. Throws
 * when it should be tried again.
 */
export async function deliver(id: string, parts: Parts, hasTicket = false): Promise<void> {
  const posting = await parts.store.readPosting(id);
  if (posting === undefined || posting.isGivenUp || posting.isHeld) return;
  if (posting.sentVersion >= posting.version) return;
  const adapter = parts.adapters.get(platformOf(posting.to));
  if (adapter === undefined)
    return bearConsequence(
      posting,
      new DeliveryError('person', `${platformOf(posting.to)} is not connected`),
      parts,
    );
  if (isStale(posting))
    return parts.store.giveUp(id, 'Nothing in it was open any more when it was to go out.');
  if (posting.isBehind) throw new NotYet(BEHIND_MS);
  await passGates(posting, adapter, parts, hasTicket);
  try {
    const ref =
      posting.ref === undefined ? await sendOnce(posting, adapter, parts) : await revise(posting, adapter);
    if (ref === undefined) return;
    await parts.store.markSent(id, posting.version, ref);
    if (posting.isTrial) await resume(posting, parts);
  } catch (error) {
    if (error instanceof NotYet) throw error;
    await bearFailure(posting, error, parts);
  }
}

/** Its tenant takes messages again, so what waited there goes out too. */
async function resume({ to }: Posting, parts: Parts): Promise<void> {
  const [platform, tenant] = [platformOf(to), tenantOf(to)];
  parts.log('info', 'tenant-resumed', { platform, tenant });
  await parts.store.resume(platform, tenant);
}

/** Whatever nobody asked for waits for its tenant's pace first; then everything for its conversation's. */
async function passGates(
  posting: Posting,
  adapter: Adapter,
  parts: Parts,
  hasTicket: boolean,
): Promise<void> {
  const { store } = parts;
  const { tenantPaceMs = 0 } = adapter;
  if (tenantPaceMs > 0 && !hasTicket && isUnasked(posting)) {
    const lane = `${platformOf(posting.to)}/${tenantOf(posting.to)}`;
    const wait = await store.passGate(lane, tenantPaceMs, Number.MAX_SAFE_INTEGER);
    if (wait > LONGEST_WAIT_MS) throw new NotYet(wait, true);
    await sleep(wait);
  }
  const { paceMs, answerPaceMs = paceMs } = adapter;
  const pace = isUnasked(posting) ? paceMs : answerPaceMs;
  const wait = await store.passGate(conversationKey(posting.to), pace, LONGEST_WAIT_MS);
  if (wait > LONGEST_WAIT_MS) throw new NotYet(wait, true);
  await sleep(wait);
}

/**
 * An attempt is marked before it is made. One that has no end is left to whoever makes it for a while; after that,
 * and after one that ended without an answer, the platform is asked whether the message is out.
 */
async function sendOnce(posting: Posting, adapter: Adapter, parts: Parts) {
  const { store } = parts;
  const { attemptedMsAgo } = posting;
  if (attemptedMsAgo !== undefined && !posting.isUncertain && attemptedMsAgo < LEASE_MS)
    throw new NotYet(LEASE_MS - attemptedMsAgo);
  const mayBeOut = attemptedMsAgo !== undefined;
  if (mayBeOut && attemptedMsAgo < LAG_MS) throw new NotYet(LAG_MS - attemptedMsAgo);
  if (mayBeOut) {
    const found = await lookUp(posting, adapter);
    if (found === undefined && posting.to.kind === 'channel') {
      // Twice in a channel is worse than not at all: everybody sees it, and nobody waits for it.
      await refuse(posting, 'It may have been posted: an attempt ended without an answer.', parts);
      return undefined;
    }
    if (found != null) return found;
    await store.markFailed(posting.id, true);
  }
  if (!(await store.markAttempt(posting.id))) throw new NotYet(BEHIND_MS);
  return adapter.send(posted(posting));
}

/** Nobody could say whether a message is out, so it still may be. */
class NotLookedUp extends Error {}

async function lookUp(posting: Posting, adapter: Adapter) {
  try {
    return adapter.lookUp === undefined ? undefined : await adapter.lookUp(posted(posting));
  } catch (error) {
    throw new NotLookedUp('The message could not be looked up.', { cause: error });
  }
}

async function revise(posting: Posting, adapter: Adapter) {
  const { ref } = posting;
  if (ref === undefined) return undefined;
  await adapter.revise(posted(posting), ref);
  return ref;
}

function posted({ to, message, id, key, thread }: Posting): Posted {
  return { to, message, id, key, ...(thread === undefined ? {} : { thread }) };
}

async function bearFailure(posting: Posting, failure: unknown, parts: Parts): Promise<void> {
  const { store } = parts;
  const isStillUncertain = failure instanceof NotLookedUp;
  const error = isStillUncertain ? failure.cause : failure;
  const isUncertain = isStillUncertain || !(error instanceof DeliveryError) || error.kind === 'uncertain';
  if (posting.ref === undefined) await store.markFailed(posting.id, isUncertain);
  if (!(error instanceof DeliveryError)) throw error;
  if (error.kind === 'busy') {
    await store.closeGate(conversationKey(posting.to), error.retryAfterMs);
    throw new NotYet(error.retryAfterMs, true);
  }
  if (error.kind === 'uncertain') throw error;
  await bearConsequence(posting, error, parts);
}

/** Whoever gets a reminder late, in which everything is settled or taken over by a newer one, has nothing to do with it. */
function isStale({ message, ref }: Posting): boolean {
  return ref === undefined && message.kind === 'reminder' && !isOpen(message);
}

/** Answers are sent at once; what comes by itself is paced. */
function isUnasked({ key }: Posting): boolean {
  return !key.startsWith('reply/');
}

function sleep(ms: number): Promise<void> {
  return ms <= 0 ? Promise.resolve() : new Promise((resolve) => setTimeout(resolve, ms));
}
