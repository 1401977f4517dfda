import type { TeamsAdapter } from '../adapters/teams/teamsAdapter.ts';
import { createFrontDesk } from './bot/createFrontDesk.ts';
import { createWelcome } from './bot/createWelcome.ts';
import type { Config } from './config.ts';
import { log } from './log.ts';
import type { OpenedBot } from './openBot.ts';
import { readTeamsConfig } from './teamsConfig.ts';

/** Microsoft Teams, where it is configured. Its SDK is large, and loaded only then. */
export async function openTeams(config: Config, bot: OpenedBot): Promise<TeamsAdapter | undefined> {
  const connection = readTeamsConfig(config);
  if (connection === undefined) return undefined;
  const { createTeamsAdapter } = await import('../adapters/teams/teamsAdapter.ts');
  const { installations, references } = bot;
  return createTeamsAdapter({
    ...connection,
    desk: createFrontDesk(bot.parts, installations),
    installations,
    references,
    welcome: createWelcome(bot.parts, installations),
    log,
  });
}
