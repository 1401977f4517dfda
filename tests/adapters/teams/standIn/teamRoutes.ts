import { Refusal } from './refusal.ts';
import type { Asked, Route } from './route.ts';
import type { Team, Tenant } from './world.ts';

function teamOf({ world, region, ids }: Asked): { readonly tenant: Tenant; readonly team: Team } {
  for (const tenant of world.tenants.values()) {
    const team = tenant.teams.get(ids[0] ?? '');
    if (team === undefined || tenant.region !== region) continue;
    if (team.hasApp) return { tenant, team };
    throw new Refusal(403, 'BotNotInConversationRoster', 'The bot is not part of the team.');
  }
  throw new Refusal(404, 'NotFound', 'The team was not found.');
}

const details: Route = {
  what: 'team',
  method: 'GET',
  path: 'v3/teams/*',
  run(asked) {
    const { tenant, team } = teamOf(asked);
    const { id, name, aadGroupId, channels, members } = team;
    const counts = { channelCount: channels.length, memberCount: members.size };
    return { status: 200, body: { id, name, aadGroupId, tenantId: tenant.id, type: 'standard', ...counts } };
  },
};

/** The General channel has the team's own id, and no name, because clients translate it. */
const channels: Route = {
  what: 'team',
  method: 'GET',
  path: 'v3/teams/*/conversations',
  run(asked) {
    const { team } = teamOf(asked);
    const others = team.channels.filter(({ id }) => id !== team.id);
    const named = others.map(({ id, name }) => ({ id, name, type: 'standard' }));
    return {
      status: 200,
      body: { conversations: [{ id: team.id, name: null, type: 'standard' }, ...named] },
    };
  },
};

export const teamRoutes: readonly Route[] = [details, channels];
