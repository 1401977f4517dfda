import { dressBlocks } from './dressBlocks.ts';
import { fileOnTheWire } from './storedFile.ts';
import type { Conversation, Event, StoredMessage, Workspace, World } from './world.ts';

type Draft = Omit<StoredMessage, 'channel' | 'ts'>;

/** Puts a message into a conversation and tells the app, which also hears what it says itself. */
export function postMessage(
  world: World,
  workspace: Workspace,
  conversation: Conversation,
  draft: Draft,
): StoredMessage {
  const root = conversation.messages.find(({ ts }) => ts === draft.thread_ts);
  const message: StoredMessage = {
    ...draft,
    ...(root === undefined ? {} : { parent: root.user }),
    blocks: dressBlocks(world, draft.blocks),
    channel: conversation.id,
    ts: world.newTs(),
  };
  conversation.messages.push(message);
  if (message.isFromApp && !message.isEphemeral) {
    world.tell(workspace, messageEvent(world, workspace, conversation, message));
  }
  return message;
}

/** Puts the new message in the old one's place. */
export function changeMessage(
  world: World,
  workspace: Workspace,
  conversation: Conversation,
  before: StoredMessage,
  change: Partial<StoredMessage>,
): { message: StoredMessage; event: Event } {
  const changed = { ...before, ...change };
  const message: StoredMessage = { ...changed, blocks: dressBlocks(world, changed.blocks) };
  conversation.messages[conversation.messages.indexOf(before)] = message;
  const ts = world.newTs();
  const event = {
    ...hidden(conversation, ts),
    subtype: 'message_changed',
    message: messageOnTheWire(world, workspace, message),
    previous_message: messageOnTheWire(world, workspace, before),
  };
  return { message, event };
}

export function deleteMessage(
  world: World,
  workspace: Workspace,
  conversation: Conversation,
  message: StoredMessage,
): Event {
  conversation.messages.splice(conversation.messages.indexOf(message), 1);
  return {
    ...hidden(conversation, world.newTs()),
    subtype: 'message_deleted',
    deleted_ts: message.ts,
    previous_message: messageOnTheWire(world, workspace, message),
  };
}

export const messageEvent = (
  world: World,
  workspace: Workspace,
  conversation: Conversation,
  message: StoredMessage,
): Event => ({
  ...messageOnTheWire(world, workspace, message),
  type: 'message',
  channel: conversation.id,
  channel_type: conversation.kind,
  event_ts: message.ts,
});

/** A message as Slack sends it in answers, events and payloads. */
export function messageOnTheWire(
  world: World,
  workspace: Workspace,
  message: StoredMessage,
  { withMetadata = false } = {},
): Record<string, unknown> {
  const { thread_ts: thread, blocks, attachments, files, edited, metadata } = message;
  return {
    type: 'message',
    ...(files.length > 0 ? { subtype: 'file_share' } : {}),
    user: message.user,
    ts: message.ts,
    ...(message.isFromApp
      ? { bot_id: workspace.botId, app_id: world.app.id }
      : { client_msg_id: message.ts }),
    text: message.text,
    team: workspace.id,
    ...(message.isFromApp ? { bot_profile: botProfile(world, workspace) } : {}),
    ...(thread === undefined ? {} : { thread_ts: thread, parent_user_id: message.parent }),
    ...(blocks.length > 0 ? { blocks } : {}),
    ...(attachments.length > 0 ? { attachments } : {}),
    ...(files.length > 0 ? { files: files.map(fileOnTheWire), upload: false } : {}),
    ...(edited === undefined ? {} : { edited }),
    ...(withMetadata && metadata !== undefined ? { metadata } : {}),
    ...(message.isEphemeral ? { is_ephemeral: true } : {}),
  };
}

const hidden = (conversation: Conversation, ts: string) => ({
  type: 'message',
  hidden: true,
  channel: conversation.id,
  channel_type: conversation.kind,
  ts,
  event_ts: ts,
});

const botProfile = (world: World, workspace: Workspace) => ({
  id: workspace.botId,
  app_id: world.app.id,
  user_id: workspace.appUser,
  name: world.app.name,
  icons: {},
  deleted: false,
  updated: 0,
  team_id: workspace.id,
});
