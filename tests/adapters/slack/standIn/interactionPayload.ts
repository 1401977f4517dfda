import { messageOnTheWire } from './messages.ts';
import { type OpenView, viewOnTheWire } from './openView.ts';
import { newResponseUrl } from './responseUrls.ts';
import type { Conversation, StoredMessage, User, Workspace, World } from './world.ts';

type Json = Record<string, unknown>;

/** What all interactions begin with. Installed for a whole organisation, `team` is null. */
export function interaction(world: World, workspace: Workspace, user: User, type: string): Json {
  const { enterprise } = workspace;
  const ofEnterprise =
    enterprise === undefined ? {} : { enterprise_id: enterprise.id, enterprise_name: enterprise.name };
  return {
    type,
    user: { id: user.id, username: user.name, name: user.name, team_id: workspace.id },
    api_app_id: world.app.id,
    token: world.app.verificationToken,
    team: workspace.isOrgInstall ? null : { id: workspace.id, domain: workspace.domain, ...ofEnterprise },
    enterprise: enterprise === undefined ? null : { id: enterprise.id, name: enterprise.name },
    is_enterprise_install: workspace.isOrgInstall,
  };
}

export const triggered = (world: World, workspace: Workspace, user: User, from?: OpenView): Json => ({
  trigger_id: newTrigger(world, workspace, user, from),
});

/** The part of a payload that says on which message it happened; an ephemeral message is not in it itself. */
export function onMessage(
  world: World,
  workspace: Workspace,
  conversation: Conversation,
  user: User,
  message: StoredMessage,
): Json {
  const thread = message.thread_ts === undefined ? {} : { thread_ts: message.thread_ts };
  return {
    container: {
      type: 'message',
      message_ts: message.ts,
      channel_id: conversation.id,
      is_ephemeral: message.isEphemeral,
      ...thread,
    },
    channel: { id: conversation.id, name: conversation.name },
    ...(message.isEphemeral ? {} : { message: messageOnTheWire(world, workspace, message) }),
    response_url: newResponseUrl(world, workspace, conversation, user, message.ts),
  };
}

export const onView = (world: World, workspace: Workspace, view: OpenView): Json => ({
  container: { type: 'view', view_id: view.id },
  view: viewOnTheWire(world, workspace, view),
});

/** The fields of a slash command. */
export function commandPayload(
  world: World,
  workspace: Workspace,
  user: User,
  conversation: Conversation,
  command: string,
  text: string,
): Json {
  const { enterprise } = workspace;
  return {
    token: world.app.verificationToken,
    team_id: workspace.id,
    team_domain: workspace.domain,
    ...(enterprise === undefined ? {} : { enterprise_id: enterprise.id, enterprise_name: enterprise.name }),
    channel_id: conversation.id,
    channel_name: conversation.kind === 'group' ? 'privategroup' : conversation.name,
    user_id: user.id,
    user_name: user.name,
    command,
    text,
    api_app_id: world.app.id,
    is_enterprise_install: String(workspace.isOrgInstall),
    response_url: newResponseUrl(world, workspace, conversation, user),
    ...triggered(world, workspace, user),
  };
}

function newTrigger(world: World, workspace: Workspace, user: User, from?: OpenView): string {
  const id = `${world.newId('').slice(-6)}.${workspace.id}.${world.newId('')}`.toLowerCase();
  const under = from === undefined ? {} : { from };
  const at = world.now();
  world.triggers.set(id, { team: workspace.id, user: user.id, at, isUsed: false, ...under });
  return id;
}
