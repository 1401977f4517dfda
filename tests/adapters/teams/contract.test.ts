import type { Incoming } from '../../../src/ports/conversation.ts';
import { passesAsChatAdapter } from '../../contracts/chatAdapter.ts';
import { giverTo } from '../giving.ts';
import { startTeams } from './standIn/startTeams.ts';
import { openTeamsBot } from './teamsBot.ts';
import { HOME, justice, LEP } from './tenants.ts';

const TO = { kind: 'direct', with: { platform: 'teams', tenant: HOME, user: LEP } } as const;

passesAsChatAdapter('Teams', async () => {
  const teams = await startTeams({ homeTenant: HOME });
  const gov = justice(teams);
  const heard: Incoming[] = [];
  let isKeeping = true;
  const bot = await openTeamsBot(teams, {
    hear: async (incoming) => {
      if (!isKeeping) throw new Error('The database is away.');
      heard.push(incoming);
      return true;
    },
  });
  const person = gov.person(LEP);
  // A press is decided while Teams waits, so what it was heard as is what is kept.
  const hearPresses = async (): Promise<void> => {
    const rows = await bot.opened.db.selectFrom('heard').select('incoming').execute();
    heard.push(...rows.map(({ incoming }) => incoming));
  };
  return {
    heard,
    failToKeep: () => {
      isKeeping = false;
    },
    says: async (words) => {
      const before = heard.length;
      const { status } = await person.says(words);
      return status === 200 && heard.length > before;
    },
    presses: async (label) => {
      const message = gov
        .messagesIn(LEP)
        .findLast(({ activity }) => JSON.stringify(activity).includes(`"title":${JSON.stringify(label)}`));
      if (message === undefined) return false;
      const { status } = await person.presses(message, label);
      await hearPresses();
      return status === 200;
    },
    gives: giverTo(TO, bot),
    screen: async () => gov.seenBy(LEP).join('\n').replace(/\s+/g, ' '),
    close: async () => {
      await bot.close();
      await teams.stop();
    },
  };
});
