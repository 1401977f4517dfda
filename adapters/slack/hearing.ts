import type { Identity } from '../../src/people/identity.ts';
import type { Conversation, Incoming } from '../../src/ports/conversation.ts';
import { isOrganisation } from './membership.ts';
import type { MessageEvent, SharedFile } from './payloads.ts';
import { readMention, readSaid } from './readSaid.ts';

/** Who says something: the same user id in another workspace is somebody else. */
export function identityOf(user: string, tenant: string): Identity {
  return { platform: 'slack', tenant, user };
}

type Teams = {
  readonly user_team?: string | undefined;
  readonly source_team?: string | undefined;
  readonly team?: string | undefined;
};

/** Whoever wrote something, and the workspace or organisation that the payload names as theirs, if any. */
export type Author = { readonly user: string; readonly team?: string | undefined };

/** A mention’s `team` is ours, and its author’s is beside it; a message that somebody says has its author’s alone. */
export function authorOf(user: string, { user_team: own, source_team: source, team }: Teams): Author {
  return { user, team: own ?? source ?? team };
}

export function directWith(from: Identity): Conversation {
  return { kind: 'direct', with: from };
}

export function channelOf(id: string, tenant: string): Conversation {
  return { kind: 'channel', platform: 'slack', tenant, id };
}

/** Who wrote a direct message, edited or deleted it; undefined for what nobody said to the bot, as its own words. */
export function authorIn(event: MessageEvent, bot: string): Author | undefined {
  const { message, previous_message: before } = event;
  const isGone = event.subtype === 'message_deleted' || message?.subtype === 'tombstone';
  const said = isGone ? before : event.subtype === 'message_changed' ? message : event;
  const user = said?.user;
  const isBots = event.bot_id !== undefined || said?.bot_id !== undefined || user === bot;
  if (said === undefined || user === undefined || isBots || !isDirect(event)) return undefined;
  return authorOf(user, said);
}

/** A direct message, an edit or a deletion of one, by this author. */
export function heardMessage(event: MessageEvent, from: Identity, tenant: string): Incoming | undefined {
  switch (event.subtype) {
    case undefined:
    case 'file_share':
    case 'thread_broadcast':
      return heardSaying(event, from, tenant);
    case 'message_changed':
      return heardEditing(event, from, tenant);
    case 'message_deleted':
      return heardDeleting(event, from, tenant);
    default:
      return undefined;
  }
}

/** Slack says what kind of conversation it is; its name says so too. */
function isDirect({ channel_type: type, channel }: MessageEvent): boolean {
  return type === undefined ? channel.startsWith('D') : type === 'im';
}

function heardSaying(event: MessageEvent, from: Identity, tenant: string): Incoming | undefined {
  const { ts, channel, text = '', files = [] } = event;
  if (ts === undefined) return undefined;
  const addresses = addressesOf(files, event, tenant);
  if (text.trim() === '' && addresses.length === 0) return undefined;
  return {
    eventId: eventIdOf(tenant, channel, ts),
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
function addressesOf(files: readonly SharedFile[], { team }: Teams, tenant: string): readonly string[] {
  const workspace = isOrganisation(tenant) ? (team ?? tenant) : tenant;
  return files.flatMap(({ id, permalink, file_access: access }) => {
    if (permalink !== undefined || id === undefined || access !== 'check_file_info') return permalink ?? [];
    return `slack://file?team=${encodeURIComponent(workspace)}&id=${encodeURIComponent(id)}`;
  });
}

/** An edit that changes no word is Slack's own: a link that was unfurled. */
function heardEditing(event: MessageEvent, from: Identity, tenant: string): Incoming | undefined {
  const { message, previous_message: before, channel } = event;
  if (message?.subtype === 'tombstone') return heardDeleting(event, from, tenant);
  const { ts, text = '' } = message ?? {};
  if (ts === undefined || before?.text === text) return undefined;
  return {
    eventId: `${eventIdOf(tenant, channel, ts)}/edit/${message?.edited?.ts ?? event.ts ?? ''}`,
    from,
    in: directWith(from),
    ref: { channel, id: ts },
    ...inThread(message ?? {}, channel),
    edited: readSaid(text),
  };
}

function heardDeleting(event: MessageEvent, from: Identity, tenant: string): Incoming | undefined {
  const { channel, previous_message: before, deleted_ts: deleted } = event;
  const ts = before?.ts ?? deleted;
  if (ts === undefined) return undefined;
  return {
    eventId: `${eventIdOf(tenant, channel, ts)}/deleted`,
    from,
    in: directWith(from),
    ref: { channel, id: ts },
    ...inThread(before ?? {}, channel),
    deleted: true,
  };
}

type Mention = Teams & {
  readonly channel: string;
  readonly ts: string;
  readonly text?: string | undefined;
  readonly thread_ts?: string | undefined;
  readonly files?: readonly SharedFile[] | undefined;
};

/** In a channel the answer goes into the thread, so that the channel stays everybody's. */
export function heardMention(event: Mention, from: Identity, tenant: string, bot: string): Incoming {
  const { channel, ts, thread_ts: thread, files = [] } = event;
  const addresses = addressesOf(files, event, tenant);
  const said = readMention(event.text ?? '', bot);
  return {
    eventId: eventIdOf(tenant, channel, ts),
    from,
    in: channelOf(channel, tenant),
    ref: { channel, id: ts },
    thread: { of: thread ?? ts },
    ...(thread === undefined || thread === ts ? {} : { inReplyTo: { channel, id: thread } }),
    ...(addresses.length === 0 ? {} : { files: addresses }),
    // Whoever only calls wants to know what there is to say, as with a command that has no words.
    said: said === '' && addresses.length === 0 ? 'help' : said,
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
