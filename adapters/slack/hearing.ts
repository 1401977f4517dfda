import { choicesOf } from '../../src/message/card.ts';
import { draw } from '../../src/message/draw.ts';
import type { Message } from '../../src/message/message.ts';
import type { Identity } from '../../src/people/identity.ts';
import type { Conversation, Incoming, StoredMessage } from '../../src/ports.ts';
import type { Intent } from '../../src/understanding/intent.ts';
import type { MessageEvent, SharedFile } from './payloads.ts';
import { readMention, readSaid } from './readSaid.ts';

/** Who says something: the same user id in another workspace is somebody else. */
export function identityOf(user: string, tenant: string): Identity {
  return { platform: 'slack', tenant, user };
}

/** Where the app is installed: a workspace, perhaps of an organisation, or a whole organisation. */
type Place = { readonly tenant: string; readonly organisation?: string };

/** In a shared channel people of other workspaces write; in an organisation every workspace is its own. */
export function homeOf(team: string | undefined, { tenant, organisation }: Place): string {
  return tenant.startsWith('E') || team === organisation ? tenant : (team ?? tenant);
}

type Teams = { readonly user_team?: string | undefined; readonly team?: string | undefined };

/** A mention’s `team` is ours, and its author’s is beside it; a message that somebody says has its author’s alone. */
function authorOf(user: string, { user_team: own, team }: Teams, place: Place): Identity {
  return identityOf(user, homeOf(own ?? team, place));
}

export function directWith(from: Identity): Conversation {
  return { kind: 'direct', with: from };
}

export function channelOf(id: string, tenant: string): Conversation {
  return { kind: 'channel', platform: 'slack', tenant, id };
}

/** A direct message, an edit or a deletion of one; undefined for what nobody said to the bot, as its own words. */
export function heardMessage(event: MessageEvent, place: Place, bot: string): Incoming | undefined {
  const author = event.user ?? event.message?.user ?? event.previous_message?.user;
  if (!isDirect(event) || event.bot_id !== undefined || author === bot) return undefined;
  switch (event.subtype) {
    case undefined:
    case 'file_share':
    case 'thread_broadcast':
      return heardSaying(event, place);
    case 'message_changed':
      return heardEditing(event, place);
    case 'message_deleted':
      return heardDeleting(event.previous_message, event, place);
    default:
      return undefined;
  }
}

/** Slack says what kind of conversation it is; its name says so too. */
function isDirect({ channel_type: type, channel }: MessageEvent): boolean {
  return type === undefined ? channel.startsWith('D') : type === 'im';
}

function heardSaying(event: MessageEvent, place: Place): Incoming | undefined {
  const { user, ts, channel, text = '', files = [] } = event;
  if (user === undefined || ts === undefined) return undefined;
  const addresses = addressesOf(files, event, place);
  if (text.trim() === '' && addresses.length === 0) return undefined;
  const from = authorOf(user, event, place);
  return {
    eventId: eventIdOf(place.tenant, channel, ts),
    from,
    in: directWith(from),
    ref: { channel, id: ts },
    ...inThread(event, channel),
    ...(addresses.length === 0 ? {} : { files: addresses }),
    said: readSaid(text),
  };
}

/**
 * Where the files are that came with a message. Of one that Slack only names there is the address by which Slack
 * itself opens it: asking for the other would hold up the acknowledgement, and may be refused.
 */
function addressesOf(files: readonly SharedFile[], { team }: Teams, { tenant }: Place): readonly string[] {
  const workspace = tenant.startsWith('E') ? (team ?? tenant) : tenant;
  return files.flatMap(({ id, permalink, file_access: access }) => {
    if (permalink !== undefined || id === undefined || access !== 'check_file_info') return permalink ?? [];
    return `slack://file?team=${encodeURIComponent(workspace)}&id=${encodeURIComponent(id)}`;
  });
}

/** An edit that changes no word is Slack's own: a link that was unfurled. */
function heardEditing(event: MessageEvent, place: Place): Incoming | undefined {
  const { message, previous_message: before, channel } = event;
  if (message?.subtype === 'tombstone') return heardDeleting(before, event, place);
  const { user, ts, text = '' } = message ?? {};
  if (user === undefined || ts === undefined || message?.bot_id !== undefined) return undefined;
  if (before?.text === text) return undefined;
  const from = authorOf(user, message ?? {}, place);
  return {
    eventId: `${eventIdOf(place.tenant, channel, ts)}/edit/${message?.edited?.ts ?? event.ts ?? ''}`,
    from,
    in: directWith(from),
    ref: { channel, id: ts },
    ...inThread(message ?? {}, channel),
    edited: readSaid(text),
  };
}

