import { checkActivity } from './checkActivity.ts';
import { replaceMessage } from './conversations.ts';
import type { Json } from './json.ts';
import { Refusal } from './refusal.ts';
import { open, type Route } from './route.ts';
import type { Conversation, StoredMessage, World } from './world.ts';

const unknownActivity = (): Refusal =>
  new Refusal(404, 'ActivityNotFoundInConversation', 'The activity was not found in the conversation.');

function known(conversation: Conversation, id: string | undefined): StoredMessage {
  const found = conversation.messages.find((each) => each.id === id);
  if (found === undefined) throw unknownActivity();
  return found;
}

/** Only what the bot said itself is the bot's to change. */
function own(conversation: Conversation, id: string | undefined): StoredMessage {
  const found = known(conversation, id);
  if (found.isDeleted) throw unknownActivity();
  if (!found.isFromApp) throw new Refusal(403, 'ForbiddenOperationException', 'It is not the bot’s message.');
  return found;
}

/** The id of the new message; a sign of typing has one, too, and leaves nothing behind. */
export function sendTo(
  world: World,
  conversation: Conversation,
  activity: Json,
  thread: string | undefined,
): string {
  const id = world.newMessageId();
  const state = { isEdited: false, isDeleted: false, isHeard: false };
  if (activity['type'] === 'message') {
    const message = {
      id,
      conversation: conversation.id,
      isFromApp: true,
      from: undefined,
      activity,
      thread,
      ...state,
    };
    conversation.messages.push(message);
  }
  return id;
}

/** In a channel, an answer goes to the thread of what it answers; a chat has no threads. */
function threadOf(conversation: Conversation, root: string | undefined, answered: string | undefined) {
  if (conversation.kind !== 'channel') return undefined;
  const first = root ?? answered;
  return first === undefined ? undefined : (known(conversation, first).thread ?? first);
}

const send: Route = {
  what: 'send',
  method: 'POST',
  path: 'v3/conversations/*/activities',
  run(asked) {
    const { tenant, conversation, root } = open(asked);
    const thread = threadOf(conversation, root, undefined);
    const id = sendTo(asked.world, conversation, checkActivity(tenant, conversation, asked.body), thread);
    return { status: 201, body: { id } };
  },
};

const reply: Route = {
  what: 'send',
  method: 'POST',
  path: 'v3/conversations/*/activities/*',
  run(asked) {
    const { tenant, conversation, root } = open(asked);
    const thread = threadOf(conversation, root, asked.ids[1]);
    const id = sendTo(asked.world, conversation, checkActivity(tenant, conversation, asked.body), thread);
    return { status: 201, body: { id } };
  },
};

const update: Route = {
  what: 'update',
  method: 'PUT',
  path: 'v3/conversations/*/activities/*',
  run(asked) {
    const { tenant, conversation } = open(asked);
    const old = own(conversation, asked.ids[1]);
    const activity = checkActivity(tenant, conversation, asked.body);
    if (activity['type'] !== 'message')
      throw new Refusal(400, 'BadArgument', 'Only a message can be updated.');
    replaceMessage(conversation, old, { ...old, activity, isEdited: true });
    // A card that was open inside the old version is gone with it.
    for (const user of tenant.users.values()) {
      if (user.form?.kind === 'card' && user.form.message.id === old.id) user.form = undefined;
    }
    return { status: 200, body: { id: old.id } };
  },
};

const remove: Route = {
  what: 'delete',
  method: 'DELETE',
  path: 'v3/conversations/*/activities/*',
  run(asked) {
    const { conversation } = open(asked);
    const old = own(conversation, asked.ids[1]);
    replaceMessage(conversation, old, { ...old, isDeleted: true });
    return { status: 200, body: undefined };
  },
};

export const activityRoutes: readonly Route[] = [send, reply, update, remove];
