import { AsyncLocalStorage } from 'node:async_hooks';
import { App, type HttpRouteHandler } from '@microsoft/teams.apps';
import type { BotToken } from './api/botToken.ts';
import { createTeamsLogger } from './api/teamsLogger.ts';
import type { Connection } from './connection.ts';
import type { Answer } from './door/door.ts';
import { LIMITS } from './limits.ts';
import type { Activity } from './payloads.ts';
import type { TeamsLog } from './teams.ts';

export type OpenedApp = {
  /** Lets the SDK take an activity that the door has admitted. */
  take(activity: Activity, raw: unknown): Promise<Answer>;
};

type Admitted = { readonly activity: Activity; failure?: unknown };

type Opening = {
  readonly connection: Connection;
  readonly token: BotToken;
  readonly log: TeamsLog;
  readonly dispatch: (activity: Activity) => Promise<Answer>;
};

/** The SDK, behind our own door and server: it takes what was proven already, and asks us for every token. */
export async function openApp({ connection, token, log, dispatch }: Opening): Promise<OpenedApp> {
  const { appId, tenantId, cloud } = connection;
  const admitted = new AsyncLocalStorage<Admitted>();
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
  app.use(async () => {
    const known = admitted.getStore();
    if (known === undefined) return { status: 401 };
    try {
      return await dispatch(known.activity);
    } catch (error) {
      // The SDK would log what its message says, which may be people's words; the door answers it, and knows better.
      known.failure = error;
      return { status: 500 };
    }
  });
  await app.initialize();
  return {
    take: async (activity, raw) => {
      // The SDK would answer these itself, and ask Microsoft's token service about people who sign in nowhere here.
      if (activity.name?.startsWith('signin/') === true) return dispatch(activity);
      if (handle === undefined) throw new Error('The SDK is not ready.');
      const known: Admitted = { activity };
      const proof = {
        appId,
        from: 'bot' as const,
        fromId: activity.from?.id ?? '',
        serviceUrl: activity.serviceUrl,
        isExpired: () => false,
      };
      const answered = await admitted.run(known, handle, { body: raw, headers: {}, token: proof });
      if (known.failure !== undefined) throw known.failure;
      return { status: answered.status, ...(answered.body === undefined ? {} : { body: answered.body }) };
    },
  };
}
