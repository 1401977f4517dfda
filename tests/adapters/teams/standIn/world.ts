import type { Json } from './json.ts';
import type { OpenForm } from './openForm.ts';

/** Everything this Teams knows. It is changed in place, as Teams' own state is. */
export type World = {
  /** Where this Teams listens, without a slash at the end. */
  origin: string;
  readonly app: { readonly id: string; readonly secret: string; readonly name: string };
  readonly homeTenant: string;
  readonly tenants: Map<string, Tenant>;
  readonly grants: Map<string, Grant>;
  readonly files: Map<string, StoredFile>;
  readonly calls: Call[];
  /** Seconds that a token lives. */
  readonly tokensLive: number;
  readonly now: () => number;
  readonly newId: (prefix: string) => string;
  /** Message ids are milliseconds since 1970; they rise and are never given twice. */
  readonly newMessageId: () => string;
  /** Tells the bot of something that happened, without making anybody wait for it. */
  readonly tell: (activity: Json) => void;
};

export type Tenant = {
  readonly id: string;
  readonly name: string;
  /** The part of the world its conversations are kept in, the first part of a service address. */
  readonly region: string;
  readonly users: Map<string, User>;
  readonly teams: Map<string, Team>;
  readonly conversations: Map<string, Conversation>;
  readonly allowsGraph: boolean;
};

export type User = {
  /** The object id in Entra. */
  readonly id: string;
  /** The id that Teams gives this one bot for the person. */
  readonly botId: string;
  readonly name: string;
  readonly email: string | undefined;
  readonly timezone: string;
  readonly role: 'user' | 'guest';
  app: 'none' | 'installed' | 'removed' | 'blocked';
  /** What the person has open in front of them: a dialog, or a card within a card. */
  form: OpenForm | undefined;
  /** The short text shown last. */
  told: string | undefined;
};

export type Team = {
  /** Also the id of its General channel. */
  readonly id: string;
  readonly name: string;
  readonly aadGroupId: string;
  readonly channels: readonly { readonly id: string; readonly name: string }[];
  readonly members: Set<string>;
  hasApp: boolean;
};

export type Conversation = {
  readonly id: string;
  readonly kind: 'personal' | 'channel' | 'groupChat';
  readonly tenant: string;
  /** Whose chat with the bot this is. */
  readonly person: string | undefined;
  readonly team: Team | undefined;
  readonly members: ReadonlySet<string>;
  readonly messages: StoredMessage[];
  /** Versions of a card that one person alone sees, by message id and person. */
  readonly views: Map<string, Json>;
  /** Of a group chat; teams and people know for themselves. */
  hasApp: boolean;
};

/** Never changed: an edited message takes the place of the old one. */
export type StoredMessage = {
  readonly id: string;
  readonly conversation: string;
  readonly isFromApp: boolean;
  /** The author's object id; undefined for the bot. */
  readonly from: string | undefined;
  /** As the bot sent it, or as the bot was or would be told of it. */
  readonly activity: Json;
  /** The message that a thread in a channel began with, if it is not this one. */
  readonly thread: string | undefined;
  readonly isEdited: boolean;
  readonly isDeleted: boolean;
  /** Whether the bot hears of it: in channels, only where it is mentioned. */
  readonly isHeard: boolean;
};

type StoredFile = { readonly name: string; content: Buffer | undefined };

/** What a token opens. */
export type Grant = {
  readonly tenant: string;
  readonly audience: string;
  /** Milliseconds since 1970. */
  readonly expiresAt: number;
};

export type What =
  | 'send'
  | 'update'
  | 'delete'
  | 'create'
  | 'member'
  | 'team'
  | 'token'
  | 'graph'
  | 'keys'
  | 'upload'
  | 'download'
  | 'unknown';

/** One call by the bot, as it came and as it was answered. */
export type Call = {
  readonly what: What;
  readonly method: string;
  readonly path: string;
  /** Decoded; without the root of a thread. */
  readonly conversation: string | undefined;
  readonly activityId: string | undefined;
  /** Whose conversation it is, or whose token was asked for. */
  readonly tenant: string | undefined;
  readonly body: unknown;
  readonly headers: Readonly<Record<string, unknown>>;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** 0 while it is worked on, and where no answer was given. */
  status: number;
  /** The body, or what happened in its place, such as `hang`. */
  answer: unknown;
};

export function must<T>(found: T | undefined, what: string): T {
  if (found === undefined) throw new Error(`The stand-in of Teams has no ${what}.`);
  return found;
}
