import { baseOf, identityOf, isPersonal, placeOf } from '../hearing.ts';
import type { Activity } from '../payloads.ts';
import type { Teams } from '../teams.ts';
import { isInstalling } from '../tenants.ts';

/** The app was installed, for a person or in a team, or taken out again. Reloading a page says so again. */
export async function hearInstalling(activity: Activity, teams: Teams): Promise<void> {
  const from = identityOf(activity);
  if (isLeaving(activity)) return leave(activity, teams);
  if (from === undefined || !isInstalling(activity)) return;
  const { tenant, conversation, channelData, serviceUrl } = activity;
  await teams.greet(placeOf(activity, from));
  const team = channelData?.team?.id;
  if (isPersonal(activity) || team === undefined) return;
  // What people call the channels is known from now on; where it can't be learnt, it is asked for when it is needed.
  teams.later(async () => {
    for (const { id, name } of await teams.connector.channels(serviceUrl, team)) {
      // The first channel has no name of its own: people call it General.
      const address = { serviceUrl, conversation: id, name: name ?? 'General' };
      await teams.known.save({ platform: 'teams', tenant, kind: 'channel', id, team, address });
    }
  });
  await teams.known.save({
    platform: 'teams',
    tenant,
    kind: 'team',
    id: team,
    address: { serviceUrl, conversation: baseOf(conversation.id) },
  });
}

function isLeaving({ type, action, membersRemoved, recipient }: Activity): boolean {
  if (type === 'installationUpdate') return action === 'remove' || action === 'remove-upgrade';
  return (membersRemoved ?? []).some(({ id }) => id !== undefined && id === recipient?.id);
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
