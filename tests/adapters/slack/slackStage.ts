import { expect } from 'vitest';
import { SCOPES } from '../../../adapters/slack/scopes.ts';
import { draw } from '../../../src/message/draw.ts';
import type { Message } from '../../../src/message/message.ts';
import { writeCard } from '../../../src/message/writeCard.ts';
import type { Stage } from '../../conversations/stage.ts';
import { rosterOf } from '../demonstrationRoster.ts';
import { openSlackBot, SIGNING_SECRET, type SlackBot } from './slackBot.ts';
import { type Slack, startSlack } from './standIn/startSlack.ts';
import type { WorkspaceHandle } from './standIn/workspaceHandle.ts';
import { STRATEGY_GROUP } from './workspaces.ts';

const APP_TOKEN = 'xapp-1-test';

export type SlackStage = Stage & { close(): Promise<void> };

/** The demonstration roster in one workspace of Slack, where everything is typed and pressed over the wire. */
export async function openSlackStage(transport: 'signed HTTP' | 'Socket Mode'): Promise<SlackStage> {
  const isSocket = transport === 'Socket Mode';
  const slack = await startSlack({
    signingSecret: SIGNING_SECRET,
    ...(isSocket ? { appToken: APP_TOKEN } : {}),
  });
  const { names, roster } = rosterOf((at) => `slack,T1/U${at + 1},`);
  const users = names.map((name, at) => ({ id: `U${at + 1}`, name }));
  const gov = slack.workspace({
    id: 'T1',
    name: 'Government',
    botToken: 'xoxb-government',
    scopes: Object.keys(SCOPES),
    users,
    channels: [{ id: STRATEGY_GROUP.id, name: STRATEGY_GROUP.name, hasBot: true }],
  });
  const bot = await openSlackBot(slack, {
    roster,
    at: '2025-02-10',
    paceMs: 5,
    botToken: 'xoxb-government',
    ...(isSocket ? { appToken: APP_TOKEN } : {}),
  });
  const { store } = bot.parts;
  await bot.opened.db.deleteFrom('channel').execute();
  await store.saveChannel(STRATEGY_GROUP);
  return stageOf(slack, gov, bot, new Map(users.map(({ id, name }) => [name, id])));
}

function stageOf(
  slack: Slack,
  gov: WorkspaceHandle,
  bot: SlackBot,
  ids: ReadonlyMap<string, string>,
): SlackStage {
  const read = new Map<string, number>();
  const user = (who: string): string => {
    const id = ids.get(who);
    if (id === undefined) throw new Error(`Nobody is called ${who}.`);
    return id;
  };
  const all = async (who: string): Promise<readonly Message[]> => {
    await bot.quiet();
    const conversation = who.startsWith('#') ? 'slack/T1/#C1' : `slack/T1/@${user(who)}`;
    const rows = await bot.opened.db
      .selectFrom('message')
      .select(['message', 'ref'])
      .where('conversation', '=', conversation)
      .orderBy('position')
      .execute();
    const shown = gov.messagesIn(who.startsWith('#') ? 'C1' : user(who));
    for (const { message, ref } of rows) {
      const found = shown.find(({ ts }) => ts === (ref as { id: string } | null)?.id);
      expect(unescaped(found?.text ?? '(not in Slack)'), who).toContain(
        writeCard(draw(message)).slice(0, 3_000),
      );
    }
    return rows.map(({ message }) => message);
  };
  return {
    databaseUrl: bot.opened.url,
    platform: 'on Slack',
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
        .findLast(({ blocks }) => JSON.stringify(blocks ?? []).includes(JSON.stringify(label)));
      if (offers === undefined) throw new Error(`No message offers “${label}” to ${who}.`);
      await person.presses(offers, label, ref === undefined ? {} : { about: `${ref}. ` });
      if (Object.keys(form).length > 0) {
        await slack.until(() => person.view !== undefined);
        await person.submits(form);
        expect(person.view?.errors ?? {}).toEqual({});
      }
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
      await slack.stop();
    },
  };
}

function unescaped(text: string): string {
  return text.replace(
    /&(lt|gt|amp);/g,
    (_, name: 'lt' | 'gt' | 'amp') => ({ lt: '<', gt: '>', amp: '&' })[name],
  );
}
