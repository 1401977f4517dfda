import { faultsInCard } from './checkCard.ts';
import { isObject, type Json, objectOf, objectsOf, textOf } from './json.ts';
import { badArgument, Refusal } from './refusal.ts';
import type { Conversation, Tenant } from './world.ts';

export const cardType = 'application/vnd.microsoft.card.adaptive';
const consentType = 'application/vnd.microsoft.teams.card.file.consent';

const mostBytes = 100 * 1024;
const formats = [undefined, 'markdown', 'plain', 'xml'];
const otherContent =
  /^(application\/vnd\.microsoft\.(teams\.card\.file\.info|card\.(hero|thumbnail|list))|image\/\w+)$/;

/** What the bot wants said, or a refusal as the connector words it. */
export function checkActivity(tenant: Tenant, conversation: Conversation, activity: unknown): Json {
  if (!isObject(activity)) throw badArgument('The activity must be a JSON object.');
  if (Buffer.byteLength(JSON.stringify(activity)) > mostBytes)
    throw new Refusal(413, 'MessageSizeTooBig', 'Message size too large.');
  if (activity['type'] === 'typing') return activity;
  if (activity['type'] !== 'message') throw badArgument(`Unknown activity type ${activity['type']}.`);
  if (!formats.some((each) => each === activity['textFormat']))
    throw badArgument(`textFormat is ${activity['textFormat']}, but must be markdown, plain or xml.`);
  for (const name of ['text', 'summary', 'replyToId']) {
    const value = activity[name];
    if (value !== undefined && value !== null && typeof value !== 'string')
      throw badArgument(`${name} must be a string.`);
  }
  for (const name of ['attachments', 'entities']) {
    const value = activity[name] ?? [];
    if (!Array.isArray(value) || !value.every(isObject))
      throw badArgument(`${name} must be a list of objects.`);
  }
  const attachments = objectsOf(activity, 'attachments');
  if (textOf(activity, 'text').trim() === '' && attachments.length === 0)
    throw badArgument('The message has neither text nor attachments.');
  for (const [index, attachment] of attachments.entries()) checkAttachment(conversation, attachment, index);
  for (const entity of objectsOf(activity, 'entities')) checkEntity(tenant, activity, entity);
  return activity;
}

function checkAttachment(conversation: Conversation, attachment: Json, index: number): void {
  const type = attachment['contentType'];
  if (type === cardType) refuseFaults(attachment['content'], `attachments[${index}].content`);
  else if (type === consentType && conversation.kind !== 'personal')
    throw badArgument('File consent is for personal chats.');
  else if (type !== consentType && !otherContent.test(String(type)))
    throw badArgument(`attachments[${index}].contentType is ${type}, which Teams does not show.`);
}

export function refuseFaults(card: unknown, at: string): void {
  const faults = faultsInCard(card, at);
  if (faults.length > 0) throw badArgument(`Failed to parse the Adaptive Card: ${faults.join('; ')}`);
}

/** A mention must name somebody here, and its words must be in the text. */
function checkEntity(tenant: Tenant, activity: Json, entity: Json): void {
  if (entity['type'] !== 'mention') return;
  const id = textOf(objectOf(entity, 'mentioned'), 'id');
  const words = textOf(entity, 'text');
  const isSomebody = [...tenant.users.values()].some((user) => user.botId === id || user.id === id);
  if (!isSomebody) throw badArgument(`A mention names ${id}, who is not here.`);
  if (!/^<at>.*<\/at>$/s.test(words) || !textOf(activity, 'text').includes(words))
    throw badArgument(`A mention says ${words}, which is not in the text.`);
}
