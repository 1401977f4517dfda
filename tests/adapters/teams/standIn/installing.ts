import { activityFrom } from './activity.ts';
import { personalChat } from './conversations.ts';
import type { Json } from './json.ts';
import { type Conversation, must, type Team, type Tenant, type User, type World } from './world.ts';

/** Teams sends both events, and in this order. */
export function installEvents(world: World, tenant: Tenant, user: User): readonly Json[] {
  const conversation = personalChat(world, tenant, user);
  const settings = { settings: { selectedChannel: { id: conversation.id } } };
  return [
    activityFrom(world, tenant, user, { conversation }, membership(world, 'membersAdded')),
    activityFrom(world, tenant, user, { conversation }, { ...installation('add'), channelData: settings }),
  ];
}

/** Of taking the app away from one's own chat, the bot is told once. */
export function uninstallEvents(world: World, tenant: Tenant, user: User): readonly Json[] {
  const conversation = personalChat(world, tenant, user);
  return [activityFrom(world, tenant, user, { conversation }, installation('remove'))];
}

export function teamEvents(
  world: World,
  tenant: Tenant,
  by: User,
  team: Team,
  change: 'add' | 'remove',
): readonly Json[] {
  const conversation = must(tenant.conversations.get(team.id), `General channel of ${team.id}`);
  const named = { team: { id: team.id, aadGroupId: team.aadGroupId, name: team.name } };
  const eventType = change === 'add' ? 'teamMemberAdded' : 'teamMemberRemoved';
  const members = membership(world, change === 'add' ? 'membersAdded' : 'membersRemoved');
  const settings = change === 'add' ? { settings: { selectedChannel: { id: team.id } } } : {};
  return [
    activityFrom(world, tenant, by, { conversation }, { ...members, channelData: { ...named, eventType } }),
    activityFrom(
      world,
      tenant,
      by,
      { conversation },
      { ...installation(change), channelData: { ...named, ...settings } },
    ),
  ];
}

/** Teams says so in the General channel: the one it is about is no more. */
export function channelDeleted(world: World, tenant: Tenant, by: User, gone: Conversation): Json {
  const team = must(gone.team, `team of ${gone.id}`);
  const general = must(tenant.conversations.get(team.id), `General channel of ${team.id}`);
  const name = team.channels.find(({ id }) => id === gone.id)?.name ?? '';
  const channelData = { channel: { id: gone.id, name }, eventType: 'channelDeleted' };
  return activityFrom(
    world,
    tenant,
    by,
    { conversation: general },
    { type: 'conversationUpdate', channelData },
  );
}

export const groupEvents = (
  world: World,
  tenant: Tenant,
  by: User,
  conversation: Conversation,
  change: 'add' | 'remove',
): readonly Json[] => [
  activityFrom(
    world,
    tenant,
    by,
    { conversation },
    membership(world, change === 'add' ? 'membersAdded' : 'membersRemoved'),
  ),
  activityFrom(world, tenant, by, { conversation }, installation(change)),
];

const membership = (world: World, name: 'membersAdded' | 'membersRemoved'): Json => ({
  type: 'conversationUpdate',
  [name]: [{ id: `28:${world.app.id}` }],
});

const installation = (action: 'add' | 'remove'): Json => ({ type: 'installationUpdate', action });
