import { randomBytes } from 'node:crypto';
import type { Answer } from './answering.ts';
import type { Json } from './json.ts';
import type { Keys } from './keys.ts';
import type { World } from './world.ts';

const audiences: Readonly<Record<string, string>> = {
  'https://api.botframework.com/.default': 'https://api.botframework.com',
  'https://graph.microsoft.com/.default': 'https://graph.microsoft.com',
};

const fault = (status: number, error: string, code: number, says: string): Answer => ({
  status,
  body: { error, error_description: `AADSTS${code}: ${says}`, error_codes: [code] },
});

/** Gives a token to an app that knows its secret. */
export function answerLogin(world: World, keys: Keys, tenant: string, form: Json): Answer {
  if (form['grant_type'] !== 'client_credentials')
    return fault(400, 'unsupported_grant_type', 70003, 'The app requested an unsupported grant type.');
  if (form['client_id'] !== world.app.id)
    return fault(400, 'unauthorized_client', 700016, 'Application was not found in the directory.');
  if (form['client_secret'] !== world.app.secret)
    return fault(401, 'invalid_client', 7000215, 'Invalid client secret provided.');
  const audience = audiences[String(form['scope'])];
  if (audience === undefined)
    return fault(
      400,
      'invalid_scope',
      70011,
      'The provided value for the input parameter scope is not valid.',
    );
  const isHome = tenant === world.homeTenant || tenant === 'botframework.com';
  if (!isHome && !world.tenants.has(tenant))
    return fault(400, 'invalid_request', 90002, `Tenant '${tenant}' not found.`);
  const now = Math.floor(world.now() / 1000);
  const claims = {
    aud: audience,
    iss: `https://sts.windows.net/${tenant}/`,
    iat: now,
    nbf: now,
    exp: now + world.tokensLive,
    appid: world.app.id,
    tid: tenant,
    jti: randomBytes(24).toString('base64url'),
  };
  const token = keys.sign(claims);
  world.grants.set(token, { tenant, audience, expiresAt: claims.exp * 1000 });
  const lives = { expires_in: world.tokensLive, ext_expires_in: world.tokensLive };
  return { status: 200, body: { token_type: 'Bearer', ...lives, access_token: token } };
}
