import type { Answer } from './answering.ts';
import { installEvents } from './installing.ts';
import { isObject } from './json.ts';
import type { Grant, World } from './world.ts';

const fault = (status: number, code: string, message: string): Answer => ({
  status,
  body: { error: { code, message, innerError: {} } },
});

/** The one thing this Graph can do: install the bot's app for a person. */
export function answerGraph(world: World, grant: Grant | undefined, path: string, body: unknown): Answer {
  if (grant === undefined || grant.audience !== 'https://graph.microsoft.com')
    return fault(401, 'InvalidAuthenticationToken', 'Access token validation failure.');
  const [, person = ''] = /^\/v1\.0\/users\/([^/]+)\/teamwork\/installedApps$/.exec(path) ?? [];
  if (person === '') return fault(400, 'BadRequest', 'Resource not found for the segment.');
  const tenant = world.tenants.get(grant.tenant);
  if (tenant === undefined || !tenant.allowsGraph)
    return fault(403, 'Forbidden', 'Missing role permissions on the request.');
  const user = tenant.users.get(decodeURIComponent(person));
  if (user === undefined) return fault(404, 'NotFound', 'No user found with the given id.');
  const app = isObject(body) ? body['teamsApp@odata.bind'] : undefined;
  if (typeof app !== 'string' || !/\/appCatalogs\/teamsApps\/[^/]+$/.test(app))
    return fault(400, 'BadRequest', 'teamsApp@odata.bind must name an app of the catalogue.');
  if (user.app === 'installed') return fault(409, 'Conflict', 'App is already installed for the user.');
  user.app = 'installed';
  for (const event of installEvents(world, tenant, user)) world.tell(event);
  return { status: 201, body: undefined };
}
