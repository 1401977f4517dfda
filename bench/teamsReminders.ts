import { openTeams } from '../src/openTeams.ts';
import { startTeams } from '../tests/adapters/teams/standIn/startTeams.ts';
import { environmentOf } from '../tests/adapters/teams/teamsBot.ts';
import type { Figure } from './figure.ts';
import { A_MINUTE, measureReminders, PEOPLE } from './reminders.ts';

const HOME = '11111111-1111-4111-8111-111111111111';

/** Reminders to a thousand people through a Teams that refuses every tenth call, fails every twentieth, and hangs at times. */
export async function measureTeamsReminders(folder: string): Promise<readonly Figure[]> {
  const teams = await startTeams({ homeTenant: HOME });
  const ids = Array.from(
    { length: PEOPLE },
    (_, at) => `00000000-0000-4000-8000-${String(at + 1).padStart(12, '0')}`,
  );
  const gov = teams.tenant({
    id: HOME,
    name: 'Bench',
    users: ids.map((id, at) => ({ id, name: `Contact ${at}` })),
    installedFor: ids,
  });
  teams.script('send', (_, count) => {
    if (count % 10 === 9) return { status: 429, headers: { 'retry-after': '1' } };
    if (count % 20 === 4) return { status: 502 };
    // The last reminders are not among them: what waits ten seconds at the end measures only those ten seconds.
    return count % 250 === 125 && count < 0.95 * PEOPLE ? 'hang' : 'as usual';
  });
  return measureReminders(
    {
      name: 'Teams',
      faults: '10 % 429s, 5 % 502s and four calls that hang',
      env: { ...environmentOf(teams), TEAMS_MESSAGES_PER_MINUTE: String(A_MINUTE) },
      column: 'teams',
      identities: ids.map((id) => `${HOME}/${id}`),
      connect: async (config, bot) => {
        for (const id of ids) {
          const address = { serviceUrl: gov.serviceUrl, conversation: gov.chatOf(id) };
          await bot.references.save({ platform: 'teams', tenant: HOME, kind: 'person', id, address });
        }
        return openTeams(config, bot);
      },
      count: () => ({
        each: ids.map((id) => gov.messagesIn(id).length),
        impatient: teams.impatient.length,
      }),
      stop: () => teams.stop(),
    },
    folder,
  );
}
