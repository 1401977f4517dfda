import { checkBlocks } from './checkBlocks.ts';
import { findConversation, isMember } from './conversations.ts';
import { changeMessage, deleteMessage, messageOnTheWire, postMessage } from './messages.ts';
import type { Asked, Methods } from './method.ts';
import { type Args, flagArg, textArg } from './readArgs.ts';
import { Refusal } from './refusal.ts';
import { isObject } from './rule.ts';
import type { Conversation, Workspace } from './world.ts';

const longest = 40_000;
const largestMetadata = 8_000;

export const chatMethods: Methods = {
  'chat.postMessage': { needs: ['chat:write'], run: post },
  'chat.postEphemeral': { needs: ['chat:write'], run: postEphemeral },
  'chat.update': { needs: ['chat:write'], run: update },
  'chat.delete': { needs: ['chat:write'], run: remove },
  'chat.getPermalink': { run: permalink },
  'chat.unfurl': { needs: ['links:write'], run: unfurl },
};

function post(asked: Asked) {
  const { world, args } = asked;
  const { workspace, conversation } = place(asked);
  const metadata = readMetadata(args);
  const message = postMessage(world, workspace, conversation, {
    ...draft(workspace, args),
    isEphemeral: false,
    ...thread(args),
    ...(metadata === undefined ? {} : { metadata }),
  });
  const wire = messageOnTheWire(world, workspace, message, { withMetadata: true });
  return { ok: true, channel: conversation.id, ts: message.ts, message: wire, ...truncation(args) };
}

function postEphemeral(asked: Asked) {
  const { world, args } = asked;
  const { workspace, conversation } = place(asked);
  const user = textArg(args, 'user');
  if (user === undefined || !conversation.members.has(user)) throw new Refusal('user_not_in_channel');
  const message = postMessage(world, workspace, conversation, {
    ...draft(workspace, args),
    isEphemeral: true,
    onlyFor: user,
    ...thread(args),
  });
  return { ok: true, message_ts: message.ts };
}

function update(asked: Asked) {
  const { world, args } = asked;
  const { workspace, conversation, message } = own(asked, 'cant_update_message');
  const { text, blocks, attachments } = draft(workspace, args);
  const metadata = readMetadata(args);
  // Slack keeps the blocks and attachments that a call leaves out, so that new text alone changes nothing to see.
  const changed = changeMessage(world, workspace, conversation, message, {
    text: args['text'] === undefined ? message.text : text,
    blocks: args['blocks'] === undefined ? message.blocks : blocks,
    attachments: args['attachments'] === undefined ? message.attachments : attachments,
    edited: { user: workspace.appUser, ts: world.newTs() },
    ...(metadata === undefined ? {} : { metadata }),
  });
  world.tell(workspace, changed.event);
  const wire = messageOnTheWire(world, workspace, changed.message, { withMetadata: true });
  return { ok: true, channel: conversation.id, ts: message.ts, text, message: wire, ...truncation(args) };
}

function remove(asked: Asked) {
  const { workspace, conversation, message } = own(asked, 'cant_delete_message');
  asked.world.tell(workspace, deleteMessage(asked.world, workspace, conversation, message));
  return { ok: true, channel: conversation.id, ts: message.ts };
}

function permalink({ world, workspaces, args }: Asked) {
  const { workspace, conversation } = findConversation(world, workspaces, textArg(args, 'channel'));
  const ts = textArg(args, 'message_ts');
  const message = conversation.messages.find((each) => each.ts === ts);
  if (message === undefined) throw new Refusal('message_not_found');
  const inThread =
    message.thread_ts === undefined ? '' : `?thread_ts=${message.thread_ts}&cid=${conversation.id}`;
  const link = `https://${workspace.domain}.slack.com/archives/${conversation.id}/p${message.ts.replace('.', '')}`;
  return { ok: true, channel: conversation.id, permalink: `${link}${inThread}` };
}

