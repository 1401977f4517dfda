import type { Conversation, Event, Workspace, World } from './world.ts';

/** An event in the envelope of the Events API. */
export function eventPayload(world: World, workspace: Workspace, event: Event): Record<string, unknown> {
  const conversation = workspace.conversations.get(String(event['channel']));
  const enterprise = workspace.enterprise?.id ?? null;
  return {
    token: world.app.verificationToken,
    team_id: workspace.id,
    ...(enterprise === null ? {} : { enterprise_id: enterprise }),
    context_team_id: workspace.id,
    context_enterprise_id: enterprise,
    api_app_id: world.app.id,
    event,
    type: 'event_callback',
    event_id: world.newId('Ev'),
    event_time: Math.floor(world.now() / 1000),
    authorizations: [
      {
        enterprise_id: enterprise,
        team_id: workspace.id,
        user_id: workspace.appUser,
        is_bot: true,
        is_enterprise_install: workspace.isOrgInstall,
      },
    ],
    is_ext_shared_channel: conversation?.isShared ?? false,
    event_context: contextOf(workspace, event),
  };
}

/** Whether the app subscribes to this event, may know of it, and is where it happens. */
export function isHeard(world: World, workspace: Workspace, event: Event): boolean {
  const conversation = workspace.conversations.get(String(event['channel']));
  const { subscription, scope } = conditions(event, conversation);
  const subscribed = world.app.events?.has(subscription) ?? true;
  if (event.type === 'app_uninstalled' || event.type === 'tokens_revoked') return subscribed;
  const scopes = world.grants.get(workspace.token ?? '')?.scopes;
  const present = event.type !== 'message' || conversation?.members.has(workspace.appUser) === true;
  return subscribed && present && scopes !== undefined && (scope === undefined || scopes.includes(scope));
}

const kinds = { channel: 'channels', group: 'groups', im: 'im' } as const;

function conditions(event: Event, conversation: Conversation | undefined) {
  const kind = kinds[conversation?.kind ?? 'im'];
  switch (event.type) {
    case 'message':
      return { subscription: `message.${kind}`, scope: `${kind}:history` };
    case 'app_mention':
      return { subscription: 'app_mention', scope: 'app_mentions:read' };
    case 'link_shared':
      return { subscription: 'link_shared', scope: 'links:read' };
    case 'user_change':
      return { subscription: 'user_change', scope: 'users:read' };
    case 'member_joined_channel':
    case 'channel_archive':
    case 'channel_left':
      return { subscription: event.type, scope: 'channels:read' };
    default:
      return { subscription: event.type, scope: undefined };
  }
}

const contextOf = (workspace: Workspace, event: Event): string =>
  `4-${Buffer.from(JSON.stringify({ et: event.type, tid: workspace.id, cid: event['channel'] })).toString('base64url')}`;
