import { expect } from 'vitest';
import { SCOPES } from '../../../adapters/slack/scopes.ts';
import { idOf, rosterOf } from '../demonstrationRoster.ts';
import { type PlatformStage, stageOn } from '../platformStage.ts';
import { openSlackBot, SIGNING_SECRET, type SlackBot } from './slackBot.ts';
import { type Slack, startSlack } from './standIn/startSlack.ts';
import type { WorkspaceHandle } from './standIn/workspaceHandle.ts';
import { STRATEGY_GROUP } from './workspaces.ts';

const APP_TOKEN = 'xapp-1-test';

/** The demonstration roster in one workspace of Slack, where everything is typed and pressed over the wire. */
export async function openSlackStage(transport: 'signed HTTP' | 'Socket Mode'): Promise<PlatformStage> {
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
): PlatformStage {
  const user = (who: string): string => idOf(who, ids);
  const place = (who: string): string => (who.startsWith('#') ? STRATEGY_GROUP.id : user(who));
  return stageOn({
    bot,
    platform: 'on Slack',
    conversationOf: (who) => `slack/T1/${who.startsWith('#') ? '#' : '@'}${place(who)}`,
    wordsOf: (who) => new Map(gov.messagesIn(place(who)).map(({ ts, text }) => [ts, unescaped(text ?? '')])),
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
    close: () => slack.stop(),
  });
}

function unescaped(text: string): string {
  return text.replace(
    /&(lt|gt|amp);/g,
    (_, name: 'lt' | 'gt' | 'amp') => ({ lt: '<', gt: '>', amp: '&' })[name],
  );
}
