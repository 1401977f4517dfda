import { learnChannels } from '../channels.ts';
import { baseOf, identityOf, isPersonal, placeOf } from '../hearing.ts';
import type { Activity } from '../payloads.ts';
import type { Teams } from '../teams.ts';
import { isInstalling } from '../tenants.ts';

/** The app was installed, for a person or in a team, or taken out again. Reloading a page says so again. */
export async function hearInstalling(activity: Activity, teams: Teams): Promise<void> {
  const from = identityOf(activity);
  if (isLeaving(activity)) return leave(activity, teams);
  if (activity.channelData?.eventType === 'channelDeleted') return forgetChannel(activity, teams);
  if (from === undefined || !isInstalling(activity)) return;
  const { tenant, channelData, serviceUrl } = activity;
  await teams.known.meet(activity);
  await teams.greet(placeOf(activity, from));
  const team = channelData?.team?.id;
  if (!isPersonal(activity) && team !== undefined)
    teams.later(() => learnChannels({ tenant, team, serviceUrl }, teams));
}

function isLeaving({ type, action, membersRemoved, recipient }: Activity): boolean {
  if (type === 'installationUpdate') return action === 'remove' || action === 'remove-upgrade';
  return (membersRemoved ?? []).some(({ id }) => id !== undefined && id === recipient?.id);
}

/** It is told in another channel of its team. */
async function forgetChannel({ tenant, channelData }: Activity, { known }: Teams): Promise<void> {
  const id = channelData?.channel?.id;
  if (id !== undefined) await known.forget({ tenant, kind: 'channel', id }, 'the channel was deleted');
}

const WHY = 'the app was removed there';

/** What was known of it is forgotten, so that nothing is sent there until the app is back. */
async function leave(activity: Activity, { known, log }: Teams): Promise<void> {
  const { tenant, conversation, channelData } = activity;
  const team = channelData?.team?.id;
  const user = identityOf(activity)?.user;
  log('info', 'teams-removed', { tenant });
  if (isPersonal(activity)) {
    if (user !== undefined) await known.forget({ tenant, kind: 'person', id: user }, WHY);
  } else if (team === undefined)
    await known.forget({ tenant, kind: 'channel', id: baseOf(conversation.id) }, WHY);
  else await known.forget({ tenant, kind: 'team', id: team }, WHY);
}
