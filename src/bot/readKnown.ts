import type { Draft, Known } from '../answers/known.ts';
import { type Conversation, conversationKey, type Incoming } from '../ports/conversation.ts';
import type { OpenMessage, Situation } from '../ports/world.ts';
import type { Manner } from './decideOn.ts';
import { knowSituation } from './know.ts';
import { nowIn, type Parts } from './parts.ts';
import { isSameIdentity } from './routes.ts';

/** A platform has to be asked first, which nobody waits for who wants an answer at once. */
export class TakesLonger extends Error {}

/** All that is known when somebody is answered, and what of theirs is open. */
export async function readKnown(
  incoming: Pick<Incoming, 'from' | 'in'>,
  memory: string,
  parts: Parts,
  manner: Manner = 'in turn',
): Promise<{ readonly known: Known; readonly open: readonly OpenMessage[] }> {
  const situation = await recognised(incoming, memory, parts, manner);
  const known = knowSituation(situation, nowIn(situation.world, parts), parts.newId);
  return {
    known: {
      ...known,
      drafts: located(known.drafts, situation.open, incoming.in),
      connected: parts.connected,
      ...placeOf(incoming),
    },
    open: situation.open,
  };
}

/** The drafts, each with whether it was shown in another conversation. */
function located(
  drafts: readonly Draft[],
  open: readonly OpenMessage[],
  here: Conversation,
): readonly Draft[] {
  const elsewhere = new Set(
    open.flatMap(({ message, to }) =>
      message.kind === 'draft' && conversationKey(to) !== conversationKey(here) ? [message.draft] : [],
    ),
  );
  return drafts.map((draft) => (elsewhere.has(draft.id) ? { ...draft, isElsewhere: true } : draft));
}

/** A stranger is asked for at the platform: the roster may have their e-mail address. */
async function recognised(
  { from }: Pick<Incoming, 'from'>,
  memory: string,
  parts: Parts,
  manner: Manner,
): Promise<Situation> {
  const situation = await parts.store.readSituation(from, memory);
  const adapter = parts.adapters.get(from.platform);
  if (situation.speaker !== undefined) return reachableAgain(situation, from, memory, parts);
  if (adapter?.readProfile === undefined) return situation;
  if (manner === 'at once') throw new TakesLonger();
  const profile = await adapter.readProfile(from);
  if (profile === undefined || profile === 'gone') return situation;
  await parts.store.acquaint([profile]);
  return parts.store.readSituation(from, memory);
}

/** Who writes to the bot can be reached there, whatever happened before. */
async function reachableAgain(
  situation: Situation,
  from: Incoming['from'],
  memory: string,
  parts: Parts,
): Promise<Situation> {
  const isKnownThere = situation.speaker?.identities.some((identity) => isSameIdentity(identity, from));
  if (isKnownThere !== false) return situation;
  await parts.store.markReachable(from);
  return parts.store.readSituation(from, memory);
}

/** The channel, where it was said in one. */
function placeOf({ in: place }: Pick<Incoming, 'in'>): Pick<Known, 'place'> {
  if (place.kind === 'direct') return {};
  return { place: { platform: place.platform, tenant: place.tenant, id: place.id } };
}
