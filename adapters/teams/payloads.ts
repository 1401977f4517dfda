import { z } from 'zod';

/** What is read of Teams' activities; all else in them is passed over. Nothing that is null is there. */
const maybe = <T extends z.ZodType>(schema: T) =>
  schema.nullish().transform((value): z.output<T> | undefined => value ?? undefined);
const id = z.string().regex(/^[^\s\p{Cc}]{1,500}$/u);
const text = z.string().max(200_000);

const account = z.object({ id: maybe(id), name: maybe(z.string()), aadObjectId: maybe(id) });

const channelData = z.object({
  tenant: maybe(z.object({ id: maybe(id) })),
  team: maybe(z.object({ id: maybe(id), name: maybe(z.string()) })),
  channel: maybe(z.object({ id: maybe(id), name: maybe(z.string()) })),
  eventType: maybe(z.string()),
});

const entity = z.object({
  type: maybe(z.string()),
  text: maybe(z.string()),
  mentioned: maybe(z.object({ id: maybe(z.string()), name: maybe(z.string()) })),
  timezone: maybe(z.string()),
  quotedReply: maybe(z.object({ messageId: maybe(id) })),
});

const attachment = z.object({
  contentType: maybe(z.string()),
  contentUrl: maybe(z.string()),
  name: maybe(z.string()),
  content: z.unknown().optional(),
});
export type Attachment = z.output<typeof attachment>;

/** Every activity, as far as anybody here looks at it. */
export const activitySchema = z
  .object({
    type: z.string().max(100),
    id: maybe(id),
    timestamp: maybe(z.string()),
    channelId: z.string(),
    serviceUrl: z.string().max(500),
    from: maybe(account),
    recipient: maybe(account),
    conversation: z.object({
      id,
      tenantId: maybe(id),
      conversationType: maybe(z.string()),
      isGroup: maybe(z.boolean()),
      name: maybe(z.string()),
    }),
    channelData: maybe(channelData),
    entities: maybe(z.array(entity)),
    attachments: maybe(z.array(attachment)),
    text: maybe(text),
    textFormat: maybe(z.string()),
    name: maybe(z.string()),
    action: maybe(z.string()),
    replyToId: maybe(id),
    value: z.unknown().optional(),
    membersAdded: maybe(z.array(account)),
    membersRemoved: maybe(z.array(account)),
    localTimezone: maybe(z.string()),
  })
  .transform((activity) => {
    const named = [activity.conversation.tenantId, activity.channelData?.tenant?.id];
    const tenants = [...new Set(named.flatMap((one) => one?.toLowerCase() ?? []))];
    return { ...activity, tenants, tenant: tenants[0] ?? '' };
  });
export type Activity = z.output<typeof activitySchema>;

const data = z.record(z.string(), z.unknown());

/** A button of a card was pressed. */
export const executeValue = z.object({ action: z.object({ verb: maybe(z.string()), data: maybe(data) }) });
/** The same from whoever knows only the older kind, and a dialog that is opened or handed in. */
export const dataValue = z.object({ data: maybe(data) });

/** What a button of ours says of itself. Nothing in it is trusted when it comes back. */
export const pressedSchema = z.discriminatedUnion('do', [
  z.object({ do: z.literal('choose'), message: z.string().max(100), choice: z.string().max(200) }),
  z.object({ do: z.literal('show'), message: z.string().max(100), ref: z.string().max(60) }),
  z.object({ do: z.literal('record'), link: z.string().max(2_000) }),
]);
export type Pressed = z.output<typeof pressedSchema>;

/** A command of the message menu. */
export const extensionValue = z.object({
  commandId: z.string(),
  data: maybe(data),
  messagePayload: maybe(
    z.object({
      id: maybe(z.string()),
      linkToMessage: maybe(z.string()),
      body: maybe(z.object({ contentType: maybe(z.string()), content: maybe(text) })),
    }),
  ),
});

/** Somebody in a conversation, as the connector describes them. */
export const memberSchema = z.object({
  id: z.string(),
  name: maybe(z.string()),
  email: maybe(z.string()),
  userPrincipalName: maybe(z.string()),
  aadObjectId: maybe(z.string()),
  objectId: maybe(z.string()),
  tenantId: maybe(z.string()),
  userRole: maybe(z.string()),
});
