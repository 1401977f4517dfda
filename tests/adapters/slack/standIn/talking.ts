import { type Acting, emit, type MessageRef } from './acting.ts';
import { directMessage } from './conversations.ts';
import type { Delivery } from './delivery.ts';
import { changeMessage, deleteMessage, messageEvent, postMessage } from './messages.ts';
import { type Conversation, must, type StoredFile, type StoredMessage } from './world.ts';

export type Said = Delivery & MessageRef;

export type Saying = {
  readonly inThreadOf?: MessageRef;
  readonly channel?: string;
  readonly files?: readonly FileSpec[];
  /** The text is what Slack would send already, with its escapes and mentions. */
  readonly isWire?: boolean;
};

type FileSpec = {
  readonly name: string;
  readonly content: string | Uint8Array;
  readonly mimetype?: string;
  readonly title?: string;
  /** Where the app is told to fetch it, in place of this Slack. */
  readonly url?: string;
};

/** Says something to the app, or in a channel; Slack escapes and links what people type. */
export async function say(acting: Acting, text: string, saying: Saying = {}): Promise<Said> {
  const { conversation, message } = write(acting, text, saying);
  const heard = await emit(acting, messageEvent(acting.world, acting.workspace, conversation, message));
  return { ...heard, channel: message.channel, ts: message.ts };
}

/** Speaks to the app in a channel; the app is told of the mention first, then of the message. */
export async function mention(
  acting: Acting,
  channel: string,
  text: string,
  saying: Saying = {},
): Promise<Said> {
  const { workspace, world } = acting;
  const wire = `<@${workspace.appUser}> ${saying.isWire === true ? text : typed(text)}`;
  const { conversation, message } = write(acting, wire, { ...saying, channel, isWire: true });
  const event = messageEvent(world, workspace, conversation, message);
  const { channel_type: _kind, ...mentioned } = event;
  const heard = await emit(acting, { ...mentioned, type: 'app_mention' });
  await emit(acting, event);
  return { ...heard, channel, ts: message.ts };
}

export async function edit(acting: Acting, ref: MessageRef, text: string): Promise<Delivery> {
  const { world, workspace, user } = acting;
  const { conversation, message } = own(acting, ref);
  const ts = world.newTs();
  const content = { text: typed(text), blocks: [richText(text)] };
  const change = { ...content, edited: { user: user.id, ts } };
  const { event } = changeMessage(world, workspace, conversation, message, change);
  return emit(acting, event);
}

export async function remove(acting: Acting, ref: MessageRef): Promise<Delivery> {
  const { conversation, message } = own(acting, ref);
  return emit(acting, deleteMessage(acting.world, acting.workspace, conversation, message));
}

export async function shareLink(acting: Acting, channel: string, link: string): Promise<Said> {
  const { world, workspace, user } = acting;
  const { conversation, message } = write(acting, `<${link}>`, { channel, isWire: true });
  const heard = await emit(acting, {
    type: 'link_shared',
    channel,
    is_bot_user_member: conversation.members.has(workspace.appUser),
    user: user.id,
    message_ts: message.ts,
    unfurl_id: `${channel}-${message.ts}`,
    source: 'conversations_history',
    links: [{ domain: new URL(link).hostname, url: link }],
    event_ts: message.ts,
  });
  await emit(acting, messageEvent(world, workspace, conversation, message));
  return { ...heard, channel, ts: message.ts };
}

function write(acting: Acting, text: string, saying: Saying) {
  const { world, workspace, user } = acting;
  const place = saying.channel ?? saying.inThreadOf?.channel;
  const conversation =
    place === undefined
      ? directMessage(world, workspace, user.id)
      : must(workspace.conversations.get(place), `conversation ${place} in ${workspace.id}`);
  const message = postMessage(world, workspace, conversation, {
    user: user.id,
    text: saying.isWire === true ? text : typed(text),
    blocks: saying.isWire === true ? [] : [richText(text)],
    attachments: [],
    files: (saying.files ?? []).map((file) => keepFile(acting, file)),
    isFromApp: false,
    isEphemeral: false,
    ...threadOf(conversation, saying.inThreadOf),
  });
  return { conversation, message };
}

function threadOf(conversation: Conversation, ref: MessageRef | undefined) {
  if (ref === undefined) return {};
  const root = conversation.messages.find(({ ts }) => ts === ref.ts);
  return { thread_ts: root?.thread_ts ?? ref.ts };
}

function keepFile({ world, workspace, user }: Acting, spec: FileSpec): StoredFile {
  const id = world.newId('F');
  const file: StoredFile = {
    id,
    team: workspace.id,
    user: user.id,
    name: spec.name,
    title: spec.title ?? spec.name,
    mimetype: spec.mimetype ?? 'application/octet-stream',
    content: Buffer.from(spec.content),
    url: spec.url ?? `${world.origin}/files-pri/${workspace.id}-${id}/${encodeURIComponent(spec.name)}`,
  };
  world.files.set(id, file);
  return file;
}

function own(
  { workspace, user }: Acting,
  ref: MessageRef,
): { conversation: Conversation; message: StoredMessage } {
  const conversation = must(workspace.conversations.get(ref.channel), `conversation ${ref.channel}`);
  const message = conversation.messages.find(({ ts }) => ts === ref.ts);
  if (message?.user !== user.id) throw new Error(`${user.name} has no message ${ref.ts} in ${ref.channel}.`);
  return { conversation, message };
}

/** What Slack makes of what people type: escaped, with addresses turned into links. */
const typed = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll(/https?:\/\/[^\s]+/g, '<$&>');

const richText = (text: string) => ({
  type: 'rich_text',
  elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text }] }],
});
