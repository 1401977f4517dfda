import type { Text } from '../../src/message/text.ts';
import type { Hear } from '../../src/ports/conversation.ts';
import type { FrontDesk } from '../../src/ports/frontDesk.ts';
import type { Installations } from '../../src/ports/installations.ts';
import type { SlackLog } from './api/slackLogger.ts';
import type { Access, Tokens } from './api/tokens.ts';
import type { WebApi } from './api/webApi.ts';
import type { Profiles } from './profiles.ts';

/** Tells whoever administers the plan of something, once: `key` names it for good. */
export type Tell = (key: string, text: readonly Text[]) => Promise<void>;

/** What every listener works with. */
export type Slack = {
  readonly hear: Hear;
  readonly desk: FrontDesk;
  readonly api: WebApi;
  readonly tokens: Tokens;
  readonly profiles: Profiles;
  readonly installations: Installations;
  /** Where the outside reaches us, where it does. */
  readonly publicUrl?: string;
  readonly log: SlackLog;
  readonly tell: Tell;
  /** Goes on after Slack was told that its request was received; a stop waits for it. */
  readonly later: (work: () => Promise<unknown>) => void;
};

/** What a listener is told beside the payload: where it comes from, and what lets us answer there. */
export type Heard = { readonly tenant: string; readonly access: Access };

/** What Slack is told with the acknowledgement; nothing in most cases. */
export type Reply = Record<string, unknown> | undefined;
