import { install } from './installation.ts';
import type { Asked, Methods } from './method.ts';
import { textArg } from './readArgs.ts';
import { Refusal } from './refusal.ts';
import { type Code, type Grant, must, type World } from './world.ts';

const codesLive = 10 * 60_000;

export const oauthMethods: Methods = {
  'oauth.v2.access': { isOpen: true, run: access },
  'oauth.v2.exchange': { isOpen: true, run: exchange },
};

function access(asked: Asked) {
  const { world, args } = asked;
  checkClient(asked);
  const grantType = textArg(args, 'grant_type');
  if (grantType === 'refresh_token') return refresh(world, textArg(args, 'refresh_token'));
  if (grantType !== undefined && grantType !== 'authorization_code') throw new Refusal('invalid_grant_type');
  const code = world.codes.get(textArg(args, 'code') ?? '');
  if (code === undefined || world.now() - code.at > codesLive) throw new Refusal('invalid_code');
  if (code.isUsed) throw new Refusal('code_already_used');
  if (code.redirectUri !== undefined && code.redirectUri !== textArg(args, 'redirect_uri')) {
    throw new Refusal('bad_redirect_uri');
  }
  code.isUsed = true;
  return { ...granted(world, installed(world, code)), authed_user: { id: code.user } };
}

/** Turns a token that does not expire into one that does. */
function exchange(asked: Asked) {
  const { world, args } = asked;
  checkClient(asked);
  const grant = world.grants.get(textArg(args, 'token') ?? asked.call.token ?? '');
  if (grant === undefined || grant.ended !== undefined) throw new Refusal('invalid_auth');
  if (world.app.tokensLive === undefined) throw new Refusal('token_rotation_not_enabled');
  const renewed = renew(world, grant);
  grant.ended = 'token_revoked';
  return granted(world, renewed);
}

/** A refresh token is good for one refresh; the tokens it gave before live on until they expire. */
function refresh(world: World, token: string | undefined) {
  const grant = [...world.grants.values()].find((each) => each.refreshToken === token);
  if (token === undefined || grant === undefined) throw new Refusal('invalid_refresh_token');
  if (grant.ended !== undefined) throw new Refusal(grant.ended);
  grant.refreshToken = undefined;
  return granted(world, renew(world, grant));
}

function renew(world: World, { teams, scopes, enterprise }: Grant): Grant {
  const forOrg = enterprise !== undefined;
  return install(world, workspacesOf(world, teams), { scopes, forOrg, ...rotating(world) });
}

const installed = (world: World, { teams, scopes, forOrg }: Code): Grant =>
  install(world, workspacesOf(world, teams), {
    scopes,
    forOrg,
    ...(world.app.tokensLive === undefined ? {} : rotating(world)),
  });

const rotating = (world: World) => ({
  token: `xoxe.xoxb-1-${world.newId('')}`,
  refreshToken: `xoxe-1-${world.newId('')}`,
});

function granted(world: World, grant: Grant): Record<string, unknown> {
  const [workspace] = workspacesOf(world, grant.teams);
  const { id, name, enterprise, appUser } = must(workspace, 'workspace of this token');
  const isOrg = grant.enterprise !== undefined;
  const rotation =
    grant.refreshToken === undefined
      ? {}
      : { refresh_token: grant.refreshToken, expires_in: world.app.tokensLive };
  return {
    ok: true,
    app_id: world.app.id,
    authed_user: {},
    scope: grant.scopes.join(','),
    token_type: 'bot',
    access_token: grant.token,
    bot_user_id: appUser,
    team: isOrg ? null : { id, name },
    enterprise: enterprise ?? null,
    is_enterprise_install: isOrg,
    ...rotation,
  };
}

const workspacesOf = (world: World, teams: readonly string[]) =>
  teams.flatMap((team) => world.workspaces.get(team) ?? []);

/** The client's id and secret come among the arguments, or by HTTP Basic authentication. */
function checkClient({ world, args, call }: Asked): void {
  const basic = /^Basic (.+)$/i.exec(String(call.headers['authorization'] ?? ''))?.[1] ?? '';
  const [user, password] = Buffer.from(basic, 'base64').toString().split(':');
  if ((textArg(args, 'client_id') ?? user) !== world.app.clientId) throw new Refusal('invalid_client_id');
  if ((textArg(args, 'client_secret') ?? password) !== world.app.clientSecret) {
    throw new Refusal('bad_client_secret');
  }
}
