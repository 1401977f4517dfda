import type { Acting } from './acting.ts';
import { activityFrom, type Place } from './activity.ts';
import { viewKey } from './conversations.ts';
import { type Delivery, undelivered } from './delivery.ts';
import { openDialog } from './dialogs.ts';
import { fill, inputsOf, onlySet, refuseIncomplete, type Values } from './fields.ts';
import { isObject, type Json, objectOf, textOf } from './json.ts';
import { obeyCardAnswer } from './obeying.ts';
import { threadOf } from './talking.ts';
import { toggled } from './toggling.ts';
import type { Conversation, StoredMessage } from './world.ts';

export type Scene = { readonly conversation: Conversation; readonly message: StoredMessage };

/** Does what an action on a card says, with what is in the fields of its card and of those above it. */
export async function perform(
  acting: Acting,
  scene: Scene,
  cards: readonly Json[],
  action: Json,
  values: Values,
  before: Readonly<Record<string, string>> = {},
): Promise<Delivery> {
  const { user } = acting;
  const card = cards.at(-1) ?? {};
  switch (action['type']) {
    case 'Action.Execute':
      return execute(acting, scene, action, gather(cards, action, values, before));
    case 'Action.Submit':
      return submit(acting, scene, gather(cards, action, values, before));
    case 'Action.ShowCard': {
      const { conversation, message } = scene;
      const ref = { id: message.id, conversation: conversation.id };
      const title = textOf(action, 'title');
      const unfolded = { card: objectOf(action, 'card'), title, values: {}, says: undefined };
      user.form = { kind: 'card', message: ref, above: cards, ...unfolded };
      return undelivered(action, 'A card unfolded; the bot is not told.');
    }
    case 'Action.ToggleVisibility': {
      const key = viewKey(scene.message.id, user.id);
      scene.conversation.views.set(key, toggled(cards[0] ?? card, action));
      return undelivered(action, 'Parts of the card came or went; the bot is not told.');
    }
    default:
      return undelivered(action, 'An address was opened; the bot is not told.');
  }
}

/** What the bot is given: the action's own data, and what was filled in. */
function gather(
  cards: readonly Json[],
  action: Json,
  values: Values,
  before: Readonly<Record<string, string>>,
): Json {
  const takesNone = /^none$/i.test(textOf(action, 'associatedInputs'));
  const inputs = takesNone ? [] : cards.flatMap(inputsOf);
  const filled = fill(inputs, before, values);
  refuseIncomplete(inputs, filled);
  return { ...objectOf(action, 'data'), ...onlySet(filled) };
}

/** What a card asks for by itself when somebody looks at it. */
export const performAutomatically = (acting: Acting, scene: Scene, action: Json): Promise<Delivery> =>
  execute(acting, scene, action, objectOf(action, 'data'), 'automatic');

async function execute(
  acting: Acting,
  scene: Scene,
  action: Json,
  data: Json,
  trigger: 'manual' | 'automatic' = 'manual',
): Promise<Delivery> {
  const { id, verb } = action;
  const named = { ...(id === undefined ? {} : { id }), ...(verb === undefined ? {} : { verb }) };
  const value = { action: { type: 'Action.Execute', ...named, data }, trigger };
  const delivery = await tell(acting, scene, { type: 'invoke', name: 'adaptiveCard/action', value });
  obeyCardAnswer(acting, scene, delivery);
  return delivery;
}

async function submit(acting: Acting, scene: Scene, data: Json): Promise<Delivery> {
  const how = objectOf(data, 'msteams');
  switch (how['type']) {
    case 'task/fetch': {
      const asked = { type: 'invoke', name: 'task/fetch', value: { data, context: { theme: 'default' } } };
      const delivery = await tell(acting, scene, asked);
      const replyToId = scene.message.id;
      openDialog(acting, delivery, { name: 'task/submit', place: placeOf(scene), replyToId, value: {} });
      return delivery;
    }
    case 'messageBack': {
      const value = isObject(how['value']) ? how['value'] : data;
      return tell(acting, scene, { type: 'message', text: textOf(how, 'text'), textFormat: 'plain', value });
    }
    default:
      return tell(acting, scene, {
        type: 'message',
        textFormat: 'plain',
        attachments: [],
        value: data,
      });
  }
}

const placeOf = ({ conversation, message }: Scene): Place => ({
  conversation,
  thread: threadOf(message, conversation.kind),
});

function tell(acting: Acting, scene: Scene, more: Json): Promise<Delivery> {
  const { world, tenant, user, driver } = acting;
  const legacy = { legacy: { replyToId: scene.message.id }, source: { name: 'message' } };
  const replied = { ...more, replyToId: scene.message.id, channelData: legacy };
  return driver.deliver(activityFrom(world, tenant, user, placeOf(scene), replied));
}
