import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { BareBot } from './bareBot.ts';
import { type Json, objectOf, textOf } from './json.ts';
import type { Person } from './person.ts';
import {
  cardOf,
  execute,
  groupChat,
  openStage,
  planChannel,
  type Stage,
  team,
  withCard,
  words,
} from './stage.ts';
import type { Teams } from './startTeams.ts';
import type { TenantHandle } from './tenantHandle.ts';

let stage: Stage;
let teams: Teams;
let gov: TenantHandle;
let bot: BareBot;
let ann: Person;

beforeEach(async () => {
  stage = await openStage();
  ({ teams, gov, bot } = stage);
  ann = gov.person('ann-aad');
});

afterEach(() => stage.close());

const lastHeard = (): Json => bot.heard.at(-1) ?? {};
const shown = async (activity: Json, place = gov.chatOf('ann-aad')) => {
  await bot.call('POST', `v3/conversations/${encodeURIComponent(place)}/activities`, activity);
  const message = gov.messagesIn(place).at(-1);
  if (message === undefined) throw new Error('It was refused.');
  return message;
};

describe('people in Teams', () => {
  it('mention the bot in a group chat once it is there', async () => {
    expect(await ann.mentions(groupChat, 'hello')).toMatchObject({ status: 0 });
    await gov.addsAppTo(groupChat, 'ann-aad');
    expect(await ann.mentions(groupChat, 'hello')).toMatchObject({ status: 200 });
    expect(lastHeard()).toMatchObject({
      conversation: { id: groupChat, conversationType: 'groupChat', isGroup: true },
    });
    await ann.posts(groupChat, 'not for the bot');
    expect(lastHeard()).toMatchObject({ text: '<at>Workplan</at> hello' });
    expect(gov.seenIn(groupChat).at(-1)).toBe('not for the bot');
  });

  it('go on with a thread, which the bot knows by its first message', async () => {
    const first = await ann.mentions(planChannel, 'what is due?');
    await ann.mentions(planChannel, 'and then?', { inThreadOf: first });
    expect(lastHeard()).toMatchObject({ conversation: { id: `${planChannel};messageid=${first.id}` } });
  });

  it('write without HTML, in XML, and in the HTML of another program', async () => {
    await ann.says('1 < 2', { bare: true });
    expect(lastHeard()).toMatchObject({ text: '1 < 2', attachments: [] });
    await ann.says('1 < 2', { textFormat: 'xml' });
    expect(lastHeard()).toMatchObject({ text: '1 &lt; 2', textFormat: 'xml' });
    expect(gov.seenBy('ann-aad').at(-2)).toBe('1 < 2');
    await ann.says('done', { html: '<ul><li>done</li></ul>' });
    expect(lastHeard()).toMatchObject({ attachments: [{ content: '<ul><li>done</li></ul>' }] });
  });

  it('quote as newer clients do', async () => {
    const said = await ann.says('first');
    await ann.says('agreed', { quoting: said, quotesBy: 'entity' });
    expect(lastHeard()).toMatchObject({
      text: `<quoted messageId="${said.id}"/> agreed`,
      entities: [
        { type: 'clientInfo' },
        { type: 'quotedReply', quotedReply: { messageId: said.id, preview: 'first' } },
      ],
    });
  });

  it('quote as some clients do, with everything run together in the text', async () => {
    const said = await ann.says('first');
    await ann.says('agreed', { quoting: said, quotesBy: 'flat' });
    expect(lastHeard()).toMatchObject({ text: 'Ann Leefirstagreed' });
    expect(JSON.stringify(lastHeard()['attachments'])).toContain('</blockquote><p>agreed</p>');
  });

  it('say when it is where they are', async () => {
    await ann.says('hello');
    expect(lastHeard()).toMatchObject({ localTimezone: 'Europe/London' });
    expect(textOf(lastHeard(), 'localTimestamp')).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+\+0[01]:00$/);
  });

  it('delete channels, which are then nowhere', async () => {
    await gov.deletesChannel(planChannel, 'ann-aad');
    expect(lastHeard()).toMatchObject({
      conversation: { id: team },
      channelData: { eventType: 'channelDeleted', channel: { id: planChannel, name: 'Plan' } },
    });
    const place = `v3/conversations/${encodeURIComponent(planChannel)}/activities`;
    expect(await bot.call('POST', place, { type: 'message', text: 'x' })).toMatchObject({ status: 404 });
  });
});

