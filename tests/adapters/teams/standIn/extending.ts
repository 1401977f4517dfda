import { type Acting, current, type MessageRef } from './acting.ts';
import { activityFrom } from './activity.ts';
import type { Delivery } from './delivery.ts';
import { openDialog } from './dialogs.ts';
import { type Json, objectsOf, textOf } from './json.ts';
import { threadOf } from './talking.ts';
import type { StoredMessage } from './world.ts';
import { htmlOf } from './writeHtml.ts';

/** Uses one of the app's commands on a message. */
export async function runExtension(acting: Acting, commandId: string, ref: MessageRef): Promise<Delivery> {
  const { world, tenant, user, driver } = acting;
  const { conversation, message } = current(acting, ref);
  const place = { conversation, thread: threadOf(message, conversation.kind) };
  const value = { commandId, commandContext: 'message', messagePayload: payloadOf(acting, message) };
  const delivery = await driver.deliver(
    activityFrom(world, tenant, user, place, {
      type: 'invoke',
      name: 'composeExtension/fetchTask',
      value: { ...value, requestId: world.newMessageId(), context: { theme: 'default' } },
    }),
  );
  openDialog(acting, delivery, { name: 'composeExtension/submitAction', place, replyToId: undefined, value });
  return delivery;
}

function payloadOf({ world, tenant }: Acting, message: StoredMessage): Json {
  const { activity, id, from } = message;
  const author = tenant.users.get(from ?? '');
  const html = objectsOf(activity, 'attachments').find(({ contentType }) => contentType === 'text/html');
  const content = html === undefined ? htmlOf(textOf(activity, 'text')) : textOf(html, 'content');
  const link = `https://teams.microsoft.com/l/message/${encodeURIComponent(message.conversation)}/${id}?tenantId=${tenant.id}`;
  return {
    id,
    replyToId: message.thread ?? null,
    createdDateTime: new Date(Number(id)).toISOString(),
    lastModifiedDateTime: null,
    deleted: false,
    subject: null,
    importance: 'normal',
    locale: 'en-gb',
    body: { contentType: 'html', content },
    from:
      author === undefined
        ? {
            application: { applicationIdentityType: 'bot', id: world.app.id, displayName: world.app.name },
            user: null,
          }
        : {
            user: { userIdentityType: 'aadUser', id: author.id, displayName: author.name },
            application: null,
          },
    reactions: [],
    mentions: [],
    attachments: [],
    linkToMessage: link,
  };
}
