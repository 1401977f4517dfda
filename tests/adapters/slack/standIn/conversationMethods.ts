import { directMessage, findConversation, isMember, needScope } from './conversations.ts';
import { messageOnTheWire } from './messages.ts';
import type { Asked, Methods } from './method.ts';
import { flagArg, numberArg, textArg } from './readArgs.ts';
import { Refusal } from './refusal.ts';
import type { Conversation, StoredMessage, Workspace } from './world.ts';

export const conversationMethods: Methods = {
  'conversations.open': { needs: ['im:write'], run: open },
  'conversations.history': { run: history },
  'conversations.replies': { run: replies },
  'conversations.info': { run: info },
  'conversations.list': { run: all },
  'conversations.join': { needs: ['channels:join'], run: join },
  'conversations.members': { run: members },
};

function open({ world, workspaces, args }: Asked) {
  const ids = (textArg(args, 'users') ?? '').split(',').filter((id) => id !== '');
  const [id] = ids;
  if (id === undefined) throw new Refusal('users_list_not_supplied');
  const workspace = workspaces.find(({ users }) => users.has(id));
  const user = workspace?.users.get(id);
  if (workspace === undefined || user === undefined) throw new Refusal('user_not_found');
  if (user.isDeleted) throw new Refusal('user_disabled');
  const conversation = directMessage(world, workspace, id);
  const whole = flagArg(args, 'return_im') ? conversationOnTheWire(workspace, conversation) : {};
  return { ok: true, channel: { ...whole, id: conversation.id } };
}

function history(asked: Asked) {
  const { workspace, conversation } = readable(asked, 'history');
  const roots = visible(asked, workspace, conversation).filter(
    ({ ts, thread_ts: thread }) => thread === undefined || thread === ts,
  );
  const newestFirst = roots.filter(({ ts }) => isWithin(asked, ts)).toReversed();
  return page(asked, workspace, newestFirst, conversation);
}

function replies(asked: Asked) {
  const { workspace, conversation } = readable(asked, 'history');
  const root = textArg(asked.args, 'ts');
  const thread = visible(asked, workspace, conversation).filter(
    ({ ts, thread_ts: in_ }) => ts === root || in_ === root,
  );
  if (thread.length === 0) throw new Refusal('thread_not_found');
  return page(
    asked,
    workspace,
    thread.filter(({ ts }) => ts === root || isWithin(asked, ts)),
    conversation,
  );
}

function info(asked: Asked) {
  const { workspace, conversation } = findConversation(
    asked.world,
    asked.workspaces,
    textArg(asked.args, 'channel'),
  );
  needScope(asked.grant, conversation, 'read');
  return { ok: true, channel: conversationOnTheWire(workspace, conversation) };
}

function all(asked: Asked) {
  const { grant, workspace, args } = asked;
  const types = (textArg(args, 'types') ?? 'public_channel').split(',');
  const kinds = { public_channel: 'channel', private_channel: 'group', im: 'im', mpim: 'mpim' } as const;
  const wanted = types.map((type) => kinds[type.trim() as keyof typeof kinds]);
  const found = [...workspace.conversations.values()].filter(
    (each) =>
      wanted.includes(each.kind) &&
      (each.kind === 'channel' || isMember(workspace, each)) &&
      !(flagArg(args, 'exclude_archived') && each.isArchived),
  );
  for (const kind of ['channel', 'group', 'im'] as const) {
    const sample = { kind } as Conversation;
    if (wanted.includes(kind)) needScope(grant, sample, 'read');
  }
  const from = Number(textArg(args, 'cursor') ?? 0);
  const until = from + (numberArg(args, 'limit') ?? 100);
  return {
    ok: true,
    channels: found.slice(from, until).map((each) => conversationOnTheWire(workspace, each)),
    response_metadata: { next_cursor: until < found.length ? String(until) : '' },
  };
}

