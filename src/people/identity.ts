/** The chat systems a person can be met on. `cli` is the command line. */
export type Platform = 'web' | 'slack' | 'teams' | 'cli';

/** Who somebody is on one platform. The same user id in another tenant is another person. */
export type Identity = {
  readonly platform: Platform;
  /** Workspace or tenant; "local" for the web console. */
  readonly tenant: string;
  readonly user: string;
};
