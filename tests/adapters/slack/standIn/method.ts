import type { Args } from './readArgs.ts';
import type { Call, Grant, Workspace, World } from './world.ts';

/** What a method of the Web API is given to answer a call. */
export type Asked = {
  readonly world: World;
  readonly grant: Grant;
  /** Where the token leads: one workspace, or those of an organisation. */
  readonly workspaces: readonly Workspace[];
  readonly workspace: Workspace;
  readonly args: Args;
  readonly call: Call;
};

export type Method = {
  /** The scopes that the token must have. */
  readonly needs?: readonly string[];
  /** Answers without a workspace's token. */
  readonly isOpen?: boolean;
  readonly run: (asked: Asked) => Readonly<Record<string, unknown>>;
};

export type Methods = Readonly<Record<string, Method>>;