function join({ world, workspaces, args }: Asked) {
  const { workspace, conversation } = findConversation(world, workspaces, textArg(args, 'channel'));
  if (conversation.kind !== 'channel') throw new Refusal('method_not_supported_for_channel_type');
  if (conversation.isArchived) throw new Refusal('is_archived');
  conversation.members.add(workspace.appUser);
  return { ok: true, channel: conversationOnTheWire(workspace, conversation) };
}

function members(asked: Asked) {
  const { conversation } = readable(asked, 'read');
  const ids = [...conversation.members];
  const from = Number(textArg(asked.args, 'cursor') ?? 0);
  const until = from + (numberArg(asked.args, 'limit') ?? 100);
  return {
    ok: true,
    members: ids.slice(from, until),
    response_metadata: { next_cursor: until < ids.length ? String(until) : '' },
  };
}

function readable(asked: Asked, doing: 'history' | 'read') {
  const found = findConversation(asked.world, asked.workspaces, textArg(asked.args, 'channel'));
  needScope(asked.grant, found.conversation, doing);
  if (!isMember(found.workspace, found.conversation)) {
    throw new Refusal(found.conversation.kind === 'group' ? 'channel_not_found' : 'not_in_channel');
  }
  return found;
}

/** History may lag behind what was posted; ephemeral messages are never in it. */
const visible = ({ world }: Asked, workspace: Workspace, { messages }: Conversation) =>
  messages.filter(
    ({ isEphemeral, ts }) => !isEphemeral && Number(ts) * 1000 <= world.now() - workspace.historyLag + 1,
  );

function isWithin({ args }: Asked, ts: string): boolean {
  const oldest = textArg(args, 'oldest') ?? '0';
  const latest = textArg(args, 'latest') ?? 'z';
  const onTheEdge = flagArg(args, 'inclusive') && (ts === oldest || ts === latest);
  return onTheEdge || (ts > oldest && ts < latest);
}

function page(
  { world, args }: Asked,
  workspace: Workspace,
  messages: readonly StoredMessage[],
  conversation: Conversation,
) {
  const from = Number(textArg(args, 'cursor') ?? 0);
  const until = from + (numberArg(args, 'limit') ?? 100);
  const withMetadata = flagArg(args, 'include_all_metadata');
  return {
    ok: true,
    messages: messages.slice(from, until).map((each) => ({
      ...messageOnTheWire(world, workspace, each, { withMetadata }),
      ...threadUnder(conversation, each),
    })),
    has_more: until < messages.length,
    pin_count: 0,
    ...(until < messages.length ? { response_metadata: { next_cursor: String(until) } } : {}),
  };
}

/** A message that was answered in its thread says so. */
function threadUnder({ messages }: Conversation, { ts }: StoredMessage) {
  const replies = messages.filter((each) => each.thread_ts === ts && each.ts !== ts && !each.isEphemeral);
  if (replies.length === 0) return {};
  const users = [...new Set(replies.map(({ user }) => user))];
  return {
    thread_ts: ts,
    reply_count: replies.length,
    reply_users: users,
    reply_users_count: users.length,
    latest_reply: replies.at(-1)?.ts,
    is_locked: false,
  };
}

function conversationOnTheWire(workspace: Workspace, conversation: Conversation): Record<string, unknown> {
  const { id, kind, name, isArchived, isShared } = conversation;
  const common = { id, created: 0, is_archived: isArchived, is_org_shared: false };
  if (kind === 'im') return { ...common, is_im: true, user: conversation.person, is_user_deleted: false };
  return {
    ...common,
    name,
    name_normalized: name,
    is_channel: kind === 'channel',
    is_group: kind === 'group',
    is_im: false,
    is_mpim: false,
    is_private: kind === 'group',
    is_general: false,
    is_shared: isShared,
    is_ext_shared: isShared,
    is_member: isMember(workspace, conversation),
    context_team_id: workspace.id,
    num_members: conversation.members.size,
    topic: { value: '', creator: '', last_set: 0 },
    purpose: { value: '', creator: '', last_set: 0 },
  };
}
