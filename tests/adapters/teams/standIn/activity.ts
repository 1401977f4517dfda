import { splitThread } from './conversations.ts';
import type { Json } from './json.ts';
import { serviceUrlOf } from './serviceUrl.ts';
import type { Conversation, Tenant, User, World } from './world.ts';

/** Where somebody does something: a conversation, and in a channel the thread. */
export type Place = { readonly conversation: Conversation; readonly thread?: string | undefined };

/** What every activity from a person carries, as Teams sends it; `more` says what this one is about. */
export function activityFrom(world: World, tenant: Tenant, user: User, place: Place, more: Json): Json {
  const { conversation, thread } = place;
  const { channelData, entities, ...rest } = more;
  const at = world.now();
  return {
    id: world.newId('f:'),
    timestamp: new Date(at).toISOString(),
    localTimestamp: localTime(at, user.timezone),
    localTimezone: user.timezone,
    serviceUrl: serviceUrlOf(world, tenant),
    channelId: 'msteams',
    from: { id: user.botId, name: user.name, aadObjectId: user.id },
    conversation: conversationOnTheWire(conversation, thread),
    recipient: { id: `28:${world.app.id}`, name: world.app.name },
    entities: [clientInfo(user), ...(Array.isArray(entities) ? entities : [])],
    channelData: { ...teamData(conversation), tenant: { id: tenant.id }, ...(channelData ?? {}) },
    locale: 'en-GB',
    ...rest,
  };
}

const conversationOnTheWire = (conversation: Conversation, thread: string | undefined): Json => ({
  ...(conversation.kind === 'personal' ? {} : { isGroup: true }),
  conversationType: conversation.kind,
  tenantId: conversation.tenant,
  id: thread === undefined ? conversation.id : `${splitThread(conversation.id).base};messageid=${thread}`,
});

/** Names come with events about the team itself only. */
const teamData = ({ kind, id, team }: Conversation): Json =>
  kind !== 'channel' || team === undefined
    ? {}
    : {
        teamsChannelId: id,
        teamsTeamId: team.id,
        channel: { id },
        team: { id: team.id, aadGroupId: team.aadGroupId },
      };

const clientInfo = (user: User): Json => ({
  locale: 'en-GB',
  country: 'GB',
  platform: 'Web',
  timezone: user.timezone,
  type: 'clientInfo',
});

/** Such as `2025-06-01T10:00:00.000+01:00`. */
function localTime(at: number, timeZone: string): string {
  const parts = new Intl.DateTimeFormat('en-GB', { timeZone, timeZoneName: 'longOffset' }).formatToParts(at);
  const name = parts.find(({ type }) => type === 'timeZoneName')?.value ?? 'GMT';
  const [, sign = '+', hours = '00', minutes = '00'] = /GMT([+-])(\d\d):(\d\d)/.exec(name) ?? [];
  const offset = Number(`${sign}1`) * (Number(hours) * 60 + Number(minutes)) * 60_000;
  return new Date(at + offset).toISOString().replace('Z', `${sign}${hours}:${minutes}`);
}
