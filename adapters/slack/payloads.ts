import { z } from 'zod';

/** What is read of Slack's payloads; all else in them is passed over. */
const id = z.string().min(1).max(100);
const maybe = <T extends z.ZodType>(schema: T) =>
  schema.nullish().transform((value): z.output<T> | undefined => value ?? undefined);

/** In a conversation with another company Slack names a file at first, and no more: `check_file_info`. */
const file = z.object({
  id: maybe(id),
  permalink: maybe(z.string().max(2_000)),
  file_access: maybe(z.string()),
});
export type SharedFile = z.output<typeof file>;

/** Who lets us hear an event. */
const authorization = z.object({
  enterprise_id: maybe(id),
  team_id: maybe(id),
  is_enterprise_install: maybe(z.boolean()),
});
export type Authorization = z.output<typeof authorization>;

export const eventBody = z.object({
  team_id: maybe(id),
  enterprise_id: maybe(id),
  event_id: id,
  authorizations: maybe(z.array(authorization)),
  event: z.looseObject({ type: z.string() }),
});

const said = z.object({
  user: maybe(id),
  text: maybe(z.string()),
  ts: maybe(id),
  thread_ts: maybe(id),
  bot_id: maybe(z.string()),
  subtype: maybe(z.string()),
  team: maybe(id),
  user_team: maybe(id),
  source_team: maybe(id),
  edited: maybe(z.object({ ts: id })),
  files: maybe(z.array(file)),
});

export const messageEvent = said.extend({
  channel: id,
  channel_type: maybe(z.string()),
  deleted_ts: maybe(id),
  message: maybe(said),
  previous_message: maybe(said),
});
export type MessageEvent = z.output<typeof messageEvent>;

export const mentionEvent = said.extend({ channel: id, ts: id, user: id });
export const homeEvent = z.object({ user: id, tab: maybe(z.string()) });
export const linkEvent = z.object({
  user: id,
  channel: id,
  message_ts: id,
  unfurl_id: maybe(z.string()),
  source: maybe(z.string()),
  links: z.array(z.object({ url: z.string().max(3_000) })),
});
export const revokedEvent = z.object({ tokens: z.object({ bot: maybe(z.array(z.string())) }) });

/** Of the address itself, and no event: Slack holds events back. `minute_rate_limited` is in seconds since 1970. */
export const rateLimitBody = z.object({ team_id: id, minute_rate_limited: z.number().min(0).max(1e11) });

export const commandBody = z.object({
  command: z.string(),
  text: z.string().default(''),
  user_id: id,
  team_id: id,
  enterprise_id: maybe(id),
  is_enterprise_install: maybe(z.union([z.string(), z.boolean()])),
  channel_id: id,
  channel_name: maybe(z.string()),
  trigger_id: id,
  response_url: z.string(),
});

const who = {
  user: z.object({ id, team_id: maybe(id) }),
  team: maybe(z.object({ id, enterprise_id: maybe(id) })),
  enterprise: maybe(z.object({ id })),
  is_enterprise_install: maybe(z.boolean()),
};

const pressed = z.object({
  action_id: z.string(),
  block_id: maybe(z.string()),
  value: maybe(z.string()),
  action_ts: maybe(z.string()),
  selected_option: maybe(z.object({ value: z.string() })),
  selected_conversation: maybe(id),
});

export const actionsBody = z.object({
  ...who,
  trigger_id: maybe(z.string()),
  response_url: maybe(z.string()),
  actions: z.array(pressed).min(1),
  channel: maybe(z.object({ id, name: maybe(z.string()) })),
  container: maybe(
    z.looseObject({
      type: maybe(z.string()),
      message_ts: maybe(id),
      channel_id: maybe(id),
      is_ephemeral: maybe(z.boolean()),
    }),
  ),
});
export type ActionsBody = z.output<typeof actionsBody>;

const value = z.looseObject({
  value: maybe(z.string()),
  selected_date: maybe(z.string()),
  selected_time: maybe(z.string()),
  selected_option: maybe(z.object({ value: z.string() })),
  selected_conversation: maybe(z.string()),
});

export const viewBody = z.object({
  ...who,
  view: z.object({
    id,
    hash: maybe(z.string()),
    callback_id: maybe(z.string()),
    private_metadata: maybe(z.string()),
    app_installed_team_id: maybe(id),
    state: maybe(z.object({ values: z.record(z.string(), z.record(z.string(), value)) })),
  }),
});

export const shortcutBody = z.object({
  ...who,
  callback_id: z.string(),
  trigger_id: z.string(),
  response_url: maybe(z.string()),
  channel: maybe(z.object({ id, name: maybe(z.string()) })),
  message: maybe(z.object({ ts: id, text: maybe(z.string()), user: maybe(id) })),
});

/** Where the app is installed that this reaches: a workspace, or an organisation of them. */
type Where = { readonly tenant: string; readonly organisation?: string };

export function where(team: string | undefined, organisation: string | undefined, isOrg: boolean): Where {
  const tenant = isOrg ? (organisation ?? team) : (team ?? organisation);
  return { tenant: tenant ?? '', ...(organisation === undefined ? {} : { organisation }) };
}
