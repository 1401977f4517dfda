import type { Answer } from './answering.ts';
import { isAppIn, splitThread } from './conversations.ts';
import { Refusal } from './refusal.ts';
import type { Conversation, Tenant, What, World } from './world.ts';

export type Asked = {
  readonly world: World;
  readonly region: string;
  /** The parts of the address that name something, decoded. */
  readonly ids: readonly string[];
  readonly body: unknown;
};

export type Route = {
  readonly what: What;
  readonly method: string;
  /** `*` stands for what names something. */
  readonly path: string;
  run(asked: Asked): Answer;
};

export type Found = { readonly route: Route; readonly region: string; readonly ids: readonly string[] };

/** Capitals make no difference, as at Microsoft's. The path is still encoded: a conversation's id may hold a slash. */
export function find(routes: readonly Route[], method: string, path: string): Found | undefined {
  const [, region = '', ...parts] = path.split('/');
  for (const route of routes) {
    const wanted = route.path.split('/');
    const fits =
      wanted.length === parts.length &&
      wanted.every((each, i) => each === '*' || each === parts[i]?.toLowerCase());
    if (route.method !== method || !fits) continue;
    const ids = parts.filter((_, index) => wanted[index] === '*').map(decode);
    return { route, region, ids };
  }
  return undefined;
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** The conversation of an id in an address, and the thread it names, if the bot may go there. */
export function open({ world, region, ids }: Asked): {
  readonly tenant: Tenant;
  readonly conversation: Conversation;
  readonly root: string | undefined;
} {
  const { base, root } = splitThread(ids[0] ?? '');
  const tenant = [...world.tenants.values()].find(({ conversations }) => conversations.has(base));
  const conversation = tenant?.conversations.get(base);
  if (
    tenant === undefined ||
    conversation === undefined ||
    tenant.region !== region ||
    isThreadless(conversation, root)
  )
    throw new Refusal(404, 'ConversationNotFound', 'Conversation not found.');
  const user = tenant.users.get(conversation.person ?? '');
  if (user?.app === 'blocked')
    throw new Refusal(403, 'MessageWritesBlocked', 'The bot is blocked by the user.');
  if (!isAppIn(tenant, conversation))
    throw new Refusal(403, 'BotNotInConversationRoster', 'The bot is not part of the conversation roster.');
  return { tenant, conversation, root };
}

/** Only channels have threads. */
const isThreadless = ({ kind }: Conversation, root: string | undefined): boolean =>
  kind !== 'channel' && root !== undefined;
