import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type BareBot, tokenFrom } from './bareBot.ts';
import { groupChat, openStage, planChannel, type Stage, team } from './stage.ts';
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

const note = { type: 'message', text: 'Due **soon**', summary: 'Something is due' };
const activities = (place: string) => `v3/conversations/${encodeURIComponent(place)}/activities`;
const create = (member: string) => ({
  isGroup: false,
  bot: { id: `28:${teams.appId}` },
  members: [{ id: member }],
  channelData: { tenant: { id: 'tenant-gov' } },
});
const idOf = (body: unknown) =>
  typeof body === 'object' && body !== null && 'id' in body ? String(body.id) : '';

describe('sending', () => {
  it('opens the same chat by either id of a person, and shows what is sent and updated', async () => {
    const { status, body } = await bot.call('POST', 'v3/conversations', create('ann-aad'));
    expect({ status, body }).toMatchObject({ status: 201, body: { id: gov.chatOf('ann-aad') } });
    expect((await bot.call('POST', 'v3/conversations', create(gov.person('ann-aad').botId))).body).toEqual(
      body,
    );

    const sent = await bot.call('POST', activities(idOf(body)), note);
    expect(sent.status).toBe(201);
    expect(gov.seenBy('ann-aad')).toEqual(['Due soon']);
    expect(gov.notificationsOf('ann-aad')).toEqual(['Something is due']);
    const place = `${activities(idOf(body))}/${idOf(sent.body)}`;
    expect(await bot.call('PUT', place, { ...note, text: 'Done' })).toMatchObject({ status: 200 });
    expect(gov.seenBy('ann-aad')).toEqual(['Done']);
    expect(await bot.call('DELETE', place)).toMatchObject({ status: 200 });
    expect(gov.seenBy('ann-aad')).toEqual([]);
    expect(await bot.call('PUT', place, note)).toMatchObject({
      status: 404,
      body: { error: { code: 'ActivityNotFoundInConversation' } },
    });
  });

  it('begins threads in channels and goes on with them', async () => {
    const begun = await bot.call('POST', 'v3/conversations', {
      isGroup: true,
      channelData: { channel: { id: planChannel }, tenant: { id: 'tenant-gov' } },
      activity: note,
    });
    const thread = idOf(begun.body);
    const [root] = gov.messagesIn(planChannel);
    expect(thread).toBe(`${planChannel};messageid=${root?.id}`);
    await bot.call('POST', activities(thread), { type: 'message', text: 'And more' });
    await bot.call('POST', activities(planChannel), { type: 'message', text: 'Something new' });
    expect(gov.messagesIn(planChannel).map((each) => each.thread)).toEqual([undefined, root?.id, undefined]);
  });

  it('says who is here', async () => {
    const place = `v3/conversations/${encodeURIComponent(planChannel)}`;
    const ann = {
      aadObjectId: 'ann-aad',
      email: 'ann@gov.example',
      tenantId: 'tenant-gov',
      userRole: 'user',
    };
    expect((await bot.call('GET', `${place}/members/ann-aad`)).body).toMatchObject(ann);
    expect((await bot.call('GET', `${place}/pagedmembers`)).body).toMatchObject({ members: [ann] });
    expect(await bot.call('GET', `${place}/members/bob-aad`)).toMatchObject({ status: 404 });
    const channels = await bot.call('GET', `v3/teams/${encodeURIComponent(team)}/conversations`);
    expect(channels.body).toMatchObject({
      conversations: [
        { id: team, name: null },
        { id: planChannel, name: 'Plan' },
      ],
    });
    expect((await bot.call('GET', `v3/teams/${encodeURIComponent(team)}`)).body).toMatchObject({
      name: 'Task Force',
    });
  });
});

