import { expect } from 'vitest';
import { draw } from '../../../src/message/draw.ts';
import type { Message } from '../../../src/message/message.ts';
import { writeCard } from '../../../src/message/writeCard.ts';
import type { Stage } from '../../conversations/stage.ts';
import { rosterOf } from '../demonstrationRoster.ts';
import { startTeams, type Teams } from './standIn/startTeams.ts';
import type { TenantHandle } from './standIn/tenantHandle.ts';
import type { StoredMessage } from './standIn/world.ts';
import { openTeamsBot, type TeamsBot } from './teamsBot.ts';
import { HOME, STRATEGY, TEAM } from './tenants.ts';

export type TeamsStage = Stage & { close(): Promise<void> };

/** The demonstration roster in one tenant of Teams, where everything is typed and pressed over the wire. */
export async function openTeamsStage(): Promise<TeamsStage> {
  const teams = await startTeams({ homeTenant: HOME });
  const idOf = (at: number): string => `00000000-0000-4000-8000-${String(at + 1).padStart(12, '0')}`;
  const { names, roster } = rosterOf((at) => `teams,,${HOME}/${idOf(at)}`);
  const users = names.map((name, at) => ({ id: idOf(at), name }));
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
): TeamsStage {
  const read = new Map<string, number>();
  const user = (who: string): string => {
    const id = ids.get(who);
    if (id === undefined) throw new Error(`Nobody is called ${who}.`);
    return id;
  };
  const place = (who: string): string => (who.startsWith('#') ? STRATEGY : user(who));
  const all = async (who: string): Promise<readonly Message[]> => {
    await bot.quiet();
    const conversation = `teams/${HOME}/${who.startsWith('#') ? '#' : '@'}${place(who)}`;
    const rows = await bot.opened.db
      .selectFrom('message')
      .select(['message', 'ref'])
      .where('conversation', '=', conversation)
      .orderBy('position')
      .execute();
    const shown = gov.messagesIn(place(who));
    for (const { message, ref } of rows) {
      const found = shown.find(({ id }) => id === (ref as { id: string } | null)?.id);
      expect(wordsOf(found), who).toContain(writeCard(draw(message)).slice(0, 3_000));
    }
    return rows.map(({ message }) => message);
  };
  return {
    databaseUrl: bot.opened.url,
    platform: 'on Microsoft Teams',
    elsewhere: 'Slack',
    goTo: async (date, time) => {
      await bot.goTo(date, time);
      await bot.quiet();
    },
    say: async (who, said) => {
      expect(await gov.person(user(who)).says(said)).toMatchObject({ status: 200 });
      await bot.quiet();
    },
    press: async (who, label, form, ref) => {
      const person = gov.person(user(who));
      const offers = gov
        .messagesIn(user(who))
        .findLast(({ activity }) => JSON.stringify(activity).includes(`"title":${JSON.stringify(label)}`));
      if (offers === undefined) throw new Error(`No message offers “${label}” to ${who}.`);
      await person.presses(offers, label, ref === undefined ? {} : { about: `${ref}. ` });
      if (Object.keys(form).length > 0) await person.submits(form);
      await bot.quiet();
    },
    unread: async (who) => {
      const messages = await all(who);
      const fresh = messages.slice(read.get(who) ?? 0);
      read.set(who, messages.length);
      return fresh;
    },
    all,
    close: async () => {
      await bot.close();
      await teams.stop();
    },
  };
}

/** Everything that a message says to whoever can't draw it. */
function wordsOf(found: StoredMessage | undefined): string {
  if (found === undefined) return '(not in Teams)';
  const { text, attachments } = found.activity as {
    readonly text?: string;
    readonly attachments?: readonly { readonly content?: { readonly fallbackText?: string } }[];
  };
  return attachments?.[0]?.content?.fallbackText ?? text ?? '';
}
