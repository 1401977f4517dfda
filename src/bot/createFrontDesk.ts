import { answer } from '../answers/answer.ts';
import { writeHome } from '../answers/home.ts';
import { strangerNote } from '../answers/stranger.ts';
import type { Identity } from '../people/identity.ts';
import { findAction } from '../plan/plan.ts';
import { type Conversation, conversationKey, type FrontDesk, type HeardId, type Incoming } from '../ports.ts';
import { decideOn } from './decideOn.ts';
import { type Parts, problemOf } from './parts.ts';
import { readKnown } from './readKnown.ts';

/** Answers at once what a platform asks while somebody looks at their screen. */
export function createFrontDesk(parts: Parts): FrontDesk {
  const { store } = parts;
  const decideAndKeep = async (incoming: Incoming, isShown: boolean) => {
    const id = parts.newId() as HeardId;
    const decision = await decideOn(incoming, id, parts, { isShown });
    return (await store.keepAnswered(incoming, id, decision)) ? decision : undefined;
  };
  return {
    answer: async (incoming) => {
      const decision = await decideAndKeep(incoming, true);
      return decision?.outgoing.flatMap(({ id, message, isShown }) =>
        isShown === true && id !== undefined ? [{ id, message }] : [],
      );
    },
    carryOut: async (incoming) => {
      try {
        await decideAndKeep(incoming, false);
      } catch (error) {
        // What can't be done at once is kept, and done when it can be.
        parts.log('warn', 'carried-out-later', { problem: problemOf(error) });
        await store.keep(incoming);
      }
    },
    message: (id) => store.readStored(id),
    noteRef: (id, ref) => store.noteRef(id, ref),
    home: async (from) => {
      const { known } = await readKnown(inDirect(from), conversationKey(inDirect(from).in), parts);
      const { speaker } = known;
      return speaker === undefined ? strangerNote(from) : writeHome({ ...known, speaker });
    },
    sheet: async (from, ref) => {
      const { known } = await readKnown(inDirect(from), conversationKey(inDirect(from).in), parts);
      const action = findAction(known.plan, ref);
      if (known.speaker === undefined || action === undefined) return undefined;
      return answer({ kind: 'detail', refs: [action.ref], field: 'target' }, known).messages[0];
    },
    nameChannel: async (address, name) => {
      const { channels } = await store.readWorld();
      const before = channels.find(
        (one) => one.platform === address.platform && one.tenant === address.tenant && one.id === address.id,
      );
      if (before !== undefined && before.name !== name) await store.saveChannel({ ...before, name });
    },
  };
}

function inDirect(from: Identity): { readonly from: Identity; readonly in: Conversation } {
  return { from, in: { kind: 'direct', with: from } };
}
