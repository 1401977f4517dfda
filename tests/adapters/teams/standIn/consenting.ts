import { type Acting, current, type MessageRef } from './acting.ts';
import { activityFrom } from './activity.ts';
import type { Delivery } from './delivery.ts';
import { type Json, objectOf, objectsOf, textOf } from './json.ts';

const consent = 'application/vnd.microsoft.teams.card.file.consent';

/** Agrees to a file that the bot offers, or does not; the bot then puts it where it is told to. */
export function consentTo(acting: Acting, ref: MessageRef, action: 'accept' | 'decline'): Promise<Delivery> {
  const { world, tenant, user, driver } = acting;
  const { conversation, message } = current(acting, ref);
  const offer = objectsOf(message.activity, 'attachments').find(({ contentType }) => contentType === consent);
  if (offer === undefined) throw new Error(`Message ${ref.id} offers no file.`);
  const context = objectOf(offer, 'content')[action === 'accept' ? 'acceptContext' : 'declineContext'];
  const uploadInfo = action === 'accept' ? { uploadInfo: uploadOf(acting, textOf(offer, 'name')) } : {};
  const value = { type: 'fileUpload', action, context, ...uploadInfo };
  return driver.deliver(
    activityFrom(
      world,
      tenant,
      user,
      { conversation },
      {
        type: 'invoke',
        name: 'fileConsent/invoke',
        value,
        replyToId: message.id,
      },
    ),
  );
}

/** The file is there once the bot has uploaded it. */
function uploadOf({ world }: Acting, name: string): Json {
  const id = world.newId('file');
  world.files.set(id, { name, content: undefined });
  return {
    name,
    uniqueId: id,
    fileType: name.split('.').at(-1) ?? '',
    uploadUrl: `${world.origin}/upload/${id}`,
    contentUrl: `${world.origin}/files/${id}`,
  };
}
