import { DeliveryError } from '../../../src/ports/chatAdapter.ts';
import { type Conversation, conversationKey } from '../../../src/ports/conversation.ts';
import { LIMITS } from '../limits.ts';
import { deliveryErrorOf } from './teamsErrors.ts';

export type Patience = {
  /** Does something in a conversation; what goes wrong comes out as what it means for the message. */
  during<T>(to: Conversation, work: () => Promise<T>): Promise<T>;
};

/**
 * How long to wait for a conversation that Teams was too busy for, where it does not say: twice as long each time,
 * and never the same for all, so that a thousand messages do not come back together.
 */
export function createPatience(random: () => number = Math.random): Patience {
  const failures = new Map<string, number>();
  return {
    during: async (to, work) => {
      const key = conversationKey(to);
      try {
        const done = await work();
        failures.delete(key);
        return done;
      } catch (error) {
        const before = failures.get(key) ?? 0;
        const longest = Math.min(LIMITS.longestBusyMs, LIMITS.busyMs * 2 ** before);
        const failed = deliveryErrorOf(error, to, Math.round(longest * (0.5 + random() / 2)));
        if (failed instanceof DeliveryError && failed.kind === 'busy') {
          if (failures.size >= LIMITS.references) failures.clear();
          failures.set(key, before + 1);
        }
        throw failed;
      }
    },
  };
}
