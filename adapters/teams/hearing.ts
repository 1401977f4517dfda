import type { Identity } from '../../src/people/identity.ts';
import type { Conversation, Incoming } from '../../src/ports/conversation.ts';
import type { Activity, Attachment } from './payloads.ts';
import { readSaid } from './readSaid.ts';

/** Who somebody is: the same person in another tenant is another. Undefined for whoever has no account there. */
export function identityOf({ from, tenant }: Activity): Identity | undefined {
  const user = from?.aadObjectId;
  return user === undefined ? undefined : { platform: 'teams', tenant, user: user.toLowerCase() };
}

/** Where something happens, by the platform's name of it: without the thread that a channel's may carry. */
export function placeOf(activity: Activity, from: Identity): Conversation {
  if (isPersonal(activity)) return { kind: 'direct', with: from };
  return {
    kind: 'channel',
    platform: 'teams',
    tenant: activity.tenant,
    id: baseOf(activity.conversation.id),
  };
}

export function isPersonal({ conversation }: Activity): boolean {
  return (
    conversation.conversationType === 'personal' ||
    (conversation.conversationType === undefined && conversation.isGroup !== true)
  );
}

export function baseOf(conversation: string): string {
  return conversation.split(';')[0] ?? conversation;
}

/** The message that a thread of a channel hangs from. */
function threadOf({ conversation, replyToId, id, ...activity }: Activity): string | undefined {
  if (conversation.conversationType !== 'channel') return undefined;
  return (
    /;messageid=(\d{1,40})/.exec(conversation.id)?.[1] ??
    replyToId ??
    (activity.type === 'message' ? id : undefined)
  );
}

/** A message to the bot: in a personal chat, or with its name elsewhere. In a channel the answer goes into the thread. */
export function heardSaying(activity: Activity, from: Identity): Incoming | undefined {
  const { id } = activity;
  if (id === undefined || !isForBot(activity)) return undefined;
  const { words, quotes } = readSaid(activity, activity.recipient?.id);
  const files = (activity.attachments ?? []).flatMap(addressIn);
  if (words === '' && files.length === 0 && isPersonal(activity)) return undefined;
  const channel = baseOf(activity.conversation.id);
  const thread = threadOf(activity);
  const repliedTo = thread === undefined || thread === id ? quotes : thread;
  return {
    eventId: eventIdOf(activity, id),
    from,
    in: placeOf(activity, from),
    ref: { channel, id },
    ...(thread === undefined ? {} : { thread: { of: thread } }),
    ...(repliedTo === undefined ? {} : { inReplyTo: { channel, id: repliedTo } }),
    ...(files.length === 0 ? {} : { files }),
    // Whoever only calls wants to know what there is to say.
    said: words === '' && files.length === 0 ? 'help' : words,
  };
}

/** A picture that was pasted, with nothing said to it. Who is not talking to the bot is not answered. */
export function isOnlyPicture(activity: Activity): boolean {
  const { attachments = [] } = activity;
  return (
    isPersonal(activity) &&
    attachments.some(({ contentType }) => contentType?.startsWith('image/') === true) &&
    !attachments.some((one) => addressIn(one).length > 0) &&
    readSaid(activity, activity.recipient?.id).words === ''
  );
}

/** What Teams tells of an edit is the message as it is now. */
export function heardEditing(activity: Activity, from: Identity): Incoming | undefined {
  const saying = heardSaying(activity, from);
  if (saying === undefined || !('said' in saying)) return undefined;
  const { said, inReplyTo: _, files: __, ...rest } = saying;
  return {
    ...rest,
    eventId: `${rest.eventId}/edit/${activity.timestamp ?? said}`.slice(0, 500),
    edited: said,
  };
}

export function heardDeleting(activity: Activity, from: Identity): Incoming | undefined {
  const { id } = activity;
  if (id === undefined) return undefined;
  const thread = threadOf(activity);
  return {
    eventId: `${eventIdOf(activity, id)}/deleted`,
    from,
    in: placeOf(activity, from),
    ref: { channel: baseOf(activity.conversation.id), id },
    ...(thread === undefined ? {} : { thread: { of: thread } }),
    deleted: true,
  };
}

/** Elsewhere than in a personal chat the bot is named, or nothing is said to it. */
function isForBot(activity: Activity): boolean {
  if (isPersonal(activity)) return true;
  const bot = activity.recipient?.id;
  return (activity.entities ?? []).some(
    ({ type, mentioned }) => type === 'mention' && mentioned?.id !== undefined && mentioned.id === bot,
  );
}

/** Where a file is that came with a message: its page in Teams, never the one-time address that needs no sign-in. */
function addressIn({ contentType, contentUrl }: Attachment): readonly string[] {
  const isFile =
    contentType === 'application/vnd.microsoft.teams.file.download.info' || contentType === 'reference';
  return isFile && contentUrl !== undefined && /^https:\/\//i.test(contentUrl) ? [contentUrl] : [];
}

/** One message is heard once, however often Teams delivers it. */
export function eventIdOf({ tenant, conversation }: Activity, id: string): string {
  return `teams/${tenant}/${baseOf(conversation.id)}/${id}`;
}
