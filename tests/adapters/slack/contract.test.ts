import type { Incoming } from '../../../src/ports/conversation.ts';
import { passesAsChatAdapter } from '../../contracts/chatAdapter.ts';
import { giverTo } from '../giving.ts';
import { openSlackBot, SIGNING_SECRET } from './slackBot.ts';
import { startSlack } from './standIn/startSlack.ts';
import { justice } from './workspaces.ts';

const TO = {
  kind: 'direct',
  with: { platform: 'slack', tenant: 'T1', user: 'ULEP' },
} as const;

passesAsChatAdapter('Slack', async () => {
  const slack = await startSlack({ signingSecret: SIGNING_SECRET });
  const gov = justice(slack);
  const heard: Incoming[] = [];
  let isKeeping = true;
  const bot = await openSlackBot(slack, {
    botToken: 'xoxb-justice',
    hear: async (incoming) => {
      if (!isKeeping) throw new Error('The database is away.');
      heard.push(incoming);
      return true;
    },
  });
  const person = gov.person('ULEP');
  const told = async (delivery: Promise<{ readonly status: number }>): Promise<boolean> => {
    const before = heard.length;
    return (await delivery).status === 200 && heard.length > before;
  };
  return {
    heard,
    failToKeep: () => {
      isKeeping = false;
    },
    says: (words) => told(person.says(words)),
    presses: async (label) => {
      const message = gov
        .messagesIn('ULEP')
        .findLast(({ blocks }) => JSON.stringify(blocks).includes(JSON.stringify(label)));
      return message === undefined ? false : told(person.presses(message, label));
    },
    gives: giverTo(TO, bot),
    screen: async () => gov.seenBy('ULEP').join('\n').replace(/\s+/g, ' '),
    close: async () => {
      await bot.close();
      await slack.stop();
    },
  };
});
