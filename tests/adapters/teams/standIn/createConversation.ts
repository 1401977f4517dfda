import { sendTo } from './activityRoutes.ts';
import { checkActivity } from './checkActivity.ts';
import { personalChat, reaches } from './conversations.ts';
import { isObject, objectOf, objectsOf, textOf } from './json.ts';
import { badArgument, Refusal } from './refusal.ts';
import type { Route } from './route.ts';
import { serviceUrlOf } from './serviceUrl.ts';
import type { Conversation, Tenant, World } from './world.ts';

type Place = { readonly tenant: Tenant; readonly conversation: Conversation };

/** Opens the chat with a person, or begins a thread in a channel. */
export const createConversation: Route = {
  what: 'create',
  method: 'POST',
  path: 'v3/conversations',
  run({ world, region, body }) {
    if (!isObject(body)) throw badArgument('The body must be a JSON object.');
    const channelData = objectOf(body, 'channelData');
    const channel = textOf(objectOf(channelData, 'channel'), 'id');
    const isGroup = body['isGroup'] === true;
    if (isGroup !== (channel !== ''))
      throw badArgument('A group needs channelData.channel.id, and a chat with one person must not have it.');
    const named = textOf(objectOf(channelData, 'tenant'), 'id') || textOf(body, 'tenantId');
    const { tenant, conversation } = isGroup
      ? channelOf(world, channel)
      : chatOf(
          world,
          named,
          objectsOf(body, 'members').map((member) => textOf(member, 'id')),
        );
    if (tenant.region !== region)
      throw new Refusal(404, 'ConversationNotFound', 'The tenant is served at another address.');
    if (isGroup && !isObject(body['activity']))
      throw badArgument('A thread needs an activity to begin with.');
    const activity = body['activity'];
    if (activity === undefined || activity === null)
      return { status: 201, body: { id: conversation.id, serviceUrl: serviceUrlOf(world, tenant) } };
    const sent = sendTo(world, conversation, checkActivity(tenant, conversation, activity), undefined);
    const id = isGroup ? `${conversation.id};messageid=${sent}` : conversation.id;
    return { status: 201, body: { id, activityId: sent, serviceUrl: serviceUrlOf(world, tenant) } };
  },
};

function channelOf(world: World, channel: string): Place {
  for (const tenant of world.tenants.values()) {
    const conversation = tenant.conversations.get(channel);
    if (conversation?.kind !== 'channel') continue;
    if (conversation.team?.hasApp !== true)
      throw new Refusal(403, 'BotNotInConversationRoster', 'The bot is not part of the conversation roster.');
    return { tenant, conversation };
  }
  throw new Refusal(404, 'ConversationNotFound', 'Conversation not found.');
}

function chatOf(world: World, named: string, members: readonly string[]): Place {
  if (named === '') throw badArgument('channelData.tenant.id must name the tenant.');
  const tenant = world.tenants.get(named);
  const [member = ''] = members;
  if (members.length !== 1 || member === '') throw badArgument('members must name one person.');
  const user = [...(tenant?.users.values() ?? [])].find(({ id, botId }) => id === member || botId === member);
  if (tenant === undefined || user === undefined)
    throw badArgument('Invalid user identity in provided tenant.');
  if (user.app === 'blocked')
    throw new Refusal(403, 'MessageWritesBlocked', 'The bot is blocked by the user.');
  if (!reaches(tenant, user))
    throw new Refusal(
      403,
      'ForbiddenOperationException',
      "The bot is not installed in the user's personal scope.",
    );
  return { tenant, conversation: personalChat(world, tenant, user) };
}
