import { install } from './installation.ts';
import { type UserSpec, usualScopes, type WorkspaceSpec } from './slackSpec.ts';
import type { Conversation, User, Workspace, World } from './world.ts';

export function newWorkspace(world: World, spec: WorkspaceSpec): Workspace {
  const appUser = world.newId('U');
  const workspace: Workspace = {
    id: spec.id,
    name: spec.name,
    domain: spec.name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-'),
    enterprise: spec.enterprise,
    appUser,
    botId: world.newId('B'),
    users: new Map(spec.users.map((user) => [user.id, newUser(user)])),
    conversations: new Map(),
    homes: new Map(),
    modals: new Map(),
    unfurls: [],
    token: undefined,
    isOrgInstall: false,
    historyLag: 0,
  };
  workspace.users.set(appUser, newUser({ id: appUser, name: world.app.name, isBot: true }));
  for (const channel of spec.channels ?? []) {
    const people = channel.members ?? spec.users.map(({ id }) => id);
    const conversation: Conversation = {
      id: channel.id,
      name: channel.name,
      kind: channel.isPrivate === true ? 'group' : 'channel',
      person: undefined,
      isShared: channel.isShared ?? false,
      members: new Set(channel.hasBot === true ? [...people, appUser] : people),
      messages: [],
      isArchived: channel.isArchived ?? false,
    };
    workspace.conversations.set(channel.id, conversation);
  }
  world.workspaces.set(workspace.id, workspace);
  if (spec.botToken !== undefined) {
    const forOrg = spec.isOrgInstall ?? false;
    install(world, [workspace], { scopes: spec.scopes ?? usualScopes, token: spec.botToken, forOrg });
  }
  return workspace;
}

const newUser = (spec: UserSpec): User => ({
  id: spec.id,
  name: spec.name,
  email: spec.email,
  tz: spec.tz ?? 'Europe/London',
  isBot: spec.isBot ?? false,
  isDeleted: spec.isDeleted ?? false,
});
