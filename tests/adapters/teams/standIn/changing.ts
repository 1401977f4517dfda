import { type Acting, current, type MessageRef } from './acting.ts';
import { activityFrom } from './activity.ts';
import { isAppIn, replaceMessage } from './conversations.ts';
import { type Delivery, undelivered } from './delivery.ts';
import { type Json, objectOf, objectsOf } from './json.ts';
import { threadOf } from './talking.ts';
import type { StoredMessage } from './world.ts';
import { htmlOf } from './writeHtml.ts';

/** Somebody changes a message of their own; the bot is told of those it heard. */
export async function edit(acting: Acting, ref: MessageRef, text: string): Promise<Delivery> {
  const isMention = objectsOf(own(acting, ref).activity, 'entities').some(({ type }) => type === 'mention');
  const said = isMention ? `<at>${acting.world.app.name}</at> ${text}` : text;
  const html = { contentType: 'text/html', content: htmlOf(text) };
  return change(acting, ref, 'editMessage', { text: said, attachments: [html] }, { isEdited: true });
}

export const remove = (acting: Acting, ref: MessageRef): Promise<Delivery> =>
  change(acting, ref, 'softDeleteMessage', {}, { isDeleted: true });

export const restore = (acting: Acting, ref: MessageRef): Promise<Delivery> =>
  change(acting, ref, 'undeleteMessage', {}, { isDeleted: false });

/** The bot hears of what happens to its own messages, and of nobody else's. */
export async function react(
  acting: Acting,
  ref: MessageRef,
  type: string,
  change_: 'Added' | 'Removed',
): Promise<Delivery> {
  const { world, tenant, user } = acting;
  const { conversation, message } = current(acting, ref);
  const reaction = { type: 'messageReaction', [`reactions${change_}`]: [{ type }], replyToId: message.id };
  const place = { conversation, thread: threadOf(message, conversation.kind) };
  const activity = activityFrom(world, tenant, user, place, reaction);
  return message.isFromApp
    ? acting.driver.deliver(activity)
    : undelivered(activity, 'Not a message of the bot.');
}

async function change(
  acting: Acting,
  ref: MessageRef,
  eventType: string,
  content: Json,
  state: Partial<StoredMessage>,
): Promise<Delivery> {
  const { world, tenant, driver } = acting;
  const { conversation } = current(acting, ref);
  const old = own(acting, ref);
  const { text: _text, attachments: _attachments, textFormat: _format, ...bare } = old.activity;
  const isGone = eventType === 'softDeleteMessage';
  const channelData = { ...objectOf(bare, 'channelData'), eventType };
  const activity: Json = {
    ...(isGone ? bare : old.activity),
    ...content,
    type: isGone ? 'messageDelete' : 'messageUpdate',
    timestamp: new Date(world.now()).toISOString(),
    channelData,
  };
  const stored = { ...old.activity, ...content };
  replaceMessage(conversation, old, { ...old, ...state, activity: stored });
  if (!old.isHeard || !isAppIn(tenant, conversation))
    return undelivered(activity, 'The bot does not hear this.');
  return driver.deliver(activity);
}

function own(acting: Acting, ref: MessageRef): StoredMessage {
  const { message } = current(acting, ref);
  if (message.from !== acting.user.id)
    throw new Error(`${acting.user.name} did not write message ${ref.id}.`);
  return message;
}
