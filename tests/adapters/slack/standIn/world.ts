import type { Block } from './block.ts';
import type { OpenView } from './openView.ts';

/** Everything this Slack knows. It is changed in place, as Slack's own state is. */
export type World = {
  /** Where this Slack listens, without a slash at the end. */
  origin: string;
  readonly app: App;
  readonly workspaces: Map<string, Workspace>;
  readonly grants: Map<string, Grant>;
  readonly triggers: Map<string, Trigger>;
  readonly responseUrls: Map<string, ResponseUrl>;
  readonly codes: Map<string, Code>;
  readonly files: Map<string, StoredFile>;
  readonly views: Map<string, OpenView>;
  /** Addresses of sockets that were given out and not used yet. */
  readonly tickets: Set<string>;
  readonly calls: Call[];
  readonly now: () => number;
  readonly newId: (prefix: string) => string;
  readonly newTs: () => string;
  /** Tells the app of something that happened, without making anybody wait for it. */
  readonly tell: (workspace: Workspace, event: Event) => void;
};

type App = {
  readonly id: string;
  readonly name: string;
  readonly verificationToken: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly appToken: string;
  /** Seconds that a bot token lives, where the app has token rotation. */
  readonly tokensLive: number | undefined;
  /** The events the app subscribes to; all that its scopes allow, where undefined. */
  readonly events: ReadonlySet<string> | undefined;
};

export type Event = { readonly type: string } & Readonly<Record<string, unknown>>;

export type Workspace = {
  readonly id: string;
  readonly name: string;
  readonly domain: string;
  readonly enterprise: { readonly id: string; readonly name: string } | undefined;
  readonly appUser: string;
  readonly botId: string;
  readonly users: Map<string, User>;
  readonly conversations: Map<string, Conversation>;
  readonly homes: Map<string, OpenView>;
  /** Each person's stack of modals, the one in front last. */
  readonly modals: Map<string, OpenView[]>;
  readonly unfurls: { channel: string; ts: string; unfurls: unknown }[];
  /** The token that the app holds here now, if it is installed. */
  token: string | undefined;
  isOrgInstall: boolean;
  historyLag: number;
};

export type User = {
  readonly id: string;
  readonly name: string;
  readonly email: string | undefined;
  readonly tz: string;
  readonly isBot: boolean;
  isDeleted: boolean;
};

export type Conversation = {
  readonly id: string;
  readonly name: string;
  readonly kind: 'channel' | 'group' | 'im';
  /** Whose direct message with the app this is. */
  readonly person: string | undefined;
  readonly isShared: boolean;
  readonly members: Set<string>;
  readonly messages: StoredMessage[];
  isArchived: boolean;
};

export type StoredMessage = {
  readonly channel: string;
  readonly ts: string;
  readonly user: string;
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly attachments: readonly Record<string, unknown>[];
  readonly files: readonly StoredFile[];
  readonly isFromApp: boolean;
  readonly isEphemeral: boolean;
  /** The one person who sees an ephemeral message. */
  readonly onlyFor?: string;
  readonly thread_ts?: string;
  /** Who began the thread. */
  readonly parent?: string;
  readonly metadata?: unknown;
  readonly edited?: { readonly user: string; readonly ts: string };
  /** What the app sent with it, such as `link_names`. */
  readonly parsesNames?: boolean;
};

export type StoredFile = {
  readonly id: string;
  readonly team: string;
  readonly user: string;
  readonly name: string;
  readonly title: string;
  readonly mimetype: string;
  readonly url: string;
  content: Buffer;
};

/** What a token opens. */
export type Grant = {
  readonly token: string;
  readonly scopes: readonly string[];
  readonly teams: readonly string[];
  readonly enterprise: string | undefined;
  readonly expiresAt: number;
  /** Good for one more token, where the app has token rotation. */
  refreshToken: string | undefined;
  /** The error it now gives, once it is no longer good. */
  ended: 'token_revoked' | 'account_inactive' | undefined;
};

export type Trigger = {
  readonly team: string;
  readonly user: string;
  readonly at: number;
  isUsed: boolean;
  /** The view the press happened in, to be pushed upon. */
  readonly from?: OpenView;
};

export type ResponseUrl = {
  readonly team: string;
  readonly channel: string;
  readonly user: string;
  readonly at: number;
  readonly message?: string;
  uses: number;
};

export type Code = {
  readonly teams: readonly string[];
  readonly forOrg: boolean;
  readonly user: string;
  readonly scopes: readonly string[];
  readonly redirectUri: string | undefined;
  readonly at: number;
  isUsed: boolean;
};

/** One call of the Web API, as it came and as it was answered. */
export type Call = {
  readonly method: string;
  readonly token: string | undefined;
  readonly team: string | undefined;
  readonly args: Readonly<Record<string, unknown>>;
  readonly headers: Readonly<Record<string, unknown>>;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** The body, or what happened in its place, such as `hang`; undefined while it is worked on. */
  answer: unknown;
};

export function must<T>(found: T | undefined, what: string): T {
  if (found === undefined) throw new Error(`The stand-in of Slack has no ${what}.`);
  return found;
}
