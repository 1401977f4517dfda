import type { SlackAdapter } from '../adapters/slack/slackAdapter.ts';
import { createFrontDesk } from './bot/createFrontDesk.ts';
import { createWelcome } from './bot/createWelcome.ts';
import { tellAtOnce } from './bot/tellAtOnce.ts';
import type { Config } from './config.ts';
import { log } from './log.ts';
import type { OpenedBot } from './openBot.ts';
import { readSlackConfig } from './slackConfig.ts';

/** Slack, where it is configured. Its SDK is large, and loaded only then. */
export async function openSlack(config: Config, bot: OpenedBot): Promise<SlackAdapter | undefined> {
  const connection = readSlackConfig(config);
  if (connection === undefined) return undefined;
  const { createSlackAdapter } = await import('../adapters/slack/slackAdapter.ts');
  return createSlackAdapter({
    ...connection,
    desk: createFrontDesk(bot.parts, bot.installations),
    installations: bot.installations,
    welcome: createWelcome(bot.parts, bot.installations),
    ...(config.PUBLIC_URL === undefined ? {} : { publicUrl: config.PUBLIC_URL }),
    log,
    tell: (key, text) => tellAtOnce(key, text, bot.parts),
  });
}
