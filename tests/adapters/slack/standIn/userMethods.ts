import type { Asked, Methods } from './method.ts';
import { numberArg, textArg } from './readArgs.ts';
import { Refusal } from './refusal.ts';
import type { Grant, User, Workspace } from './world.ts';

export const userMethods: Methods = {
  'users.info': { needs: ['users:read'], run: info },
  'users.lookupByEmail': { needs: ['users:read.email'], run: byEmail },
  'users.list': { needs: ['users:read'], run: all },
};

function info({ grant, workspaces, args }: Asked) {
  const id = textArg(args, 'user') ?? '';
  for (const workspace of workspaces) {
    const user = workspace.users.get(id);
    if (user !== undefined) return { ok: true, user: userOnTheWire(workspace, user, grant) };
  }
  throw new Refusal('user_not_found');
}

function byEmail({ grant, workspaces, args }: Asked) {
  const email = textArg(args, 'email')?.toLowerCase();
  for (const workspace of workspaces) {
    const user = [...workspace.users.values()].find((each) => each.email?.toLowerCase() === email);
    if (user !== undefined && email !== undefined && !user.isDeleted) {
      return { ok: true, user: userOnTheWire(workspace, user, grant) };
    }
  }
  throw new Refusal('users_not_found');
}

function all({ grant, workspace, args }: Asked) {
  const users = [...workspace.users.values()];
  const from = Number(textArg(args, 'cursor') ?? 0);
  const limit = numberArg(args, 'limit') ?? 0;
  const until = limit > 0 ? from + limit : users.length;
  return {
    ok: true,
    members: users.slice(from, until).map((user) => userOnTheWire(workspace, user, grant)),
    cache_ts: 0,
    response_metadata: { next_cursor: until < users.length ? String(until) : '' },
  };
}

/** Somebody as Slack describes them; their address only to an app with `users:read.email`. */
function userOnTheWire(workspace: Workspace, user: User, grant: Grant): Record<string, unknown> {
  const email = grant.scopes.includes('users:read.email') && user.email !== undefined;
  return {
    id: user.id,
    team_id: workspace.id,
    name: user.name.toLowerCase().replaceAll(' ', '.'),
    real_name: user.name,
    deleted: user.isDeleted,
    tz: user.tz,
    tz_label: user.tz,
    tz_offset: 0,
    profile: {
      real_name: user.name,
      real_name_normalized: user.name,
      display_name: user.name,
      display_name_normalized: user.name,
      ...(email ? { email: user.email } : {}),
      team: workspace.id,
    },
    is_admin: false,
    is_owner: false,
    is_primary_owner: false,
    is_restricted: false,
    is_ultra_restricted: false,
    is_bot: user.isBot,
    is_app_user: false,
    is_email_confirmed: user.email !== undefined,
    updated: 0,
    ...(workspace.enterprise === undefined
      ? {}
      : { enterprise_user: { id: user.id, enterprise_id: workspace.enterprise.id, teams: [workspace.id] } }),
  };
}
