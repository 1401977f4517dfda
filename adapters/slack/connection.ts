/** How the app is connected to Slack. */
export type Connection = {
  /** Proves that a request is Slack's; undefined where Slack is heard over Socket Mode alone. */
  readonly signingSecret?: string;
  /** The token of the one workspace there is. */
  readonly botToken?: string;
  /** What it is installed with in any number of workspaces. */
  readonly client?: { readonly id: string; readonly secret: string };
  /** With it Slack is heard over Socket Mode. */
  readonly appToken?: string;
  /** Of the Web API, ending in a slash. */
  readonly apiUrl: string;
  /** How many messages nobody asked for go to one workspace in a minute. */
  readonly messagesPerMinute: number;
  /** The least time between two messages to one conversation, where it is not Slack's own. */
  readonly paceMs?: number;
};
