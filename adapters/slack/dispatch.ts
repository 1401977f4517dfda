import type { AllMiddlewareArgs, AnyMiddlewareArgs } from '@slack/bolt';
import { showable } from '../../src/message/showable.ts';
import { type InteractionType, isInteraction } from './admit.ts';
import type { Access } from './api/tokens.ts';
import { joinOrganisation } from './joinOrganisation.ts';
import { answerCommand } from './listeners/answerCommand.ts';
import { choose } from './listeners/choose.ts';
import { hearMention, hearMessage, openHome } from './listeners/hearEvents.ts';
import { leave, leaveIfRevoked } from './listeners/leave.ts';
import { recordMessage } from './listeners/recordMessage.ts';
import { submitForm } from './listeners/submitForm.ts';
import { unfurlLinks } from './listeners/unfurlLinks.ts';
import { eventBody, where } from './payloads.ts';
import type { Heard, Reply, Slack } from './slack.ts';

type EventListener = (event: unknown, heard: Heard, slack: Slack) => Promise<void>;

/** Every event that is listened to; the manifest asks Slack for these and no others. */
export const EVENTS: Readonly<Record<string, EventListener>> = {
  message: hearMessage,
  app_mention: hearMention,
  app_home_opened: openHome,
  link_shared: unfurlLinks,
};
/** Events that come when the app is installed no more, so that nothing lets us answer. */
export const FAREWELLS: Readonly<
  Record<string, (event: unknown, tenant: string, slack: Slack) => Promise<void>>
> = {
  app_uninstalled: (_, tenant, slack) => leave(tenant, slack),
  tokens_revoked: leaveIfRevoked,
};

type Listener = (body: unknown, heard: Heard, slack: Slack) => Promise<Reply>;

/** Everything else, by the type of its payload. */
const INTERACTIONS: Readonly<Record<InteractionType, Listener>> = {
  block_actions: silently(choose),
  view_submission: submitForm,
  message_action: silently(recordMessage),
};

function silently(listen: (...args: Parameters<Listener>) => Promise<void>): Listener {
  return async (...args) => {
    await listen(...args);
    return undefined;
  };
}

type Args = AllMiddlewareArgs & AnyMiddlewareArgs;

/** The one middleware there is: it finds who listens, and acknowledges once they are through. */
export function dispatch(slack: Slack): (args: Args) => Promise<void> {
  return async (args) => {
    const body = args.body as Record<string, unknown>;
    const access = args.context['access'] as Access | undefined;
    if ('event' in body) return hearEvent(body, access, slack);
    const ack = ('ack' in args ? args.ack : undefined) as ((reply?: unknown) => Promise<void>) | undefined;
    const { type } = body;
    const listen = 'command' in body ? answerCommand : isInteraction(type) ? INTERACTIONS[type] : undefined;
    const reply =
      access === undefined || listen === undefined
        ? undefined
        : await listen(body, { tenant: access.tenant, access }, slack);
    await ack?.(showable(reply) ?? undefined);
  };
}

async function hearEvent(body: unknown, access: Access | undefined, slack: Slack): Promise<void> {
  const read = eventBody.safeParse(body);
  if (!read.success) return;
  const { event, authorizations, team_id: team, enterprise_id: organisation } = read.data;
  const [first] = authorizations ?? [];
  if (access !== undefined) {
    const known = first === undefined ? access : await joinOrganisation(access, first, slack);
    return own(EVENTS, event.type)?.(event, { tenant: access.tenant, access: known }, slack);
  }
  const { tenant } = where(
    first?.team_id ?? team,
    first?.enterprise_id ?? organisation,
    first?.is_enterprise_install === true,
  );
  await own(FAREWELLS, event.type)?.(event, tenant, slack);
}

/** What a name of Slack's choosing leads to, and never what every object has. */
function own<T>(listeners: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(listeners, name) ? listeners[name] : undefined;
}
