import { answer } from '../answers/answer.ts';
import { writeHome } from '../answers/home.ts';
import { strangerNote } from '../answers/stranger.ts';
import type { Identity } from '../people/identity.ts';
import { hasRole } from '../people/person.ts';
import { findAction } from '../plan/plan.ts';
import { type Conversation, conversationKey, type Incoming } from '../ports/conversation.ts';
import type { FrontDesk } from '../ports/frontDesk.ts';
import type { Installations } from '../ports/installations.ts';
import type { HeardId } from '../ports/posting.ts';
import { createTurns } from './createTurns.ts';
import { decideOn, type Manner } from './decideOn.ts';
import { type Parts, problemOf } from './parts.ts';
import { readKnown } from './readKnown.ts';

/** Answers at once what a platform asks while somebody looks at their screen. */
export function createFrontDesk(parts: Parts, installations: Installations): FrontDesk {
  const { store } = parts;
  const inTurn = createTurns();
  // One at a time for each person: the second press of two is decided knowing what came of the first.
  const decideAndKeep = (incoming: Incoming, manner: Manner) =>
    inTurn(`${incoming.from.tenant}/${incoming.from.user}`, async () => {
      const id = parts.newId() as HeardId;
      const decision = await decideOn(incoming, id, parts, manner);
      const kept = await store.keepAnswered(incoming, id, decision);
      return kept === undefined ? undefined : decision;
    });
  return {
    answer: async (incoming) => {
      const decision = await decideAndKeep(incoming, 'shown');
      return decision?.outgoing.flatMap(({ id, message, isShown }) =>
        isShown === true && id !== undefined ? [{ id, message }] : [],
      );
    },
    carryOut: async (incoming) => {
      try {
        await decideAndKeep(incoming, 'in turn');
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
    mayChooseDigestChannel: async (from, tenant) => {
      const { known } = await readKnown(inDirect(from), conversationKey(inDirect(from).in), parts);
      if (known.speaker !== undefined && hasRole(known.speaker, 'secretariat', 'chair')) return 'yes';
      const installation = await installations.find(from.platform, [tenant]);
      if (installation?.installedBy !== from.user || installation.tenant !== from.tenant) return 'no';
      return installation.isTrusted ? 'yes' : 'not yet';
    },
    chooseDigestChannel: (channel) => store.saveChannel({ ...channel, getsDigest: true }),
  };
}

function inDirect(from: Identity): { readonly from: Identity; readonly in: Conversation } {
  return { from, in: { kind: 'direct', with: from } };
}
