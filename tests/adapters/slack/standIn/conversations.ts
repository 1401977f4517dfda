import { Refusal } from './refusal.ts';
import type { Conversation, Grant, Workspace, World } from './world.ts';

/** The direct message between this person and the app; made when it is first needed. */
export function directMessage(world: World, workspace: Workspace, user: string): Conversation {
  const known = [...workspace.conversations.values()].find((each) => each.person === user);
  if (known !== undefined) return known;
  const conversation: Conversation = {
    id: world.newId('D'),
    name: 'directmessage',
    kind: 'im',
    person: user,
    isShared: false,
    members: new Set([user, workspace.appUser]),
    messages: [],
    isArchived: false,
  };
  workspace.conversations.set(conversation.id, conversation);
  return conversation;
}

/** Where a call means to go: the id of a conversation, or of a person for their direct message. */
export function findConversation(
  world: World,
  workspaces: readonly Workspace[],
  channel: string | undefined,
): { workspace: Workspace; conversation: Conversation } {
  for (const workspace of workspaces) {
    const conversation = workspace.conversations.get(channel ?? '');
    if (conversation !== undefined) return { workspace, conversation };
    const person = workspace.users.get(channel ?? '');
    if (person !== undefined && !person.isBot) {
      return { workspace, conversation: directMessage(world, workspace, person.id) };
    }
  }
  throw new Refusal('channel_not_found');
}

const reading = { channel: 'channels', group: 'groups', im: 'im' } as const;

/** Scopes for conversations depend on their kind: `channels:history`, `im:history` and so on. */
export function needScope(grant: Grant, conversation: Conversation, doing: 'history' | 'read'): void {
  const needed = `${reading[conversation.kind]}:${doing}`;
  if (!grant.scopes.includes(needed)) throw missingScope(grant, needed);
}

export const missingScope = (grant: Grant, needed: string): Refusal =>
  new Refusal('missing_scope', { needed, provided: grant.scopes.join(',') });

export const isMember = (workspace: Workspace, conversation: Conversation): boolean =>
  conversation.members.has(workspace.appUser);
