import { type Acting, current, type MessageRef } from './acting.ts';
import { type Json, textOf } from './json.ts';
import { readText } from './readMessage.ts';
import { replyHtml } from './writeHtml.ts';

type Quoted = {
  readonly words: string;
  /** The name and the words as some clients run them together before the reply. */
  readonly flat: string;
  readonly html: string;
  readonly entity: Json;
  /** What stands for the quoted message in the text of newer clients. */
  readonly placeholder: string;
};

/** What a reply carries of the message it replies to. A card has no words to quote but its summary. */
export function quote(acting: Acting, ref: MessageRef): Quoted {
  const { tenant, world } = acting;
  const { activity, isFromApp, isDeleted, from, id: messageId } = current(acting, ref).message;
  const words = readText(activity) || textOf(activity, 'summary') || 'Card';
  const author = isFromApp ? undefined : tenant.users.get(from ?? '');
  const name = author?.name ?? world.app.name;
  const id = author?.botId ?? `28:${world.app.id}`;
  const quotedReply = {
    messageId,
    senderId: id,
    senderName: name,
    preview: words,
    time: messageId,
    isReplyDeleted: isDeleted,
    validatedMessageReference: true,
  };
  return {
    words,
    flat: `${name}${words}`,
    html: replyHtml({ messageId, name, id, words }),
    entity: { type: 'quotedReply', quotedReply },
    placeholder: `<quoted messageId="${messageId}"/>`,
  };
}
