import type { Conversation, Hear } from '../../src/ports/conversation.ts';
import type { FrontDesk } from '../../src/ports/frontDesk.ts';
import type { Connector } from './api/connector.ts';
import type { Known } from './meet.ts';

/** Tells what happened, as one line; never anybody's words, and never a token. */
export type TeamsLog = (
  level: 'info' | 'warn' | 'error',
  event: string,
  details: Record<string, string>,
) => void;

/** What every listener works with. */
export type Teams = {
  readonly hear: Hear;
  readonly desk: FrontDesk;
  readonly connector: Connector;
  readonly known: Known;
  readonly log: TeamsLog;
  /** Says hello where the app was installed: once, however often Teams says so. */
  greet(place: Conversation): Promise<void>;
  /** Goes on after Teams was told that its request was received; a stop waits for it. */
  readonly later: (work: () => Promise<unknown>) => void;
};
