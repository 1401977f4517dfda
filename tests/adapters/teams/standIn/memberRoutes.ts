import type { Json } from './json.ts';
import { Refusal } from './refusal.ts';
import { type Asked, open, type Route } from './route.ts';
import type { Tenant, User } from './world.ts';

const onTheWire = (tenant: Tenant, user: User): Json => {
  const [givenName = '', ...rest] = user.name.split(' ');
  return {
    id: user.botId,
    name: user.name,
    givenName,
    surname: rest.join(' '),
    ...(user.email === undefined ? {} : { email: user.email, userPrincipalName: user.email }),
    aadObjectId: user.id,
    objectId: user.id,
    tenantId: tenant.id,
    userRole: user.role,
  };
};

function membersIn(asked: Asked): { readonly tenant: Tenant; readonly members: readonly User[] } {
  const { tenant, conversation } = open(asked);
  return { tenant, members: [...conversation.members].flatMap((id) => tenant.users.get(id) ?? []) };
}

const all: Route = {
  what: 'member',
  method: 'GET',
  path: 'v3/conversations/*/members',
  run(asked) {
    const { tenant, members } = membersIn(asked);
    return { status: 200, body: members.map((user) => onTheWire(tenant, user)) };
  },
};

const one: Route = {
  what: 'member',
  method: 'GET',
  path: 'v3/conversations/*/members/*',
  run(asked) {
    const { tenant, members } = membersIn(asked);
    const user = members.find(({ id, botId }) => asked.ids[1] === id || asked.ids[1] === botId);
    if (user === undefined)
      throw new Refusal(404, 'MemberNotFoundInConversation', 'The member was not found in the conversation.');
    return { status: 200, body: onTheWire(tenant, user) };
  },
};

/** Everybody fits on the one page. */
const paged: Route = {
  what: 'member',
  method: 'GET',
  path: 'v3/conversations/*/pagedmembers',
  run(asked) {
    const { tenant, members } = membersIn(asked);
    return { status: 200, body: { members: members.map((user) => onTheWire(tenant, user)) } };
  },
};

export const memberRoutes: readonly Route[] = [all, one, paged];
