import { type Acting, current, type MessageRef, type Said } from './acting.ts';
import { activityFrom, type Place } from './activity.ts';
import { isAppIn, personalChat } from './conversations.ts';
import { undelivered } from './delivery.ts';
import { type FileSpec, fileAttachment } from './files.ts';
import type { Json } from './json.ts';
import { quote } from './quoting.ts';
import { must, type StoredMessage } from './world.ts';
import { escaped, htmlOf, mentionHtml } from './writeHtml.ts';

export type Saying = {
  /** Without the HTML that Teams sends beside the text. */
  readonly bare?: boolean;
  readonly quoting?: MessageRef;
  readonly files?: readonly FileSpec[];
  readonly textFormat?: 'plain' | 'xml';
  /**
   * How clients quote: `html` with the words above the reply in the text, `flat` with all of it run together there,
   * `entity` as newer ones do, by a placeholder in the text.
   */
  readonly quotesBy?: 'html' | 'flat' | 'entity';
  /** The HTML beside the text, where it is not just the same words. */
  readonly html?: string;
};

export type Mentioning = Saying & { readonly inThreadOf?: MessageRef };

/** Says something to the bot in the chat with it. */
export function say(acting: Acting, text: string, saying: Saying = {}): Promise<Said> {
  const conversation = personalChat(acting.world, acting.tenant, acting.user);
  const quoted = saying.quoting === undefined ? undefined : quote(acting, saying.quoting);
  const said = formatted(text, saying);
  if (quoted !== undefined && saying.quotesBy === 'entity') {
    const withQuote = {
      text: `${quoted.placeholder} ${said}`,
      html: htmlOf(text),
      entities: [quoted.entity],
    };
    return write(acting, { conversation }, { ...withQuote, saying, isHeard: true });
  }
  const above = saying.quotesBy === 'flat' ? quoted?.flat : quoted && `${quoted.words}\r\n\r\n`;
  const html = `${quoted?.html ?? ''}${htmlOf(text)}`;
  return write(acting, { conversation }, { text: `${above ?? ''}${said}`, html, saying, isHeard: true });
}

/** Speaks to the bot in a channel or a group chat; in a channel this begins a thread, or goes on with one. */
export function mention(acting: Acting, place: string, text: string, saying: Mentioning = {}): Promise<Said> {
  const { world } = acting;
  const { name, id } = world.app;
  const at = `<at>${name}</at>`;
  return write(acting, placeOf(acting, place, saying.inThreadOf), {
    text: `${at} ${formatted(text, saying)}`,
    html: `<p>${mentionHtml(name)}&nbsp;${escaped(text)}</p>`,
    saying,
    entities: [{ type: 'mention', mentioned: { id: `28:${id}`, name }, text: at }],
    isHeard: true,
  });
}

/** Writes in a channel or a group chat to others; the bot is not told. */
export function post(acting: Acting, place: string, text: string, saying: Mentioning = {}): Promise<Said> {
  return write(acting, placeOf(acting, place, saying.inThreadOf), {
    text: formatted(text, saying),
    html: htmlOf(text),
    saying,
    isHeard: false,
  });
}

/** In XML the text is escaped, too. */
const formatted = (text: string, { textFormat }: Saying): string =>
  textFormat === 'xml' ? escaped(text) : text;

type Writing = {
  readonly text: string;
  readonly html: string;
  readonly saying: Saying;
  readonly entities?: readonly Json[];
  readonly isHeard: boolean;
};

async function write(acting: Acting, place: Place, writing: Writing): Promise<Said> {
  const { world, tenant, user, driver } = acting;
  const { saying, text } = writing;
  const id = world.newMessageId();
  const isRoot = place.conversation.kind === 'channel' && place.thread === undefined;
  const html =
    saying.bare === true ? [] : [{ contentType: 'text/html', content: saying.html ?? writing.html }];
  const activity = activityFrom(world, tenant, user, isRoot ? { ...place, thread: id } : place, {
    type: 'message',
    id,
    text,
    textFormat: saying.textFormat ?? 'plain',
    attachments: [...(saying.files ?? []).map((file) => fileAttachment(world, file)), ...html],
    ...(writing.entities === undefined ? {} : { entities: writing.entities }),
  });
  const message: StoredMessage = {
    id,
    conversation: place.conversation.id,
    isFromApp: false,
    from: user.id,
    activity,
    thread: place.thread,
    isEdited: false,
    isDeleted: false,
    isHeard: writing.isHeard,
  };
  place.conversation.messages.push(message);
  const heard = writing.isHeard && isAppIn(tenant, place.conversation);
  const delivery = heard
    ? await driver.deliver(activity)
    : undelivered(activity, 'The bot does not hear this.');
  return { ...delivery, id, conversation: place.conversation.id };
}

function placeOf({ tenant, user }: Acting, id: string, inThreadOf: MessageRef | undefined): Place {
  const conversation = must(tenant.conversations.get(id), `conversation ${id} in ${tenant.id}`);
  if (!conversation.members.has(user.id)) throw new Error(`${user.name} is not in ${id}.`);
  if (inThreadOf === undefined) return { conversation };
  const { message } = current({ tenant }, inThreadOf);
  return { conversation, thread: message.thread ?? message.id };
}

export const threadOf = (message: StoredMessage, kind: string): string | undefined =>
  kind === 'channel' ? (message.thread ?? message.id) : undefined;
