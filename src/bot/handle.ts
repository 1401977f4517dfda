import { type Answer, answer } from '../answers/answer.ts';
import { answerTo } from '../answers/answerTo.ts';
import type { Known } from '../answers/known.ts';
import { hasRole, type Person, preferredIdentity } from '../people/person.ts';
import {
  type Conversation,
  conversationKey,
  type Heard,
  type HeardId,
  type Incoming,
  type Ledger,
  type OpenMessage,
  type Outgoing,
} from '../ports.ts';
import { type Context, type Memory, NOTHING_SAID } from '../understanding/context.ts';
import type { Intent } from '../understanding/intent.ts';
import { understand } from '../understanding/understand.ts';
import { holdBack } from './holdBack.ts';
import { knowSituation } from './know.ts';
import { nowIn, type Parts } from './parts.ts';
import { actionsTouched, redraw } from './redraw.ts';
import { contextOf } from './understandIncoming.ts';

/**
 * Answers what was kept in a conversation, in order, up to this message. Safe to call twice: what is settled
 * is left alone. Where one fails, those after it wait for it to be tried again or given up.
 */
export async function handle(id: HeardId, parts: Parts): Promise<void> {
  for (const heard of await parts.store.readUnsettledUpTo(id)) await handleOne(heard, parts);
}

/** Reads what is known, decides, and commits the change and the reply in one transaction. */
async function handleOne(heard: Heard, parts: Parts): Promise<void> {
  const { id } = heard;
  const { incoming } = heard;
  const situation = await parts.store.readSituation(incoming.from, memoryKey(incoming));
  const here = knowSituation(situation, nowIn(situation.world, parts), parts.newId);
  const context = contextOf(here, await repliedTo(incoming, parts));
  const read = 'chose' in incoming ? incoming.chose : understand(incoming.said, context);
  const intent = 'intent' in read ? read.intent : read;
  const known: Known = { ...here, ...placeOf(incoming), ...(await ledgerFor(intent, here, parts)) };
  const answered = 'intent' in read ? answerTo(read, known) : answer(intent, known);
  const touched = actionsTouched(answered.changes);
  const unasked = holdBack(passedOn(answered, known, id), known, known.speaker?.id);
  const others = touched.length === 0 ? [] : await parts.store.readOpenAbout(touched);
  await parts.store.commit({
    at: known.now,
    settles: id,
    ...(known.speaker === undefined ? {} : { by: known.speaker.id }),
    changes: answered.changes,
    ...unasked,
    outgoing: [...replies(answered, incoming, known, id), ...unasked.outgoing],
    revised: redraw(distinct([...situation.open, ...others]), answered.changes, known),
    remember: {
      conversation: memoryKey(incoming),
      memory: remembered(answered, intent, known.memory, context),
    },
  });
}

/** The channel, where it was said in one. */
function placeOf({ in: place }: Incoming): Pick<Known, 'place'> {
  if (place.kind === 'direct') return {};
  return { place: { platform: place.platform, tenant: place.tenant, id: place.id } };
}

/** The ledger, where the answer says when the next reminder goes out. */
async function ledgerFor(intent: Intent, { today }: Known, parts: Parts): Promise<Partial<Ledger>> {
  return SAYING_WHEN.has(intent.kind) ? parts.store.readLedger(today) : {};
}

const SAYING_WHEN: ReadonlySet<string> = new Set(['chase', 'prefer', 'preferences']);

async function repliedTo(incoming: Incoming, parts: Parts) {
  return incoming.inReplyTo === undefined
    ? undefined
    : parts.store.readMessage(conversationKey(incoming.in), incoming.inReplyTo);
}

function replies(answered: Answer, incoming: Incoming, known: Known, id: HeardId): readonly Outgoing[] {
  return answered.messages.map((message, at) => ({
    key: `reply/${id}/${at}`,
    to: incoming.in,
    ...(known.speaker === undefined ? {} : { person: known.speaker.id }),
    message,
    at: known.now,
  }));
}

/** In a channel everybody has a thread of thought of their own. */
function memoryKey({ in: place, from }: Incoming): string {
  const key = conversationKey(place);
  return place.kind === 'direct' ? key : `${key} ${from.platform}/${from.tenant}/@${from.user}`;
}

/** What concerns others goes to each of them, where they prefer it: the secretariat, or whoever is named. */
function passedOn(answered: Answer, known: Known, id: HeardId): readonly Outgoing[] {
  const secretariat = known.people.filter((person) => hasRole(person, 'secretariat'));
  const forSecretariat = (answered.toSecretariat ?? []).flatMap((message, at) =>
    secretariat.map((person) => ({ key: `passed-on/${id}/${at}/${person.id}`, person, message })),
  );
  const forOthers = (answered.toPeople ?? []).flatMap(({ person: wanted, message }, at) =>
    known.people
      .filter((person) => person.id === wanted)
      .map((person) => ({ key: `told/${id}/${at}/${person.id}`, person, message })),
  );
  return [...forSecretariat, ...forOthers].flatMap(({ key, person, message }) => {
    const to = directTo(person);
    return to === undefined ? [] : [{ key, to, person: person.id, message, at: known.now }];
  });
}

export function directTo(person: Person): Conversation | undefined {
  const identity = preferredIdentity(person);
  return identity === undefined ? undefined : { kind: 'direct', with: identity };
}

/** What waits for the very next message: anything else that is said clears it. */
const FORGOTTEN: NonNullable<Answer['remember']> = {
  waiting: undefined,
  proposed: undefined,
  lacking: undefined,
};

/** A question replaces the last one; the actions an answer was about are what "it" will mean. */
function remembered(answered: Answer, intent: Intent, before: Memory, context: Context): Memory {
  const {
    question = before.question,
    refs,
    waiting,
    proposed,
    lacking,
  } = { ...FORGOTTEN, ...answered.remember };
  const about = refs ?? (answered.about.length > 0 ? answered.about : before.refs);
  const isLost = intent.kind === 'unknown' && context.memory === NOTHING_SAID;
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
