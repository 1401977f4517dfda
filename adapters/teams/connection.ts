/** How the app is connected to Microsoft Teams. */
export type Connection = {
  /** Of the app's registration: what every token that Teams sends is made out to. */
  readonly appId: string;
  /** What the bot's own tokens are got with; without it there are none, as in local mode. */
  readonly secret?: string;
  /** The organisation that runs the bot. Its token is good for writing to every tenant. */
  readonly tenantId?: string;
  /** The tenants that may use it. Without them: the own one, and those that the secretariat said yes to. */
  readonly tenants?: readonly string[];
  readonly cloud: Cloud;
  /** Hosts, with their port where it is not the usual one, that messages may come from and go to. */
  readonly serviceHosts: readonly string[];
  /** Names the app in the organisation's catalogue, from which the bot may install itself for somebody. */
  readonly catalogAppId?: string;
  /** How many messages nobody asked for go to one tenant in a minute. */
  readonly messagesPerMinute: number;
  /** Nothing is proven: for a playground on this machine, which alone can reach the bot then. */
  readonly isLocal: boolean;
  /** The least time between two messages to one conversation, where it is not Teams' own. */
  readonly paceMs?: number;
};

type Cloud = {
  /** Names the keys that Teams signs with. */
  readonly openId: string;
  readonly issuer: string;
  /** Without a slash at the end, as is `graph`. */
  readonly login: string;
  readonly scope: string;
  readonly graph: string;
  readonly graphScope: string;
  /** Where a tenant is written to that has not written yet. */
  readonly service: string;
};
