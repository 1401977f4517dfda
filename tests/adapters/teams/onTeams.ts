import { afterEach, beforeEach } from 'vitest';
import { startTeams, type Teams } from './standIn/startTeams.ts';
import type { TenantHandle } from './standIn/tenantHandle.ts';
import type { StoredMessage } from './standIn/world.ts';
import { openTeamsBot, type TeamsBot } from './teamsBot.ts';
import { HOME, justice } from './tenants.ts';

type Setting = { teams: Teams; gov: TenantHandle; bot: TeamsBot };

/** Each test gets a Teams with the Department of Justice's tenant, and a bot that everybody there has. */
export function onTeams(options: Parameters<typeof openTeamsBot>[1] = {}): Setting {
  const setting = {} as Setting;
  beforeEach(async () => {
    setting.teams = await startTeams({ homeTenant: HOME });
    setting.gov = justice(setting.teams);
    setting.bot = await openTeamsBot(setting.teams, options);
  });
  afterEach(async () => {
    await setting.bot.close();
    await setting.teams.stop();
  });
  return setting;
}

/** The bot's last message to somebody, or in a channel. */
export function lastFor(tenant: TenantHandle, place: string): StoredMessage {
  const found = tenant.messagesIn(place).findLast(({ isFromApp }) => isFromApp);
  if (found === undefined) throw new Error(`The bot has said nothing in ${place}.`);
  return found;
}

/** The bot's last message that offers this button. */
export function offering(tenant: TenantHandle, place: string, label: string): StoredMessage {
  const found = tenant
    .messagesIn(place)
    .findLast(
      ({ isFromApp, activity }) => isFromApp && JSON.stringify(activity).includes(JSON.stringify(label)),
    );
  if (found === undefined) throw new Error(`No message in ${place} offers “${label}”.`);
  return found;
}
