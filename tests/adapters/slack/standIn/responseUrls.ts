import { checkBlocks } from './checkBlocks.ts';
import { changeMessage, deleteMessage, postMessage } from './messages.ts';
import { Refusal } from './refusal.ts';
import { type Conversation, must, type ResponseUrl, type User, type Workspace, type World } from './world.ts';

const lives = 30 * 60_000;
const mostUses = 5;

export function newResponseUrl(
  world: World,
  workspace: Workspace,
  conversation: Conversation,
  user: User,
  message?: string,
): string {
  const id = `${workspace.id}/${world.newId('')}/${world.newId('')}`;
  const about = message === undefined ? {} : { message };
  const where = { team: workspace.id, channel: conversation.id, user: user.id };
  world.responseUrls.set(id, { ...where, at: world.now(), uses: 0, ...about });
  return `${world.origin}/actions/${id}`;
}

/** What an app posts to a `response_url`: it needs no token, and works where the app is no member. */
export function respond(world: World, id: string, body: Readonly<Record<string, unknown>>): void {
  const url = world.responseUrls.get(id);
  if (url === undefined || world.now() - url.at > lives) throw new Refusal('expired_url');
  if (url.uses >= mostUses) throw new Refusal('used_url');
  url.uses += 1;
  show(world, url, body);
}

/** Shows an answer to a command or an interaction, as an ephemeral message unless it says otherwise. */
export function show(
  world: World,
  to: Omit<ResponseUrl, 'at' | 'uses'>,
  body: Readonly<Record<string, unknown>>,
): void {
  const workspace = must(world.workspaces.get(to.team), `workspace ${to.team}`);
  const conversation = must(workspace.conversations.get(to.channel), `conversation ${to.channel}`);
  const original = conversation.messages.find(({ ts }) => ts === to.message);
  if (says(body, 'delete_original') && original !== undefined) {
    world.tell(workspace, deleteMessage(world, workspace, conversation, original));
    return;
  }
  const content = {
    text: String(body['text'] ?? ''),
    blocks: body['blocks'] === undefined ? [] : checkBlocks(body['blocks']),
    attachments: (body['attachments'] ?? []) as readonly Record<string, unknown>[],
  };
  if (content.text === '' && content.blocks.length === 0 && content.attachments.length === 0) {
    throw new Refusal('no_text');
  }
  if (says(body, 'replace_original') && original !== undefined) {
    const { event } = changeMessage(world, workspace, conversation, original, content);
    if (!original.isEphemeral) world.tell(workspace, event);
    return;
  }
  const isEphemeral = body['response_type'] !== 'in_channel';
  postMessage(world, workspace, conversation, {
    ...content,
    user: workspace.appUser,
    files: [],
    isFromApp: true,
    isEphemeral,
    ...(isEphemeral ? { onlyFor: to.user } : {}),
    ...(typeof body['thread_ts'] === 'string' ? { thread_ts: body['thread_ts'] } : {}),
  });
}

/** Slack's own examples write these flags as strings. */
const says = (body: Readonly<Record<string, unknown>>, name: string): boolean =>
  body[name] === true || body[name] === 'true';