describe('what the connector refuses', () => {
  it('a person who has not got the app, until they install it', async () => {
    expect(await bot.call('POST', 'v3/conversations', create('bob-aad'))).toMatchObject({
      status: 403,
      body: { error: { code: 'ForbiddenOperationException' } },
    });
    await gov.person('bob-aad').installs();
    expect(await bot.call('POST', 'v3/conversations', create('bob-aad'))).toMatchObject({ status: 201 });
  });

  it('a chat where the bot was blocked or removed', async () => {
    const place = activities(gov.chatOf('ann-aad'));
    gov.person('ann-aad').blocks();
    expect((await bot.call('POST', place, note)).body).toMatchObject({
      error: { code: 'MessageWritesBlocked' },
    });
    await gov.person('ann-aad').uninstalls();
    expect((await bot.call('POST', place, note)).body).toMatchObject({
      error: { code: 'BotNotInConversationRoster' },
    });
    await gov.removesAppFrom(team, 'ann-aad');
    expect(await bot.call('POST', activities(planChannel), note)).toMatchObject({ status: 403 });
    expect(await bot.call('POST', activities(groupChat), note)).toMatchObject({ status: 403 });
    await gov.addsAppTo(groupChat, 'bob-aad');
    expect(await bot.call('POST', activities(groupChat), note)).toMatchObject({ status: 201 });
  });

  it('what is too big, malformed or nowhere', async () => {
    const place = activities(gov.chatOf('ann-aad'));
    const refused = async (body: unknown, at = place) => (await bot.call('POST', at, body)).body;
    expect(await refused({ ...note, text: 'x'.repeat(102_400) })).toMatchObject({
      error: { code: 'MessageSizeTooBig' },
    });
    expect(await refused({ type: 'message' })).toMatchObject({ error: { code: 'BadArgument' } });
    expect(await refused({ ...note, textFormat: 'html' })).toMatchObject({ error: { code: 'BadArgument' } });
    expect(await refused(note, activities('a:nowhere'))).toMatchObject({
      error: { code: 'ConversationNotFound' },
    });
    const entity = { type: 'mention', text: '<at>X</at>', mentioned: { id: '29:nobody', name: 'X' } };
    expect(await refused({ ...note, entities: [entity] })).toMatchObject({ error: { code: 'BadArgument' } });
  });

  it('a token that is not the home tenant’s, or none', async () => {
    const send = async (token: string) => {
      const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
      const url = `${teams.serviceUrl}${activities(gov.chatOf('ann-aad'))}`;
      return (await fetch(url, { method: 'POST', headers, body: JSON.stringify(note) })).status;
    };
    expect(await send('guessed')).toBe(401);
    expect(await send(await tokenFrom(teams, { tenant: 'tenant-gov' }))).toBe(401);
    expect(await send(await tokenFrom(teams, { scope: 'https://graph.microsoft.com/.default' }))).toBe(401);
    expect(await send(await tokenFrom(teams))).toBe(201);
  });
});

describe('login and Graph', () => {
  it('refuses a wrong secret in Entra’s words', async () => {
    const body = new URLSearchParams({
      client_id: teams.appId,
      client_secret: 'no',
      grant_type: 'client_credentials',
    });
    const answer = await fetch(`${teams.loginUrl}/${teams.homeTenant}/oauth2/v2.0/token`, {
      method: 'POST',
      body,
    });
    expect(answer.status).toBe(401);
    expect(await answer.json()).toMatchObject({
      error: 'invalid_client',
      error_description: /^AADSTS7000215/,
    });
    expect(teams.callsOf('token')).toHaveLength(1);
    expect(JSON.stringify(teams.calls)).not.toContain('"no"');
  });

  it('installs the app for a person once', async () => {
    const token = await tokenFrom(teams, {
      tenant: 'tenant-gov',
      scope: 'https://graph.microsoft.com/.default',
    });
    const install = async () =>
      (
        await fetch(`${teams.graphUrl}/v1.0/users/bob-aad/teamwork/installedApps`, {
          method: 'POST',
          headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
          body: JSON.stringify({
            'teamsApp@odata.bind': 'https://graph.microsoft.com/v1.0/appCatalogs/teamsApps/x',
          }),
        })
      ).status;
    expect([await install(), await install()]).toEqual([201, 409]);
    await teams.settled();
    expect(bot.heard.map(({ type }) => type).sort()).toEqual(['conversationUpdate', 'installationUpdate']);
  });
});