describe('a card that refreshes itself', () => {
  it('asks the bot for those it names, and shows them what it answers', async () => {
    const action = execute('Refresh', 'refresh', { action: 3 });
    const card = { ...cardOf([words('Old')]), refresh: { action, userIds: [ann.botId] } };
    const message = await shown(withCard(card), planChannel);
    const value = cardOf([words('New')]);
    const type = 'application/vnd.microsoft.card.adaptive';
    bot.answers.set('adaptiveCard/action', { statusCode: 200, type, value });
    await ann.looksAt(message);
    expect(lastHeard()).toMatchObject({
      value: { trigger: 'automatic', action: { verb: 'refresh', data: { action: 3 } } },
    });
    expect(gov.seenIn(planChannel)).toEqual(['Old']);
    expect(await gov.person('bob-aad').looksAt(message)).toBeUndefined();
  });
});

describe('a file that the bot offers', () => {
  it('is uploaded once somebody agrees to it', async () => {
    const offer = {
      contentType: 'application/vnd.microsoft.teams.card.file.consent',
      name: 'report.docx',
      content: { description: 'The report', sizeInBytes: 3, acceptContext: { report: 1 } },
    };
    const message = await shown({ type: 'message', attachments: [offer] });
    expect(gov.seenBy('ann-aad')).toEqual(['[FILE report.docx]']);
    await ann.accepts(message);
    const value = objectOf(lastHeard(), 'value');
    expect(value).toMatchObject({ type: 'fileUpload', action: 'accept', context: { report: 1 } });
    const { uploadUrl, contentUrl } = objectOf(value, 'uploadInfo');
    const headers = { 'content-range': 'bytes 0-2/3' };
    expect(await fetch(String(uploadUrl), { method: 'PUT', headers, body: 'abc' })).toMatchObject({
      status: 201,
    });
    expect(await (await fetch(String(contentUrl))).text()).toBe('abc');
    expect(teams.callsOf('upload')).toHaveLength(1);
  });

  it('is not offered in channels', async () => {
    const offer = {
      contentType: 'application/vnd.microsoft.teams.card.file.consent',
      name: 'x',
      content: {},
    };
    const place = `v3/conversations/${encodeURIComponent(planChannel)}/activities`;
    const refused = await bot.call('POST', place, { type: 'message', attachments: [offer] });
    expect(refused).toMatchObject({ status: 400, body: { error: { code: 'BadArgument' } } });
  });
});

describe('tenants', () => {
  it('in another part of the world are served at another address', async () => {
    const eu = teams.tenant({
      id: 'tenant-eu',
      name: 'Elsewhere',
      region: 'emea',
      users: [{ id: 'eve-aad', name: 'Eve', timezone: 'Europe/Berlin' }],
      installedFor: ['eve-aad'],
    });
    expect(eu.serviceUrl).toBe(`${teams.origin}/emea/`);
    await eu.person('eve-aad').says('hello');
    expect(lastHeard()).toMatchObject({ serviceUrl: eu.serviceUrl });
    const place = `v3/conversations/${encodeURIComponent(eu.chatOf('eve-aad'))}/activities`;
    expect(await bot.call('POST', place, { type: 'message', text: 'x' })).toMatchObject({ status: 404 });
  });

  it('may be out of reach of their keys', async () => {
    teams.script('keys', () => ({ status: 503 }));
    expect(await ann.says('hello')).not.toMatchObject({ status: 200 });
    expect(teams.keyFetches).toBe(0);
  });
});
