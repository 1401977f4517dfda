import { DeliveryError } from '../ports/chatAdapter.ts';
import type { Outgoing } from '../ports/commit.ts';
import { conversationKey, type Hear, type Incoming } from '../ports/conversation.ts';
import type { HeardId } from '../ports/posting.ts';
import { createTurns } from './createTurns.ts';
import { decideOn } from './decideOn.ts';
import { LONGEST_WAIT_MS } from './deliver.ts';
import { type Parts, problemOf } from './parts.ts';
import { TakesLonger } from './readKnown.ts';
import { platformOf } from './routes.ts';

export type Hearing = {
  /** Answers what is said as it is kept; what can't be answered at once is kept for the queue. */
  readonly hear: Hear;
  /** Waits, for a while, until what is being sent is out. */
  stop(): Promise<void>;
};

const STOP_MS = 1_500;

/**
 * For platforms that wait long enough: what somebody says is decided before the platform is told that it was heard, and
 * sent by the same process. That spares the queue its work for nearly everything; whatever goes wrong, or has to wait,
 * is left to it.
 */
export function createHear(parts: Parts): Hearing {
  const { store } = parts;
  const [inTurn, inSendingTurn] = [createTurns(), createTurns()];
  const underWay = new Set<Promise<void>>();
  const answerNow = (incoming: Incoming): Promise<boolean> =>
    inTurn(conversationKey(incoming.in), async () => {
      const id = parts.newId() as HeardId;
      const decision = await decideOn(incoming, id, parts, 'at once');
      const kept = await store.keepAnswered(incoming, id, decision);
      if (kept === 'send now' || kept === 'send after others') {
        // What this process is about to say there goes first; what the queue has to say there is looked up.
        const sending = inSendingTurn(conversationKey(incoming.in), () =>
          sendNow(decision.outgoing, kept === 'send after others', parts),
        ).finally(() => underWay.delete(sending));
        underWay.add(sending);
      }
      return kept !== undefined;
    });
  return {
    hear: async (incoming) => {
      try {
        return await answerNow(incoming);
      } catch (error) {
        if (!(error instanceof TakesLonger))
          parts.log('warn', 'answered-later', { problem: problemOf(error) });
        return store.keep(incoming);
      }
    },
    stop: () =>
      Promise.race([
        Promise.allSettled(underWay).then(() => undefined),
        new Promise<void>((resolve) => void setTimeout(resolve, STOP_MS).unref()),
      ]),
  };
}

/** One after the other, as they were said. What doesn't go out is the queue's, and so are those after it. */
async function sendNow(outgoing: readonly Outgoing[], mayBeBehind: boolean, parts: Parts): Promise<void> {
  const first = outgoing.find(({ isAtOnce }) => isAtOnce === true)?.id;
  let isStuck = mayBeBehind && first !== undefined && (await parts.store.isBehind(first));
  for (const { id, isAtOnce, key, to, message, thread } of outgoing) {
    if (isAtOnce !== true || id === undefined) continue;
    const posted = {
      to,
      message,
      id,
      key,
      ...(thread !== undefined && 'of' in thread ? { thread: thread.of } : {}),
    };
    try {
      if (isStuck || (thread !== undefined && !('of' in thread)))
        throw new DeliveryError('busy', 'in its turn');
      await passGate(posted.to, parts);
      const ref = await adapterFor(posted.to, parts).send(posted);
      await parts.store.markSent(id, 1, ref);
    } catch (error) {
      isStuck = true;
      await leave(id, posted.to, error, parts).catch((failure: unknown) =>
        parts.log('error', 'not-left-to-queue', { message: id, problem: problemOf(failure) }),
      );
    }
  }
}

function adapterFor(to: Outgoing['to'], { adapters }: Parts) {
  const adapter = adapters.get(platformOf(to));
  if (adapter === undefined) throw new DeliveryError('message', 'not connected');
  return adapter;
}

async function passGate(to: Outgoing['to'], parts: Parts): Promise<void> {
  const { paceMs, answerPaceMs = paceMs } = adapterFor(to, parts);
  const wait = await parts.store.passGate(conversationKey(to), answerPaceMs, LONGEST_WAIT_MS);
  if (wait > LONGEST_WAIT_MS) throw new DeliveryError('busy', 'the conversation waits');
  if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
}

/** The queue meets the same failure again, and bears what follows from it. */
async function leave(id: string, to: Outgoing['to'], error: unknown, { store }: Parts): Promise<void> {
  const isCertain = error instanceof DeliveryError && error.kind !== 'uncertain';
  if (isCertain && error.kind === 'busy' && error.retryAfterMs > 0)
    await store.closeGate(conversationKey(to), error.retryAfterMs);
  await store.handOver(id, !isCertain);
}