function unfurl({ world, workspaces, args }: Asked) {
  const unfurls = args['unfurls'];
  if (!isObject(unfurls)) throw new Refusal('missing_unfurls');
  const where = textArg(args, 'unfurl_id');
  const { workspace, conversation } =
    where === undefined
      ? findConversation(world, workspaces, textArg(args, 'channel'))
      : findUnfurl(workspaces, where);
  for (const [link, each] of Object.entries(unfurls)) {
    if (isObject(each) && each['blocks'] !== undefined)
      checkBlocks(each['blocks'], `/unfurls/${link}/blocks`);
  }
  const ts = textArg(args, 'ts') ?? where?.split('-').at(-1) ?? '';
  workspace.unfurls.push({ channel: conversation.id, ts, unfurls });
  const message = conversation.messages.find((each) => each.ts === ts);
  if (message !== undefined) {
    const attachments = [...message.attachments, ...(Object.values(unfurls) as Record<string, unknown>[])];
    world.tell(workspace, changeMessage(world, workspace, conversation, message, { attachments }).event);
  }
  return { ok: true };
}

function findUnfurl(workspaces: readonly Workspace[], id: string) {
  for (const workspace of workspaces) {
    const conversation = workspace.conversations.get(id.split('-')[0] ?? '');
    if (conversation !== undefined) return { workspace, conversation };
  }
  throw new Refusal('cannot_find_message');
}

/** Where the app may post: it must be in the conversation, or have `chat:write.public` for an open channel. */
function place({ world, grant, workspaces, args }: Asked): {
  workspace: Workspace;
  conversation: Conversation;
} {
  const found = findConversation(world, workspaces, textArg(args, 'channel'));
  const { conversation } = found;
  if (conversation.isArchived) throw new Refusal('is_archived');
  if (!isMember(found.workspace, conversation)) {
    if (conversation.kind === 'group') throw new Refusal('channel_not_found');
    if (!grant.scopes.includes('chat:write.public')) throw new Refusal('not_in_channel');
  }
  return found;
}

function own({ world, workspaces, args }: Asked, refusal: string) {
  const channel = textArg(args, 'channel');
  // A person's id will do to post to, and not to change what was posted.
  const isPerson = workspaces.some(({ users }) => users.has(channel ?? ''));
  if (isPerson) throw new Refusal('channel_not_found');
  const { workspace, conversation } = findConversation(world, workspaces, channel);
  const message = conversation.messages.find(({ ts }) => ts === textArg(args, 'ts'));
  if (message === undefined || message.isEphemeral) throw new Refusal('message_not_found');
  if (!message.isFromApp) throw new Refusal(refusal);
  return { workspace, conversation, message };
}

function draft(workspace: Workspace, args: Args) {
  const blocks = args['blocks'] === undefined ? [] : checkBlocks(args['blocks']);
  const attachments = (args['attachments'] ?? []) as readonly Record<string, unknown>[];
  if (!Array.isArray(attachments)) throw new Refusal('invalid_attachments');
  if (attachments.length > 100) throw new Refusal('too_many_attachments');
  attachments.forEach(({ blocks: inner }, index) => {
    if (inner !== undefined) checkBlocks(inner, `/attachments/${index}/blocks`);
  });
  const text = (textArg(args, 'text') ?? textArg(args, 'markdown_text') ?? '').slice(0, longest);
  if (text === '' && blocks.length === 0 && attachments.length === 0) throw new Refusal('no_text');
  const parsesNames = flagArg(args, 'link_names') || args['parse'] === 'full';
  const sender = { user: workspace.appUser, isFromApp: true, files: [] };
  return { ...sender, text, blocks, attachments, parsesNames };
}

function readMetadata(args: Args): unknown {
  const metadata = args['metadata'];
  if (metadata === undefined) return undefined;
  if (
    !isObject(metadata) ||
    typeof metadata['event_type'] !== 'string' ||
    !isObject(metadata['event_payload'])
  ) {
    throw new Refusal('invalid_metadata_format');
  }
  if (JSON.stringify(metadata).length > largestMetadata) throw new Refusal('metadata_too_large');
  return metadata;
}

const thread = (args: Args) => {
  const ts = textArg(args, 'thread_ts');
  if (ts === undefined) return {};
  if (!/^\d+\.\d{6}$/.test(ts)) throw new Refusal('invalid_thread_ts');
  return { thread_ts: ts };
};

const truncation = (args: Args) =>
  (textArg(args, 'text')?.length ?? 0) > longest
    ? { warning: 'message_truncated', response_metadata: { warnings: ['message_truncated'] } }
    : {};
