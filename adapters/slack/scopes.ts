import type { AppsManifestCreateArguments } from '@slack/web-api';

/** The shape that Slack publishes for an app described as data; it knows every scope and event there is. */
export type Manifest = Exclude<AppsManifestCreateArguments['manifest'], string>;
export type Scope = NonNullable<NonNullable<NonNullable<Manifest['oauth_config']>['scopes']>['bot']>[number];

/** Every scope that is asked for, and what it is for. Nothing is asked for in reserve. */
export const SCOPES: Readonly<Partial<Record<Scope, string>>> = {
  'app_mentions:read': 'Hears questions where the bot is named in a channel.',
  'channels:join': 'Joins the public channel that somebody chose for the weekly digest.',
  'channels:read': 'Knows the name of the public channel that gets the digest.',
  'chat:write': 'Sends reminders, answers and digests.',
  commands: 'Adds /workplan and “Record as an update”.',
  'files:read': 'Keeps the address of a file that somebody attaches to an update, as evidence.',
  'files:write': 'Uploads the chart of the weekly digest.',
  'groups:read': 'Knows the name of the private channel that gets the digest.',
  'im:history':
    'Hears replies in direct messages, and sees whether a message is out whose sending was cut off.',
  'im:write': 'Opens the direct conversation in which a message is looked up.',
  'links:read': 'Hears of links to actions of the plan.',
  'links:write': 'Shows the action below a link to it.',
  'users:read': 'Knows people’s time zones, so that reminders come in their working hours.',
  'users:read.email': 'Knows people of the roster by their e-mail address.',
};
