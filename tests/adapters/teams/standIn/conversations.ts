import type { Conversation, StoredMessage, Tenant, User, World } from './world.ts';

/** The chat between the bot and a person, which begins when somebody first needs it. */
export function personalChat(world: World, tenant: Tenant, user: User): Conversation {
  const found = [...tenant.conversations.values()].find(({ person }) => person === user.id);
  if (found !== undefined) return found;
  const conversation: Conversation = {
    id: world.newId('a:1'),
    kind: 'personal',
    tenant: tenant.id,
    person: user.id,
    team: undefined,
    members: new Set([user.id]),
    messages: [],
    views: new Map(),
    hasApp: false,
  };
  tenant.conversations.set(conversation.id, conversation);
  return conversation;
}

/** A bot reaches people who have its app, or who are in a team that has it. */
export const reaches = (tenant: Tenant, user: User): boolean =>
  user.app === 'installed' ||
  (user.app === 'none' &&
    [...tenant.teams.values()].some((team) => team.hasApp && team.members.has(user.id)));

export function isAppIn(tenant: Tenant, conversation: Conversation): boolean {
  switch (conversation.kind) {
    case 'personal': {
      const user = tenant.users.get(conversation.person ?? '');
      return user !== undefined && reaches(tenant, user);
    }
    case 'channel':
      return conversation.team?.hasApp ?? false;
    case 'groupChat':
      return conversation.hasApp;
  }
}

/** Puts a new version in the old one's place; what single people saw of the old one is gone. */
export function replaceMessage(conversation: Conversation, old: StoredMessage, fresh: StoredMessage): void {
  conversation.messages[conversation.messages.indexOf(old)] = fresh;
  for (const key of conversation.views.keys()) {
    if (key.startsWith(`${old.id} `)) conversation.views.delete(key);
  }
}

export const viewKey = (message: string, user: string): string => `${message} ${user}`;

/** `19:…@thread.tacv2;messageid=170…` is the thread that begins with that message. */
export function splitThread(id: string): { readonly base: string; readonly root: string | undefined } {
  const [, base = id, root] = /^(.*);messageid=(\d+)$/.exec(id) ?? [];
  return { base, root };
}
