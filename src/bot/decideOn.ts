import { type Answer, answer } from '../answers/answer.ts';
import { answerTo } from '../answers/answerTo.ts';
import { asEvidence } from '../answers/asEvidence.ts';
import { answerDeleted, answerEdited, ledToBy } from '../answers/edited.ts';
import type { Known } from '../answers/known.ts';
import { strangerNote } from '../answers/stranger.ts';
import type { ChannelAddress } from '../people/channel.ts';
import type { Commit, Outgoing } from '../ports/commit.ts';
import { conversationKey, type Incoming } from '../ports/conversation.ts';
import type { Heard, HeardId } from '../ports/posting.ts';
import type { Ledger, OpenMessage } from '../ports/world.ts';
import { type Context, type Memory, NOTHING_SAID } from '../understanding/context.ts';
import type { Intent } from '../understanding/intent.ts';
import { type Understood, understand } from '../understanding/understand.ts';
import { holdBack } from './holdBack.ts';
import type { Parts } from './parts.ts';
import { readKnown } from './readKnown.ts';
import { actionsTouched, redraw } from './redraw.ts';
import { directTo } from './routes.ts';
import { takeOffer } from './takeOffer.ts';
import { tellSecretariat } from './tellSecretariat.ts';
import { contextOf } from './understandIncoming.ts';

/**
 * How the answers reach the person: posted in their turn, posted at once by whoever decides, or shown by the platform in
 * the same breath.
 */
export type Manner = 'in turn' | 'at once' | 'shown';

/** Reads what is known and decides what follows from something that was heard; nothing is changed yet. */
export async function decideOn(
  incoming: Incoming,
  id: HeardId,
  parts: Parts,
  manner: Manner = 'in turn',
): Promise<Commit> {
  const here = await readKnown(incoming, memoryKey(incoming), parts, manner);
  const before = await heardBefore(incoming, parts);
  const { known, open } = {
    known: { ...here.known, heard: sourceOf(incoming, id, before) },
    open: here.open,
  };
  const { answered, intent, context } = await answerIncoming(incoming, before, known, parts);
  const touched = actionsTouched(answered.changes);
  const unasked = holdBack(passedOn(answered, known, id, parts), known, known.speaker?.id);
  const others = touched.length === 0 ? [] : await parts.store.readOpenAbout(touched);
  return {
    at: known.now,
    ...(known.speaker === undefined ? {} : { by: known.speaker.id }),
    changes: answered.changes,
    ...unasked,
    outgoing: [
      ...replies(answered, incoming, known, id, parts).map((outgoing) => ({ ...outgoing, ...MARKS[manner] })),
      ...unasked.outgoing,
    ],
    revised: [
      ...redraw(distinct([...open, ...others]), answered.changes, known),
      ...(await takeOffer(incoming, parts)),
    ],
    ...(intent === undefined && answered.remember === undefined
      ? {}
      : {
          remember: {
            conversation: memoryKey(incoming),
            memory: remembered(answered, intent, known.memory, context),
          },
        }),
  };
}

const MARKS = {
  'in turn': {},
  'at once': { isAtOnce: true },
  shown: { isShown: true },
} as const;

type Answered = { readonly answered: Answer; readonly intent?: Intent; readonly context: Context };

async function answerIncoming(
  incoming: Incoming,
  before: Heard | undefined,
  known: Known,
  parts: Parts,
): Promise<Answered> {
  const context = contextOf(known, await repliedTo(incoming, parts));
  if (known.speaker === undefined && isOutside(incoming))
    return { answered: { ...NOTHING, messages: heardOf(incoming) }, context };
  if ('deleted' in incoming || 'edited' in incoming) {
    const changed = answerChanged(incoming, before, known);
    if (changed !== undefined) return { answered: changed, context };
  }
  const said = 'said' in incoming ? incoming.said : 'edited' in incoming ? incoming.edited : '';
  const read = 'chose' in incoming ? incoming.chose : withEvidence(understand(said, context), said, known);
  const intent = 'intent' in read ? read.intent : read;
  const fully = {
    ...known,
    ...(await ledgerFor(intent, known, parts)),
    ...(await placeNamed(intent, known, parts)),
  };
  const answered = 'intent' in read ? answerTo(read, fully) : answer(intent, fully);
  return { answered, intent, context };
}

function withEvidence(read: Understood, said: string, known: Known): Understood {
  return { ...read, intent: asEvidence(read, said, known) };
}

const NOTHING: Answer = { messages: [], changes: [], about: [] };

/** Where anybody at all may write; the console and the command line are the operator’s own. */
function isOutside({ from }: Incoming): boolean {
  return from.platform === 'slack' || from.platform === 'teams';
}

function heardOf(incoming: Incoming): Answer['messages'] {
  return 'said' in incoming || 'chose' in incoming ? [strangerNote(incoming.from)] : [];
}

/** An edited or deleted message as it was heard first, where it is its author's. */
async function heardBefore(incoming: Incoming, parts: Parts): Promise<Heard | undefined> {
  const { ref } = incoming;
  if (ref === undefined || !('deleted' in incoming || 'edited' in incoming)) return undefined;
  const heard = await parts.store.readHeardAs(conversationKey(incoming.in), ref);
  return heard?.incoming.from.user === incoming.from.user ? heard : undefined;
}

