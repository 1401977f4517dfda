import { cardType } from './checkActivity.ts';
import { viewKey } from './conversations.ts';
import { type Json, objectOf, objectsOf, textOf } from './json.ts';
import { type Opened, readCard } from './readCard.ts';
import { readHtml, readMarkdown } from './readMarkdown.ts';
import type { Conversation, StoredMessage, User } from './world.ts';

/** The cards of a message as this person sees them, or as everybody does. */
export function cardsOf(conversation: Conversation, message: StoredMessage, user?: User): readonly Json[] {
  const own = user === undefined ? undefined : conversation.views.get(viewKey(message.id, user.id));
  const sent = objectsOf(message.activity, 'attachments').filter(
    ({ contentType }) => contentType === cardType,
  );
  return own === undefined ? sent.map((attachment) => objectOf(attachment, 'content')) : [own];
}

/** What somebody sees of a message. */
export function readMessage(conversation: Conversation, message: StoredMessage, user?: User): string {
  const { activity } = message;
  const form = user?.form;
  const opened: Opened =
    form?.kind === 'card' && form.message.id === message.id ? [...form.above, form.card] : [];
  const others = objectsOf(activity, 'attachments').filter(
    ({ contentType }) => contentType !== cardType && contentType !== 'text/html',
  );
  return [
    readText(activity),
    ...cardsOf(conversation, message, user).map((card) => readCard(card, opened)),
    ...others.map((each) => `[FILE ${textOf(each, 'name') || textOf(objectOf(each, 'content'), 'title')}]`),
  ]
    .filter((line) => line !== '')
    .join('\n');
}

/** The text of a message. Where no entity backs it, `<at>` is a tag that means nothing. */
export function readText(activity: Json): string {
  const mentions = objectsOf(activity, 'entities').filter(({ type }) => type === 'mention');
  const names = mentions.map((mention) => textOf(objectOf(mention, 'mentioned'), 'name'));
  const text = mentions.reduce<string>(
    (words, mention, index) => words.replaceAll(textOf(mention, 'text'), `\uE000${index}\uE001`),
    textOf(activity, 'text'),
  );
  return readAs(String(activity['textFormat'] ?? 'markdown'), text).replaceAll(
    /\uE000(\d+)\uE001/g,
    (_, index: string) => `[MENTION ${names[Number(index)]}]`,
  );
}

function readAs(format: string, text: string): string {
  if (format === 'plain') return text;
  return format === 'xml' ? readHtml(text) : readMarkdown(text, { html: true });
}
