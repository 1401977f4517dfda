import { expect } from 'vitest';
import { idOf, rosterOf } from '../demonstrationRoster.ts';
import { type PlatformStage, stageOn } from '../platformStage.ts';
import { offering } from './onTeams.ts';
import { startTeams, type Teams } from './standIn/startTeams.ts';
import type { TenantHandle } from './standIn/tenantHandle.ts';
import type { StoredMessage } from './standIn/world.ts';
import { openTeamsBot, type TeamsBot } from './teamsBot.ts';
import { HOME, STRATEGY, TEAM } from './tenants.ts';

/** The demonstration roster in one tenant of Teams, where everything is typed and pressed over the wire. */
export async function openTeamsStage(): Promise<PlatformStage> {
  const teams = await startTeams({ homeTenant: HOME });
  const objectId = (at: number): string => `00000000-0000-4000-8000-${String(at + 1).padStart(12, '0')}`;
  const { names, roster } = rosterOf((at) => `teams,,${HOME}/${objectId(at)}`);
  const users = names.map((name, at) => ({ id: objectId(at), name }));
  const gov = teams.tenant({
    id: HOME,
    name: 'Government',
    users,
    teams: [
      {
        id: TEAM,
        name: 'Task Force',
        hasApp: true,
        channels: [
          { id: TEAM, name: 'General' },
          { id: STRATEGY, name: 'strategy-group' },
        ],
      },
    ],
    installedFor: users.map(({ id }) => id),
  });
  const bot = await openTeamsBot(teams, { roster, at: '2025-02-10' });
  await bot.opened.db.deleteFrom('channel').execute();
  await bot.parts.store.saveChannel({
    platform: 'teams',
    tenant: HOME,
    id: STRATEGY,
    name: 'strategy-group',
    getsDigest: true,
  });
  return stageOf(teams, gov, bot, new Map(users.map(({ id, name }) => [name, id])));
}

function stageOf(
  teams: Teams,
  gov: TenantHandle,
  bot: TeamsBot,
  ids: ReadonlyMap<string, string>,
): PlatformStage {
  const user = (who: string): string => idOf(who, ids);
  const place = (who: string): string => (who.startsWith('#') ? STRATEGY : user(who));
  return stageOn({
    bot,
    platform: 'on Microsoft Teams',
    elsewhere: 'Slack',
    conversationOf: (who) => `teams/${HOME}/${who.startsWith('#') ? '#' : '@'}${place(who)}`,
    wordsOf: (who) => new Map(gov.messagesIn(place(who)).map((found) => [found.id, wordsOf(found)])),
    say: async (who, said) => {
      expect(await gov.person(user(who)).says(said)).toMatchObject({ status: 200 });
      await bot.quiet();
    },
    press: async (who, label, form, ref) => {
      const person = gov.person(user(who));
      const offers = offering(gov, user(who), label);
      await person.presses(offers, label, ref === undefined ? {} : { about: `${ref}. ` });
      if (Object.keys(form).length > 0) await person.submits(form);
      await bot.quiet();
    },
    close: () => teams.stop(),
  });
}

/** Everything that a message says to whoever can't draw it. */
function wordsOf(found: StoredMessage): string {
  const { text, attachments } = found.activity as {
    readonly text?: string;
    readonly attachments?: readonly { readonly content?: { readonly fallbackText?: string } }[];
  };
  return attachments?.[0]?.content?.fallbackText ?? text ?? '';
}
