import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { BareBot } from './bareBot.ts';
import { type Json, objectOf, objectsOf, textOf } from './json.ts';
import { planChannel as channel, openStage, type Stage } from './stage.ts';
import type { Teams } from './startTeams.ts';
import type { TenantHandle } from './tenantHandle.ts';

let stage: Stage;
let teams: Teams;
let gov: TenantHandle;
let bot: BareBot;

beforeEach(async () => {
  stage = await openStage();
  ({ teams, gov, bot } = stage);
});

afterEach(() => stage.close());

const lastHeard = (): Json => bot.heard.at(-1) ?? {};

describe('a conversation with the bot', () => {
  it('hears a direct message and shows the answer', async () => {
    const said = await gov.person('ann-aad').says('hello <there> & you');
    expect(said.status).toBe(200);
    expect(gov.seenBy('ann-aad')).toEqual(['hello <there> & you', 'You said: hello <there> & you']);
    expect(lastHeard()).toMatchObject({
      type: 'message',
      channelId: 'msteams',
      serviceUrl: teams.serviceUrl,
      text: 'hello <there> & you',
      textFormat: 'plain',
      from: { name: 'Ann Lee', aadObjectId: 'ann-aad' },
      conversation: { conversationType: 'personal', tenantId: 'tenant-gov' },
      recipient: { id: `28:${teams.appId}` },
      channelData: { tenant: { id: 'tenant-gov' } },
      attachments: [{ contentType: 'text/html', content: '<p>hello &lt;there&gt; &amp; you</p>' }],
    });
  });

  it('answers in the thread where it is mentioned', async () => {
    const said = await gov.person('ann-aad').mentions(channel, 'what is due?');
    expect(lastHeard()).toMatchObject({
      text: '<at>Workplan</at> what is due?',
      conversation: { id: `${channel};messageid=${said.id}`, isGroup: true, conversationType: 'channel' },
      channelData: { team: { id: '19:team@thread.tacv2' }, channel: { id: channel } },
      entities: [{ type: 'clientInfo' }, { type: 'mention', text: '<at>Workplan</at>' }],
    });
    expect(gov.messagesIn(channel).at(-1)).toMatchObject({ isFromApp: true, thread: said.id });
    expect(gov.seenIn(channel)).toEqual([
      '[MENTION Workplan] what is due?',
      'You said: <at>Workplan</at> what is due?',
    ]);
  });

  it('quotes what is replied to, in the text and in the HTML', async () => {
    const ann = gov.person('ann-aad');
    await ann.says('first');
    const [, answer] = gov.messagesIn('ann-aad');
    if (answer === undefined) throw new Error('There was no answer.');
    await ann.says('agreed', { quoting: answer });
    expect(lastHeard()['text']).toBe('You said: first\r\n\r\nagreed');
    expect(JSON.stringify(lastHeard()['attachments'])).toContain(`itemid=\\"${answer.id}\\"`);
  });

  it('tells of edits, deletions, restorations and reactions', async () => {
    const ann = gov.person('ann-aad');
    const said = await ann.says('Onn track');
    const [, answer] = gov.messagesIn('ann-aad');
    await ann.edits(said, 'On track');
    expect(lastHeard()).toMatchObject({
      type: 'messageUpdate',
      id: said.id,
      text: 'On track',
      channelData: { eventType: 'editMessage' },
    });
    await ann.deletes(said);
    expect(lastHeard()).toMatchObject({
      type: 'messageDelete',
      id: said.id,
      channelData: { eventType: 'softDeleteMessage' },
    });
    expect(lastHeard()['text']).toBeUndefined();
    expect(gov.seenBy('ann-aad')).toHaveLength(1);
    await ann.undeletes(said);
    expect(lastHeard()).toMatchObject({
      type: 'messageUpdate',
      text: 'On track',
      channelData: { eventType: 'undeleteMessage' },
    });
    await ann.reacts(answer ?? said, 'like');
    expect(lastHeard()).toMatchObject({
      type: 'messageReaction',
      reactionsAdded: [{ type: 'like' }],
      replyToId: answer?.id,
    });
  });

  it('brings files that can be fetched without a token', async () => {
    await gov.person('ann-aad').says('the plan', { files: [{ name: 'plan.txt', content: 'Action 1' }] });
    const [file = {}] = objectsOf(lastHeard(), 'attachments');
    expect(file).toMatchObject({
      contentType: 'application/vnd.microsoft.teams.file.download.info',
      name: 'plan.txt',
    });
    const url = textOf(objectOf(file, 'content'), 'downloadUrl');
    expect(await (await fetch(url)).text()).toBe('Action 1');
  });

  it('sends both events of an installation, and the same activity again', async () => {
    const installed = await gov.person('bob-aad').installs();
    expect(bot.heard).toMatchObject([
      { type: 'conversationUpdate', membersAdded: [{ id: `28:${teams.appId}` }] },
      { type: 'installationUpdate', action: 'add', conversation: { conversationType: 'personal' } },
    ]);
    await teams.driver.again(installed);
    expect(bot.heard.at(-1)).toEqual(bot.heard.at(-2));
  });
});

describe('the tokens Microsoft sends', () => {
  const claims: readonly (readonly [string, Json])[] = [
    ['another issuer', { iss: 'https://sts.windows.net/x/' }],
    ['another audience', { aud: 'somebody-else' }],
    ['expired', { exp: Date.now() / 1000 - 3600 }],
    ['not yet good', { nbf: Date.now() / 1000 + 3600 }],
  ];
  it.each(claims)('%s', async (_, wrong) => {
    const token = await teams.sign(wrong);
    expect(await teams.deliver({ type: 'message' }, { token })).toMatchObject({ status: 401 });
    expect(bot.heard).toEqual([]);
  });

  it.each(['forged', 'unknown', 'none'] as const)('are refused with a key that is %s', async (key) => {
    const token = await teams.sign({}, { key });
    expect(await teams.deliver({ type: 'message' }, { token })).toMatchObject({ status: 401 });
    expect(await teams.deliver({ type: 'message' }, { token: null })).toMatchObject({ status: 401 });
  });

  it('are good again once rotated keys are fetched', async () => {
    teams.rotateKeys();
    expect(await gov.person('ann-aad').says('hello')).toMatchObject({ status: 200 });
    expect(teams.keyFetches).toBe(1);
  });
});
