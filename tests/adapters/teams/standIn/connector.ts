import { activityRoutes } from './activityRoutes.ts';
import type { Answer } from './answering.ts';
import { splitThread } from './conversations.ts';
import { createConversation } from './createConversation.ts';
import { isObject, objectOf, textOf } from './json.ts';
import { memberRoutes } from './memberRoutes.ts';
import { Refusal } from './refusal.ts';
import { type Found, find } from './route.ts';
import { teamRoutes } from './teamRoutes.ts';
import type { Call, Grant, World } from './world.ts';

const routes = [createConversation, ...activityRoutes, ...memberRoutes, ...teamRoutes];

/** What a call to a service address is about, whether or not it will be let through. */
export function connectorCall(world: World, request: Call): Call {
  const found = find(routes, request.method, request.path);
  const [id, activityId] = found?.ids ?? [];
  const isTeam = found?.route.what === 'team';
  const conversation = id === undefined || isTeam ? undefined : splitThread(id).base;
  return {
    ...request,
    what: found?.route.what ?? 'unknown',
    conversation,
    activityId: found?.route.what === 'member' ? undefined : activityId,
    tenant: tenantOf(world, conversation, request.body),
  };
}

function tenantOf(world: World, conversation: string | undefined, body: unknown): string | undefined {
  const all = [...world.tenants.values()];
  const found = all.find(({ conversations }) => conversations.has(conversation ?? ''));
  if (found !== undefined || !isObject(body)) return found?.id;
  return (
    textOf(objectOf(objectOf(body, 'channelData'), 'tenant'), 'id') || textOf(body, 'tenantId') || undefined
  );
}

export function answerConnector(world: World, grant: Grant | undefined, call: Call): Answer {
  if (grant === undefined || !isGood(world, grant))
    throw new Refusal(401, 'Unauthorized', 'Authorization has been denied for this request.');
  const found: Found | undefined = find(routes, call.method, call.path);
  if (found === undefined) throw new Refusal(404, 'NotFound', 'There is no such operation.');
  return found.route.run({ world, region: found.region, ids: found.ids, body: call.body });
}

/** The registration of a bot is in one tenant, and only a token of that tenant speaks for it. */
const isGood = (world: World, grant: Grant): boolean =>
  grant.audience === 'https://api.botframework.com' &&
  (grant.tenant === world.homeTenant || grant.tenant === 'botframework.com');
