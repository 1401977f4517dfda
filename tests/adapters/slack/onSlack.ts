import { afterEach, beforeEach } from 'vitest';
import { openSlackBot, SIGNING_SECRET, type SlackBot } from './slackBot.ts';
import type { SlackSpec } from './standIn/slackSpec.ts';
import { type Slack, startSlack } from './standIn/startSlack.ts';
import type { WorkspaceHandle } from './standIn/workspaceHandle.ts';
import type { StoredMessage } from './standIn/world.ts';
import { justice } from './workspaces.ts';

type Setting = { slack: Slack; gov: WorkspaceHandle; bot: SlackBot };

/** Each test gets a Slack with the Department of Justice's workspace, and a bot that is installed there. */
export function onSlack(
  options: Parameters<typeof openSlackBot>[1] = {},
  spec: Partial<SlackSpec> = {},
): Setting {
  const setting = {} as Setting;
  beforeEach(async () => {
    setting.slack = await startSlack({ signingSecret: SIGNING_SECRET, ...spec });
    setting.gov = justice(setting.slack);
    setting.bot = await openSlackBot(setting.slack, { botToken: 'xoxb-justice', paceMs: 5, ...options });
  });
  afterEach(async () => {
    await setting.bot.close();
    await setting.slack.stop();
  });
  return setting;
}

/** The last message in a conversation, or in somebody's direct messages. */
export function lastIn(gov: WorkspaceHandle, channelOrUser: string): StoredMessage {
  const last = gov.messagesIn(channelOrUser).at(-1);
  if (last === undefined) throw new Error(`Nothing was said in ${channelOrUser}.`);
  return last;
}
