import { createHash } from 'node:crypto';
import { personalChat } from './conversations.ts';
import type { TenantSpec, UserSpec } from './teamsSpec.ts';
import { type Conversation, must, type Team, type Tenant, type User, type World } from './world.ts';

export function newTenant(world: World, spec: TenantSpec): Tenant {
  const tenant: Tenant = {
    id: spec.id,
    name: spec.name,
    region: spec.region ?? 'amer',
    users: new Map(spec.users.map((user) => [user.id, newUser(world, user)])),
    teams: new Map(),
    conversations: new Map(),
    allowsGraph: spec.allowsGraph ?? false,
  };
  const everybody = spec.users.map(({ id }) => id);
  for (const { id, name, channels, members = everybody, hasApp = false } of spec.teams ?? []) {
    const team: Team = { id, name, aadGroupId: groupId(id), channels, members: new Set(members), hasApp };
    tenant.teams.set(id, team);
    for (const each of new Set([id, ...channels.map((channel) => channel.id)])) {
      add(tenant, { id: each, kind: 'channel', team, members: team.members });
    }
  }
  for (const { id, members, hasApp = false } of spec.groupChats ?? []) {
    add(tenant, { id, kind: 'groupChat', members: new Set(members), hasApp });
  }
  for (const id of spec.installedFor ?? []) {
    const user = must(tenant.users.get(id), `user ${id} in ${spec.id}`);
    user.app = 'installed';
    personalChat(world, tenant, user);
  }
  world.tenants.set(tenant.id, tenant);
  return tenant;
}

function add(
  tenant: Tenant,
  given: Pick<Conversation, 'id' | 'kind' | 'members'> & Partial<Conversation>,
): void {
  tenant.conversations.set(given.id, {
    tenant: tenant.id,
    person: undefined,
    team: undefined,
    messages: [],
    views: new Map(),
    hasApp: false,
    ...given,
  });
}

const newUser = (world: World, spec: UserSpec): User => ({
  id: spec.id,
  botId: world.newId('29:1'),
  name: spec.name,
  email: spec.email,
  timezone: spec.timezone ?? 'Europe/London',
  role: spec.role ?? 'user',
  app: 'none',
  form: undefined,
  told: undefined,
});

const groupId = (team: string): string =>
  createHash('sha256')
    .update(team)
    .digest('hex')
    .replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/, '$1-$2-4$3-8$4-$5');