/** What is read from an edited message is read from the message: with its files, and whatever becomes of it later. */
function sourceOf(incoming: Incoming, id: HeardId, before: Heard | undefined): NonNullable<Known['heard']> {
  if (before === undefined) return { id, files: incoming.files ?? [] };
  return { id: before.id, files: before.incoming.files ?? [] };
}

/** What an edited or deleted message had led to decides; one that had led to nothing is heard anew, or passed over. */
function answerChanged(incoming: Incoming, before: Heard | undefined, known: Known): Answer | undefined {
  if (before === undefined || !('said' in before.incoming)) return NOTHING;
  const earlier = ledToBy(before.id, before.incoming.said, known);
  if ('deleted' in incoming) return answerDeleted(earlier, known) ?? NOTHING;
  return 'edited' in incoming ? answerEdited(incoming.edited, earlier, known) : NOTHING;
}

/** The ledger, where the answer says when the next reminder goes out. */
async function ledgerFor(intent: Intent, { today }: Known, parts: Parts): Promise<Partial<Ledger>> {
  return SAYING_WHEN.has(intent.kind) ? parts.store.readLedger(today) : {};
}

const SAYING_WHEN: ReadonlySet<string> = new Set(['chase', 'prefer', 'preferences']);

/** What people call the channel, where the answer is about a channel that is not known yet. */
async function placeNamed(
  intent: Intent,
  { place, channels }: Known,
  parts: Parts,
): Promise<Pick<Known, 'place'>> {
  if (intent.kind !== 'subscribe') return {};
  if (place === undefined || channels.some((one) => isSameChannel(one, place))) return {};
  const name = await parts.adapters.get(place.platform)?.readChannelName?.(place);
  return name === undefined ? {} : { place: { ...place, name } };
}

function isSameChannel(one: ChannelAddress, other: ChannelAddress): boolean {
  return one.platform === other.platform && one.tenant === other.tenant && one.id === other.id;
}

async function repliedTo(incoming: Incoming, parts: Parts) {
  return incoming.inReplyTo === undefined
    ? undefined
    : parts.store.readMessage(conversationKey(incoming.in), incoming.inReplyTo);
}

function replies(
  answered: Answer,
  incoming: Incoming,
  known: Known,
  id: HeardId,
  parts: Parts,
): readonly Outgoing[] {
  return answered.messages.map((message, at) => ({
    id: parts.newId(),
    key: `reply/${id}/${at}`,
    to: incoming.in,
    ...(known.speaker === undefined ? {} : { person: known.speaker.id }),
    message,
    ...(incoming.thread === undefined ? {} : { thread: incoming.thread }),
    at: known.now,
  }));
}

/** In a channel everybody has a thread of thought of their own. */
function memoryKey({ in: place, from }: Incoming): string {
  const key = conversationKey(place);
  return place.kind === 'direct' ? key : `${key} ${from.platform}/${from.tenant}/@${from.user}`;
}

/** What concerns others goes to each of them, where they prefer it: the secretariat, or whoever is named. */
function passedOn(answered: Answer, known: Known, id: HeardId, parts: Parts): readonly Outgoing[] {
  const forSecretariat = (answered.toSecretariat ?? []).flatMap((message, at) =>
    tellSecretariat(`passed-on/${id}/${at}`, message, { people: known.people, at: known.now }, parts),
  );
  const forOthers = (answered.toPeople ?? []).flatMap(({ person: wanted, message }, at) =>
    known.people
      .filter((person) => person.id === wanted)
      .flatMap((person) => {
        const to = directTo(person, parts);
        const key = `told/${id}/${at}/${person.id}`;
        return to === undefined ? [] : [{ key, to, person: person.id, message, at: known.now }];
      }),
  );
  return [...forSecretariat, ...forOthers];
}

/** What waits for the very next message: anything else that is said clears it. */
const FORGOTTEN: NonNullable<Answer['remember']> = {
  waiting: undefined,
  proposed: undefined,
  lacking: undefined,
};

/** A question replaces the last one; the actions an answer was about are what "it" will mean. */
function remembered(answered: Answer, intent: Intent | undefined, before: Memory, context: Context): Memory {
  const {
    question = before.question,
    refs,
    waiting,
    proposed,
    lacking,
  } = { ...FORGOTTEN, ...answered.remember };
  const about = refs ?? (answered.about.length > 0 ? answered.about : before.refs);
  const isLost = intent?.kind === 'unknown' && context.memory === NOTHING_SAID;
  return {
    ...(question === undefined ? {} : { question }),
    refs: isLost ? [] : about,
    ...(waiting === undefined ? {} : { waiting }),
    ...(proposed === undefined ? {} : { proposed }),
    ...(lacking === undefined ? {} : { lacking }),
  };
}

function distinct(messages: readonly OpenMessage[]): readonly OpenMessage[] {
  return [...new Map(messages.map((message) => [message.id, message])).values()];
}
