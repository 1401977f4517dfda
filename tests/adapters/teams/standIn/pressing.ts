import { type Acting, current, type MessageRef } from './acting.ts';
import { type Entry, entriesOf } from './cardActions.ts';
import type { Delivery } from './delivery.ts';
import type { Values } from './fields.ts';
import { type Json, objectOf } from './json.ts';
import { perform } from './performing.ts';
import { readCard } from './readCard.ts';
import { cardsOf } from './readMessage.ts';
import type { Conversation, StoredMessage } from './world.ts';

export type Pressing = {
  /** Words that stand on the card before the button: for one button of several with the same title. */
  readonly about?: string;
  /** Fills in fields of the same card first. */
  readonly values?: Values;
  /** Presses a second time before the first is answered. */
  readonly twice?: boolean;
  /** Acts as an old client, which knows only what stands in for an Action.Execute. */
  readonly as?: 'submit';
  /** Presses what the message showed when it was looked at, though it has changed since. */
  readonly asSeen?: boolean;
};

/** Presses a button by its title, wherever on the card it is. */
export async function press(
  acting: Acting,
  ref: MessageRef | StoredMessage,
  label: string,
  how: Pressing = {},
): Promise<Delivery> {
  acting.user.told = undefined;
  const { conversation, message, cards } = sceneOf(acting, ref, how);
  const entries = cards.flatMap(entriesOf);
  const isIt = ({ isTap, action, words }: Entry) => !isTap && action !== undefined && words === label;
  const found = narrow(acting, entries, isIt, `button “${label}”`, how.about, cards);
  return actOn(acting, conversation, message, found, how);
}

/** Taps on what shows this text, a piece of text or a whole part of the card. */
export async function tap(
  acting: Acting,
  ref: MessageRef | StoredMessage,
  text: string,
  how: Pressing = {},
): Promise<Delivery> {
  const { conversation, message, cards } = sceneOf(acting, ref, how);
  const taps = cards.flatMap(entriesOf).filter(({ isTap }) => isTap);
  const fitting = taps.filter(({ words }) => words.includes(text));
  // What is tapped is the innermost part that can be.
  const deepest = Math.max(...fitting.map(({ within }) => within.length));
  const isIt = (entry: Entry) => fitting.includes(entry) && entry.within.length === deepest;
  const found = narrow(acting, taps, isIt, `place to tap that shows “${text}”`, how.about, cards);
  return actOn(acting, conversation, message, found, how);
}

async function actOn(
  acting: Acting,
  conversation: Conversation,
  message: StoredMessage,
  { action, cards }: Entry,
  how: Pressing,
): Promise<Delivery> {
  const known = action ?? {};
  const old = how.as === 'submit' && known['type'] === 'Action.Execute';
  const done = old ? { ...objectOf(known, 'fallback') } : known;
  const once = () => perform(acting, { conversation, message }, cards, done, how.values ?? {});
  if (how.twice !== true) return once();
  const [, second] = await Promise.all([once(), once()]);
  return second;
}

function sceneOf(acting: Acting, ref: MessageRef | StoredMessage, { asSeen = false }: Pressing) {
  const { conversation, message: now } = current(acting, ref);
  const message = asSeen && 'activity' in ref ? ref : now;
  const cards: readonly Json[] = cardsOf(conversation, message, asSeen ? undefined : acting.user);
  return { conversation, message, cards };
}

function narrow(
  { user }: Acting,
  entries: readonly Entry[],
  isIt: (entry: Entry) => boolean,
  what: string,
  about: string | undefined,
  cards: readonly Json[],
): Entry {
  const candidates = about === undefined ? entries.filter(isIt) : near(entries, isIt, about);
  const outside = candidates.filter((entry) => entry.cards.length === 1);
  const form = user.form;
  const inForm = form?.kind === 'card' ? candidates.filter((entry) => entry.cards.at(-1) === form.card) : [];
  const found = [outside, inForm].find(({ length }) => length === 1) ?? candidates;
  const [first] = found;
  if (first !== undefined && found.length === 1) return first;
  const wanted = about === undefined ? what : `${what} about “${about}”`;
  const there = cards.map((card) => readCard(card)).join('\n');
  throw new Error(`There is ${found.length === 0 ? 'no' : 'more than one'} ${wanted} in:\n${there}`);
}

/**
 * The candidates that share the most with the words they are about; of those the first one after the words. What
 * is not itself about these words, but about the next ones, is in another part of the card.
 */
function near(entries: readonly Entry[], isIt: (entry: Entry) => boolean, about: string): readonly Entry[] {
  const texts = entries.filter(({ action, words }) => action === undefined && words !== '');
  const starting = texts.filter(({ words }) => words.startsWith(about));
  const [anchor] = starting.length > 0 ? starting : texts.filter(({ words }) => words.includes(about));
  if (anchor === undefined) return [];
  const at = entries.indexOf(anchor);
  const candidates = entries.filter(isIt);
  const shared = (entry: Entry) => entry.within.filter((each) => anchor.within.includes(each)).length;
  const most = Math.max(...candidates.map(shared));
  const closest = candidates.filter((entry) => shared(entry) === most);
  const after = closest.filter((entry) => entries.indexOf(entry) > at);
  return (after.length > 0 ? after : closest).slice(0, 1);
}
