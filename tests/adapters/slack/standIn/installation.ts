import type { Event, Grant, Workspace, World } from './world.ts';

/** The app as it is installed from now on: the token leads to these workspaces. */
export function install(
  world: World,
  workspaces: readonly Workspace[],
  granted: { scopes: readonly string[]; token?: string; refreshToken?: string; forOrg?: boolean },
): Grant {
  const [first] = workspaces;
  const grant: Grant = {
    token: granted.token ?? newToken(world, first?.id ?? ''),
    scopes: granted.scopes,
    teams: workspaces.map(({ id }) => id),
    enterprise: granted.forOrg === true ? first?.enterprise?.id : undefined,
    refreshToken: granted.refreshToken,
    expiresAt:
      world.app.tokensLive === undefined || granted.refreshToken === undefined
        ? Number.POSITIVE_INFINITY
        : world.now() + world.app.tokensLive * 1000,
    ended: undefined,
  };
  const known = world.grants.get(grant.token);
  const merged = known === undefined ? grant : { ...grant, teams: [...known.teams, ...grant.teams] };
  world.grants.set(grant.token, merged);
  for (const workspace of workspaces) {
    workspace.token = grant.token;
    workspace.isOrgInstall = granted.forOrg === true;
  }
  return merged;
}

/** The tokens stop working; returned are the events by which Slack tells the app. */
export function endInstallation(
  world: World,
  workspace: Workspace,
  error: 'token_revoked' | 'account_inactive',
): readonly Event[] {
  const grant = world.grants.get(workspace.token ?? '');
  if (grant !== undefined) grant.ended = error;
  workspace.token = undefined;
  const tokens = { oauth: [], bot: [workspace.appUser] };
  const revoked: Event = { type: 'tokens_revoked', tokens, event_ts: world.newTs() };
  const uninstalled: Event = { type: 'app_uninstalled', event_ts: world.newTs() };
  return error === 'account_inactive' ? [revoked, uninstalled] : [revoked];
}

const newToken = (world: World, team: string): string => `xoxb-${team}-${world.newId('')}`.toLowerCase();
