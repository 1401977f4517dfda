import { type ActivityParams, Client } from '@microsoft/teams.api';
import type { Middleware } from '@microsoft/teams.common';
import { z } from 'zod';
import { showable } from '../../../src/message/showable.ts';
import type { Connection } from '../connection.ts';
import { isOurService } from '../door/serviceUrls.ts';
import { LIMITS } from '../limits.ts';
import { memberSchema } from '../payloads.ts';
import type { TeamsLog } from '../teams.ts';
import type { BotToken } from './botToken.ts';
import { failureOf } from './teamsErrors.ts';
import { createTeamsLogger } from './teamsLogger.ts';

export type Member = z.output<typeof memberSchema>;

/** Calls Teams' connector, at the address that the conversation itself was heard from. Throws the SDK's errors as they are. */
export type Connector = {
  /** Posts an activity; resolves with Teams' name of it. */
  post(serviceUrl: string, conversation: string, activity: object): Promise<string | undefined>;
  put(serviceUrl: string, conversation: string, id: string, activity: object): Promise<void>;
  /** The personal conversation with somebody, whether or not they have ever written. */
  open(serviceUrl: string, tenant: string, user: string): Promise<string | undefined>;
  member(serviceUrl: string, conversation: string, user: string): Promise<Member | undefined>;
  /** Everybody in a conversation, by as many calls as it takes. */
  members(serviceUrl: string, conversation: string): Promise<readonly Member[]>;
  channels(
    serviceUrl: string,
    team: string,
  ): Promise<readonly { readonly id: string; readonly name?: string | undefined }[]>;
  /** Installs the app for somebody by Graph. False where that is not permitted, or not set up. */
  install(tenant: string, user: string): Promise<boolean>;
};

const MEMBERS_A_PAGE = 500;
const MOST_MEMBERS = 5_000;

const named = z.object({ id: z.string().optional() });
const channelsSchema = z.array(
  z.object({
    id: z.string(),
    name: z
      .string()
      .nullish()
      .transform((name) => name ?? undefined),
  }),
);

/** `stopping` ends what is under way: whoever asked hears that its answer was lost. */
export function createConnector(
  connection: Connection,
  token: BotToken,
  log: TeamsLog,
  stopping: AbortSignal,
): Connector {
  const clients = new Map<string, Client>();
  const options = {
    token: () => (connection.isLocal ? undefined : token(connection.cloud.scope)),
    timeout: LIMITS.timeoutMs,
    logger: createTeamsLogger(log),
    middlewares: [carefully(stopping)],
  };
  // A stored address is looked at again: the bot's token goes nowhere else.
  const at = (serviceUrl: string): Client => {
    if (!isOurService(serviceUrl, connection)) throw new Error('The stored serviceUrl is not on the list.');
    const client = clients.get(serviceUrl) ?? new Client(serviceUrl, options);
    clients.set(serviceUrl, client);
    return client;
  };
  // A token that Teams knows no more is no reason to think that the bot is shut out.
  const proven = async <T>(call: () => Promise<T>): Promise<T> => {
    try {
      return await call();
    } catch (error) {
      if (failureOf(error).status !== 401) throw error;
      token.forget();
      return call();
    }
  };
  return {
    post: async (serviceUrl, conversation, activity) => {
      const { conversations } = at(serviceUrl);
      const post = () => conversations.createActivity(inPath(conversation), shown(activity));
      return named.safeParse(await proven(post)).data?.id;
    },
    put: async (serviceUrl, conversation, id, activity) => {
      const { conversations } = at(serviceUrl);
      await proven(() => conversations.updateActivity(inPath(conversation), inPath(id), shown(activity)));
    },
    open: async (serviceUrl, tenant, user) => {
      const { conversations } = at(serviceUrl);
      const answer = await proven(() =>
        conversations.create({
          bot: { id: `28:${connection.appId}`, name: 'Workplan' },
          members: [{ id: user, name: '', role: 'user' }],
          tenantId: tenant,
          isGroup: false,
          channelData: { tenant: { id: tenant } },
        }),
      );
      return named.safeParse(answer).data?.id;
    },
    member: async (serviceUrl, conversation, user) =>
      memberSchema.safeParse(
        await at(serviceUrl).conversations.getMemberById(inPath(conversation), inPath(user)),
      ).data,
    members: async (serviceUrl, conversation) => {
      const found: Member[] = [];
      let next: string | undefined;
      do {
        const page = await at(serviceUrl).conversations.getPagedMembers(
          inPath(conversation),
          MEMBERS_A_PAGE,
          next,
        );
        found.push(...page.members.flatMap((member) => memberSchema.safeParse(member).data ?? []));
        next = page.continuationToken;
      } while (next !== undefined && next !== '' && found.length < MOST_MEMBERS);
      return found;
    },
    channels: async (serviceUrl, team) =>
      channelsSchema.safeParse(await at(serviceUrl).teams.getConversations(inPath(team))).data ?? [],
    install: async (tenant, user) => {
      const { catalogAppId, cloud } = connection;
      if (catalogAppId === undefined) return false;
      const answer = await fetch(
        `${cloud.graph}/v1.0/users/${encodeURIComponent(user)}/teamwork/installedApps`,
        {
          method: 'POST',
          headers: {
            authorization: `Bearer ${await token(cloud.graphScope, tenant)}`,
            'content-type': 'application/json',
          },
          body: JSON.stringify({
            'teamsApp@odata.bind': `${cloud.graph}/v1.0/appCatalogs/teamsApps/${catalogAppId}`,
          }),
          redirect: 'error',
          signal: AbortSignal.any([stopping, AbortSignal.timeout(LIMITS.timeoutMs)]),
        },
      );
      await answer.arrayBuffer();
      return answer.ok || answer.status === 409;
    },
  };
}

/** Nothing is sent on to where an answer points: the address was looked at, and that one was not. */
function carefully(signal: AbortSignal): Middleware {
  return {
    invoke: (context, next) => {
      context.config.signal = signal;
      context.config.maxRedirects = 0;
      return next();
    },
  };
}

/** The SDK puts ids into addresses as they are. */
const inPath = encodeURIComponent;

function shown(activity: object): ActivityParams {
  return showable(activity) as ActivityParams;
}
