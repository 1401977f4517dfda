import { endInstallation } from './installation.ts';
import type { Asked, Methods } from './method.ts';
import { flagArg, textArg } from './readArgs.ts';
import { Refusal } from './refusal.ts';
import type { Workspace, World } from './world.ts';

export const authMethods: Methods = {
  'auth.test': { run: test },
  'auth.revoke': { run: revoke },
  'apps.uninstall': { run: uninstall },
};

function test({ world, grant, workspace }: Asked) {
  const isOrg = grant.enterprise !== undefined && grant.teams.length > 1;
  return {
    ok: true,
    url: `https://${workspace.domain}.slack.com/`,
    team: workspace.name,
    user: world.app.name.toLowerCase(),
    team_id: workspace.id,
    user_id: workspace.appUser,
    bot_id: workspace.botId,
    ...(workspace.enterprise === undefined ? {} : { enterprise_id: workspace.enterprise.id }),
    is_enterprise_install: isOrg || workspace.isOrgInstall,
  };
}

function revoke({ world, grant, workspaces, args }: Asked) {
  if (flagArg(args, 'test')) return { ok: true, revoked: false };
  for (const workspace of workspaces) endHere(world, workspace, 'token_revoked');
  grant.ended = 'token_revoked';
  return { ok: true, revoked: true };
}

function uninstall({ world, workspaces, args }: Asked) {
  const isRight =
    textArg(args, 'client_id') === world.app.clientId &&
    textArg(args, 'client_secret') === world.app.clientSecret;
  if (!isRight) throw new Refusal('bad_client_secret');
  for (const workspace of workspaces) endHere(world, workspace, 'account_inactive');
  return { ok: true };
}

function endHere(world: World, workspace: Workspace, error: 'token_revoked' | 'account_inactive'): void {
  for (const event of endInstallation(world, workspace, error)) world.tell(workspace, event);
}
