import type { Limits } from './rateLimits.ts';

export type SlackSpec = {
  readonly signingSecret: string;
  readonly appToken?: string;
  readonly clientId?: string;
  readonly clientSecret?: string;
  readonly appId?: string;
  readonly appName?: string;
  readonly limits?: Limits;
  /** Token rotation: how many seconds the tokens live that an installation gets. */
  readonly tokensLiveSeconds?: number;
  /** What the app subscribes to, as in its manifest; without it, all that its scopes allow. */
  readonly events?: readonly string[];
  /** Milliseconds since 1970. */
  readonly now?: () => number;
};

export type WorkspaceSpec = {
  readonly id: string;
  readonly name: string;
  readonly enterprise?: { readonly id: string; readonly name: string };
  /** The token of an app that is installed already. */
  readonly botToken?: string;
  readonly scopes?: readonly string[];
  /** Whether the app is installed for the whole organisation; its workspaces then share one token. */
  readonly isOrgInstall?: boolean;
  readonly users: readonly UserSpec[];
  readonly channels?: readonly ChannelSpec[];
};

export type UserSpec = {
  readonly id: string;
  readonly name: string;
  readonly email?: string;
  readonly tz?: string;
  readonly isDeleted?: boolean;
  readonly isBot?: boolean;
};

type ChannelSpec = {
  readonly id: string;
  readonly name: string;
  readonly hasBot?: boolean;
  readonly isArchived?: boolean;
  readonly isPrivate?: boolean;
  /** Shared with another company by Slack Connect. */
  readonly isShared?: boolean;
  /** Everybody, where it is left out. */
  readonly members?: readonly string[];
};

/** What an app of this kind usually asks for. */
export const usualScopes: readonly string[] = [
  'app_mentions:read',
  'channels:history',
  'channels:join',
  'channels:read',
  'chat:write',
  'commands',
  'files:read',
  'files:write',
  'groups:history',
  'groups:read',
  'im:history',
  'im:read',
  'im:write',
  'links:read',
  'links:write',
  'team:read',
  'users:read',
  'users:read.email',
];
