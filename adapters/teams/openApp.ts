import { App, type HttpRouteHandler } from '@microsoft/teams.apps';
import type { BotToken } from './api/botToken.ts';
import { createTeamsLogger } from './api/teamsLogger.ts';
import type { Connection } from './connection.ts';
import type { Answer } from './door/door.ts';
import { LIMITS } from './limits.ts';
import { type Activity, activitySchema } from './payloads.ts';
import type { TeamsLog } from './teams.ts';

export type OpenedApp = {
  /** Lets the SDK take an activity that the door has admitted. */
  take(activity: Activity, raw: unknown): Promise<Answer>;
};

type Opening = {
  readonly connection: Connection;
  readonly token: BotToken;
  readonly log: TeamsLog;
  readonly dispatch: (activity: Activity) => Promise<Answer>;
};

/** The SDK, behind our own door and server: it takes what was proven already, and asks us for every token. */
export async function openApp({ connection, token, log, dispatch }: Opening): Promise<OpenedApp> {
  const { appId, tenantId, cloud } = connection;
  const admitted = new WeakMap<object, Activity>();
  let handle: HttpRouteHandler | undefined;
  const app = new App({
    clientId: appId,
    // What is in the environment under the same name would be preferred to our tokens.
    clientSecret: '',
    ...(tenantId === undefined ? {} : { tenantId }),
    token: (scope) => token(typeof scope === 'string' ? scope : (scope[0] ?? cloud.scope)),
    serviceUrl: cloud.service,
    client: { timeout: LIMITS.timeoutMs },
    logger: createTeamsLogger(log),
    dangerouslyAllowUnauthenticatedRequests: false,
    httpServerAdapter: {
      registerRoute: (_, path, handler) => {
        if (path === '/api/messages') handle = handler;
      },
    },
  });
  app.use(async ({ activity }) => {
    const known = admitted.get(activity) ?? activitySchema.parse(activity);
    const { status, body } = await dispatch(known);
    return { status, body };
  });
  await app.initialize();
  return {
    take: async (activity, raw) => {
      // The SDK would answer these itself, and ask Microsoft's token service about people who sign in nowhere here.
      if (activity.name?.startsWith('signin/') === true) return dispatch(activity);
      if (handle === undefined || typeof raw !== 'object' || raw === null)
        throw new Error('The SDK is not ready.');
      admitted.set(raw, activity);
      const answered = await handle({
        body: raw,
        headers: {},
        token: {
          appId,
          from: 'bot',
          fromId: activity.from?.id ?? '',
          serviceUrl: activity.serviceUrl,
          isExpired: () => false,
        },
      });
      return { status: answered.status, ...(answered.body === undefined ? {} : { body: answered.body }) };
    },
  };
}