function heardDeleting(
  before: MessageEvent['previous_message'],
  event: MessageEvent,
  place: Place,
): Incoming | undefined {
  const ts = before?.ts ?? event.deleted_ts;
  if (before?.user === undefined || before.bot_id !== undefined || ts === undefined) return undefined;
  const from = authorOf(before.user, before, place);
  return {
    eventId: `${eventIdOf(place.tenant, event.channel, ts)}/deleted`,
    from,
    in: directWith(from),
    ref: { channel: event.channel, id: ts },
    ...inThread(before, event.channel),
    deleted: true,
  };
}

type Mention = Teams & {
  readonly user: string;
  readonly channel: string;
  readonly ts: string;
  readonly text?: string | undefined;
  readonly thread_ts?: string | undefined;
  readonly files?: readonly SharedFile[] | undefined;
};

/** In a channel the answer goes into the thread, so that the channel stays everybody's. */
export function heardMention(event: Mention, place: Place, bot: string): Incoming {
  const { user, channel, ts, thread_ts: thread, files = [] } = event;
  const addresses = addressesOf(files, event, place);
  return {
    eventId: eventIdOf(place.tenant, channel, ts),
    from: authorOf(user, event, place),
    in: channelOf(channel, place.tenant),
    ref: { channel, id: ts },
    thread: { of: thread ?? ts },
    ...(thread === undefined || thread === ts ? {} : { inReplyTo: { channel, id: thread } }),
    ...(addresses.length === 0 ? {} : { files: addresses }),
    said: readMention(event.text ?? '', bot),
  };
}

function inThread(
  { ts, thread_ts: thread }: { readonly ts?: string | undefined; readonly thread_ts?: string | undefined },
  channel: string,
): Pick<Incoming, 'thread' | 'inReplyTo'> {
  return thread === undefined || thread === ts
    ? {}
    : { thread: { of: thread }, inReplyTo: { channel, id: thread } };
}

/** One message is heard once, however often and by whichever event Slack tells of it. */
function eventIdOf(tenant: string, channel: string, ts: string): string {
  return `slack/${tenant}/${channel}/${ts}`;
}

/** How a press reaches us: what it does is looked up in the message as it stands, never read from the payload. */
export type Press = {
  readonly from: Identity;
  readonly tenant: string;
  readonly message: string;
  readonly choice: string;
};

/** Two presses within this time are one. */
const DOUBLE_CLICK_SECONDS = 5;

export function heardPressing(
  press: Press,
  stored: Pick<StoredMessage, 'to' | 'version' | 'ref' | 'thread'>,
  chose: Intent,
  at: string,
): Incoming {
  const moment = Math.floor(Number.parseFloat(at) / DOUBLE_CLICK_SECONDS);
  return {
    eventId: `slack/${press.tenant}/press/${press.from.user}/${press.message}/${press.choice}/${stored.version}/${moment}`,
    from: press.from,
    in: stored.to,
    ...threadFrom(stored),
    pressed: { message: press.message, choice: press.choice },
    chose,
  };
}

/** What follows from a press goes where the message is; in a channel, into its thread. */
function threadFrom({
  to,
  ref,
  thread,
}: Pick<StoredMessage, 'to' | 'ref' | 'thread'>): Pick<Incoming, 'thread'> {
  if (thread !== undefined) return { thread };
  return to.kind === 'channel' && ref !== undefined && ref.id !== '' ? { thread: { of: ref.id } } : {};
}

/** The choice that a message offers under this name. */
export function choiceIn(message: Message, id: string) {
  return choicesOf(draw(message)).find((choice) => choice.id === id);
}

/** Whether somebody may press what is on a message: their own, or one in a channel of their workspace. */
export function isTheirs({ to }: Pick<StoredMessage, 'to'>, from: Identity, tenant: string): boolean {
  if (to.kind === 'channel') return to.platform === 'slack' && to.tenant === tenant;
  return to.with.platform === 'slack' && to.with.tenant === from.tenant && to.with.user === from.user;
}
