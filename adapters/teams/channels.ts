import type { ChannelAddress } from '../../src/people/channel.ts';
import { failureOf } from './api/teamsErrors.ts';
import type { Teams } from './teams.ts';

type Asking = Pick<Teams, 'connector' | 'known' | 'log'>;
type Team = { readonly tenant: string; readonly team: string; readonly serviceUrl: string };

/** What people call the channels of a team. */
export async function learnChannels(
  { tenant, team, serviceUrl }: Team,
  { connector, known }: Asking,
): Promise<void> {
  for (const { id, name } of await connector.channels(serviceUrl, team)) {
    // The first channel has no name of its own: people call it General.
    const address = { serviceUrl, conversation: id, name: name ?? 'General' };
    await known.save({ platform: 'teams', tenant, kind: 'channel', id, team, address });
  }
}

/** What people call a channel; undefined for a group chat, and where Teams does not say. */
export async function readChannelName(
  { tenant, id }: ChannelAddress,
  teams: Asking,
): Promise<string | undefined> {
  const key = { tenant, kind: 'channel' as const, id };
  const before = await teams.known.find(key);
  const { name, serviceUrl } = before?.address ?? {};
  if (name !== undefined || before?.team === undefined || serviceUrl === undefined) return name;
  try {
    await learnChannels({ tenant, team: before.team, serviceUrl }, teams);
  } catch (error) {
    teams.log('warn', 'channel-unknown', { problem: failureOf(error).code });
  }
  return (await teams.known.find(key))?.address['name'];
}
