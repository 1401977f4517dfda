import { EVENTS, FAREWELLS } from './dispatch.ts';
import { REDIRECT_PATH } from './install/installer.ts';
import { RECORD } from './listeners/recordMessage.ts';
import { EVENTS_PATH } from './openBolt.ts';
import { type Manifest, SCOPES, type Scope } from './scopes.ts';

type BotEvent = NonNullable<
  NonNullable<NonNullable<Manifest['settings']>['event_subscriptions']>['bot_events']
>[number];

type Options = {
  /** Where the outside reaches the bot; without it Slack is heard over Socket Mode. */
  readonly publicUrl?: string;
};

/** What Slack wants to know of the app: just what the code listens to, and the scopes that this takes. */
export function buildManifest({ publicUrl }: Options): Manifest {
  const base = publicUrl?.replace(/\/$/, '');
  const request = base === undefined ? {} : { request_url: `${base}${EVENTS_PATH}` };
  return {
    _metadata: { major_version: 1, minor_version: 1 },
    display_information: {
      name: 'Workplan bot',
      description: 'Keeps a plan shared by several organisations moving: who leads what, and when it is due.',
      long_description:
        'Knows every action of the plan, who leads it and when it is due. Reminds the leads in one direct message before the target dates, takes down what they answer in their own words once they confirm it, answers questions such as “what’s due this month”, and posts a weekly digest to the channel that you choose.',
      background_color: '#1d4f7c',
    },
    features: {
      app_home: { home_tab_enabled: true, messages_tab_enabled: true, messages_tab_read_only_enabled: false },
      bot_user: { display_name: 'Workplan', always_online: true },
      shortcuts: [
        {
          name: 'Record as an update',
          type: 'message',
          callback_id: RECORD,
          description: 'Takes what this message says as progress on an action.',
        },
      ],
      slash_commands: [
        {
          command: '/workplan',
          description: 'Ask about the plan. Only you see the answer.',
          usage_hint: 'what’s due this month · my actions · share what’s overdue',
          should_escape: true,
          ...(base === undefined ? {} : { url: `${base}${EVENTS_PATH}` }),
        },
      ],
      ...(base === undefined ? {} : { unfurl_domains: [new URL(base).hostname] }),
    },
    oauth_config: {
      scopes: { bot: Object.keys(SCOPES) as Scope[] },
      ...(base === undefined ? {} : { redirect_urls: [`${base}${REDIRECT_PATH}`] }),
    },
    settings: {
      event_subscriptions: { ...request, bot_events: subscriptions(base !== undefined) },
      interactivity: { is_enabled: true, ...request },
      org_deploy_enabled: true,
      socket_mode_enabled: base === undefined,
      token_rotation_enabled: base !== undefined,
    },
  };
}

/** Slack calls messages by where they are said. Links unfurl only for a domain that is ours. */
function subscriptions(hasDomain: boolean): BotEvent[] {
  return [...Object.keys(EVENTS), ...Object.keys(FAREWELLS)]
    .filter((event) => hasDomain || event !== 'link_shared')
    .map((event) => (event === 'message' ? 'message.im' : event) as BotEvent)
    .sort();
}
