import { openSlackBot, SIGNING_SECRET, type SlackBot } from './slackBot.ts';
import type { SlackSpec } from './standIn/slackSpec.ts';
import { type Slack, startSlack } from './standIn/startSlack.ts';

const CLIENT = { id: '1.2', secret: 'client-secret-of-a-test' };

/** A bot that any workspace of a Slack may install, and none has yet. */
export async function openInstallable(
  roster: string,
  spec: Partial<SlackSpec> = {},
): Promise<{ readonly slack: Slack; readonly bot: SlackBot; close(): Promise<void> }> {
  const slack = await startSlack({
    signingSecret: SIGNING_SECRET,
    clientId: CLIENT.id,
    clientSecret: CLIENT.secret,
    ...spec,
  });
  const bot = await openSlackBot(slack, { client: CLIENT, paceMs: 5, roster });
  return {
    slack,
    bot,
    close: async () => {
      await bot.close();
      await slack.stop();
    },
  };
}
