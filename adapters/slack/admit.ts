import type { App, ReceiverEvent } from '@slack/bolt';
import { z } from 'zod';
import { hearRateLimit } from './listeners/hearRateLimit.ts';
import { actionsBody, commandBody, shortcutBody, viewBody } from './payloads.ts';
import type { Slack } from './slack.ts';

/** A request of Slack's that lacks what makes it one; it is refused, and nothing has happened. */
export class Unreadable extends Error {}

/** What is listened to beside events and commands, and what each must have. */
const SHAPES = {
  block_actions: actionsBody,
  view_submission: viewBody,
  message_action: shortcutBody,
} as const satisfies Readonly<Record<string, z.ZodType>>;
export type InteractionType = keyof typeof SHAPES;

/**
 * Looks at what comes in before Bolt does, which stumbles over what lacks parts and answers what it doesn't know
 * only after three seconds. What nobody listens to is acknowledged, so that Slack doesn't send it again.
 */
export function admitFirst(app: Pick<App, 'processEvent'>, slack: Slack): void {
  const process = app.processEvent.bind(app);
  app.processEvent = async (event: ReceiverEvent) => {
    const { ack } = event;
    const body = withoutNulls(event.body);
    insist(shapeOf(body), body, slack);
    const { type } = body;
    if ('event' in body || 'command' in body || isInteraction(type)) return process({ ...event, body });
    if (type === 'app_rate_limited') await hearRateLimit(body, slack);
    await ack();
  };
}

/** What is null is not there: Bolt looks into it, here and in an event. */
function withoutNulls(body: ReceiverEvent['body']): ReceiverEvent['body'] {
  const { event } = body;
  const isWhole = typeof event !== 'object' || event === null || Array.isArray(event);
  return isWhole ? partsOf(body) : { ...partsOf(body), event: partsOf(event) };
}

/** Nearly nothing has nulls, and is not copied. */
function partsOf<T extends object>(whole: T): T | { [name: string]: unknown } {
  const parts = Object.entries(whole);
  return parts.some(([, part]) => part === null)
    ? Object.fromEntries(parts.filter(([, part]) => part !== null))
    : whole;
}

function shapeOf(body: Readonly<Record<string, unknown>>): z.ZodType {
  if ('event' in body) return EVENT;
  if ('command' in body) return commandBody;
  return isInteraction(body['type']) ? SHAPES[body['type']] : ANYTHING;
}

const EVENT = z.object({
  authorizations: z.array(z.looseObject({})).optional(),
  event: z.looseObject({ item: z.looseObject({}).optional() }),
});
const ANYTHING = z.object({ type: z.string() });

/** Throws Unreadable; the log hears what is missing, and never what stands there. */
function insist(shape: z.ZodType, body: unknown, { log }: Pick<Slack, 'log'>): void {
  const { error } = shape.safeParse(body);
  if (error === undefined) return;
  const parts = new Set(error.issues.map(({ path }) => String(path[0] ?? 'everything')));
  log('warn', 'slack-payload-refused', { problem: `It lacks ${[...parts].join(', ')}.` });
  throw new Unreadable();
}

export function isInteraction(type: unknown): type is InteractionType {
  return typeof type === 'string' && Object.hasOwn(SHAPES, type);
}
