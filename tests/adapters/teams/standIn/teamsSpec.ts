import type { Limits } from './rateLimits.ts';

export type TeamsSpec = {
  readonly appId?: string;
  readonly appSecret?: string;
  readonly appName?: string;
  readonly homeTenant?: string;
  /** Off unless asked for: `true` for the documented ones. */
  readonly limits?: boolean | Limits;
  readonly tokensLiveSeconds?: number;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
};

export type UserSpec = {
  /** The object id in Entra. */
  readonly id: string;
  readonly name: string;
  readonly email?: string;
  readonly timezone?: string;
  readonly role?: 'user' | 'guest';
};

export type TenantSpec = {
  readonly id: string;
  readonly name: string;
  readonly region?: string;
  readonly users: readonly UserSpec[];
  readonly teams?: readonly {
    readonly id: string;
    readonly name: string;
    readonly channels: readonly { readonly id: string; readonly name: string }[];
    /** Everybody in the tenant, where it does not say. */
    readonly members?: readonly string[];
    readonly hasApp?: boolean;
  }[];
  readonly groupChats?: readonly {
    readonly id: string;
    readonly members: readonly string[];
    readonly hasApp?: boolean;
  }[];
  /** People who have a personal chat with the bot already. */
  readonly installedFor?: readonly string[];
  /** Whether an administrator here agreed that the bot may install itself for people. */
  readonly allowsGraph?: boolean;
};
