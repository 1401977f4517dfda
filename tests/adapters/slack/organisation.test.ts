import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { idOf, joins, last, OF_THE_PLAN, openScene, remind, type Scene, traces } from './attack.ts';
import { eventOf, pressOf } from './forge.ts';
import type { WorkspaceHandle } from './standIn/workspaceHandle.ts';

const ORG = { id: 'E1', name: 'His Majesty’s Government' };
const rosterOf = (
  tenant: 'E1' | 'T5',
) => `person,role,party,chairs,member of,email,time zone,prefers,slack,teams
LE Partners contact,contact,LE Partners,,,,Europe/London,,${tenant}/UORG,
DOJ contact,contact,DOJ,,,doj@justice.example,Europe/London,,,
Secretariat,secretariat,,,,,Europe/London,,T1/USEC,
`;

/** The ministry's workspace of the organisation, where the app is installed for this tenant. */
function ministryOf(scene: Scene, tenant: 'E1' | 'T5', more: { parent?: string } = {}) {
  return joins(
    scene,
    {
      id: 'T5',
      name: 'Ministry',
      enterprise: ORG,
      isOrgInstall: tenant === 'E1',
      botToken: 'xoxb-org',
      users: [
        { id: 'UORG', name: 'Somebody' },
        { id: 'UELSE', name: 'Somebody else' },
      ],
      channels: [{ id: 'C5', name: 'ministry', hasBot: true }],
    },
    { tenant, isTrusted: true, ...more },
  );
}

/** What Slack says of somebody, to whoever asks by this id. */
function describes({ slack }: Scene, id: string, user: Record<string, unknown>): () => void {
  return slack.script('users.info', ({ args }) =>
    args['user'] === id
      ? { status: 200, body: { ok: true, user: { id, is_bot: false, ...user } } }
      : undefined,
  );
}

const GUEST = {
  team_id: 'TFAR',
  is_stranger: false,
  is_email_confirmed: true,
  enterprise_user: { id: 'UORG', enterprise_id: 'EFAR', teams: ['TFAR'] },
  profile: { real_name: 'Somebody', email: 'doj@justice.example' },
};
const COLLEAGUE = {
  team_id: 'T6',
  is_stranger: false,
  enterprise_user: { id: 'UORG', enterprise_id: 'E1', teams: ['T6', 'T7'] },
  profile: { real_name: 'Somebody' },
};

describe('An app that is installed for a whole organisation', () => {
  let grid: Scene;
  let ministry: WorkspaceHandle;

  beforeAll(async () => {
    grid = await openScene({ roster: rosterOf('E1') });
    ministry = await ministryOf(grid, 'E1');
  });
  afterAll(() => grid.close());

  it('answers people in whichever of its workspaces, though Slack names no team', async () => {
    const person = ministry.person('UORG');
    await person.says('my actions');
    await grid.bot.quiet();
    expect(last(ministry.seenBy('UORG'), 'answer')).toMatch(OF_THE_PLAN);
    const { status, body } = await person.slash('/workplan', 'my actions', { channel: 'C5' });
    expect(status).toBe(200);
    expect(JSON.stringify(body)).toMatch(OF_THE_PLAN);
    await person.opensHome();
    await grid.slack.until(() => person.home?.text.includes('OCTF'));
  });

  it('takes presses and forms whose team is null', async () => {
    await grid.bot.goTo('2025-03-24');
    await grid.bot.quiet();
    const asked = last(ministry.messagesIn('UORG'), 'reminder');
    const person = ministry.person('UORG');
    const { sent, status } = await person.presses(asked, 'On track', { about: '3.' });
    expect(sent.payload['team']).toBeNull();
    expect(status).toBe(200);
    await person.presses(asked, 'Report a problem…', { about: '7.' });
    await grid.slack.until(() => person.view !== undefined);
    await person.submits({ 'Why?': 'No staff', 'How does it stand?': 'Delayed (red)' });
    await grid.bot.quiet();
    expect((await traces(grid.bot))['updates']).toBe(2);
  });

  it('knows nobody else of the organisation', async () => {
    await ministry.person('UELSE').says('my actions');
    await grid.bot.quiet();
    expect(last(ministry.seenBy('UELSE'), 'answer')).toContain('I don’t know you yet');
  });

  it('is gone for all of it once it is uninstalled, with no team named', async () => {
    const { payload } = eventOf({ type: 'app_uninstalled' });
    const authorizations = [
      { enterprise_id: 'E1', team_id: null, user_id: 'U', is_bot: true, is_enterprise_install: true },
    ];
    await grid.slack.driver.send({
      kind: 'event',
      payload: { ...payload, team_id: null, enterprise_id: 'E1', authorizations },
    });
    const left = await grid.bot.opened.installations.list('slack');
    expect(left.map(({ tenant }) => tenant)).toEqual(['T1']);
    expect((await ministry.person('UORG').slash('/workplan', 'my actions')).status).toBe(401);
  });
});

describe('Somebody who is not named as one of ours', () => {
  let grid: Scene;
  let ministry: WorkspaceHandle;
  afterEach(async () => {
    vi.useRealTimers();
    await grid.close();
  });

  async function open(tenant: 'E1' | 'T5', more: { parent?: string } = {}) {
    const publicUrl = 'https://workplan.example.org';
    grid = await openScene({ roster: rosterOf(tenant), publicUrl }, { now: () => Date.now() });
    ministry = await ministryOf(grid, tenant, more);
  }

  /** An event as the installation of the organisation, or of its workspace, is told of it. */
  function tell(event: Record<string, unknown>, tenant: 'E1' | 'T5' = 'E1') {
    const { payload } = eventOf(event, 'T5');
    const isOrg = tenant === 'E1';
    const authorizations = [
      {
        enterprise_id: 'E1',
        team_id: isOrg ? null : 'T5',
        user_id: 'U',
        is_bot: true,
        is_enterprise_install: isOrg,
      },
    ];
    const sent = { ...payload, enterprise_id: 'E1', authorizations };
    return grid.slack.driver.send({ kind: 'event', payload: sent });
  }
  const mention = (more: Record<string, unknown>) => ({
    type: 'app_mention',
    channel: 'C5',
    user: 'UORG',
    text: 'who leads action 7?',
    ts: `1739910${String(Math.random()).slice(2, 5)}.000100`,
    ...more,
  });
  const direct = (more: Record<string, unknown>) => ({
    ...mention(more),
    type: 'message',
    channel_type: 'im',
    channel: 'D5',
  });
  const press = (team: string, message = '', choice = 'choose/3/on_track') => {
    const { kind, payload } = pressOf({ id: 'UORG', channel: 'D5' }, { action_id: choice, value: message });
    const user = { id: 'UORG', username: 'x', name: 'x', team_id: team };
    const enterprise = { id: 'E1', name: ORG.name };
    return { kind, payload: { ...payload, user, team: null, enterprise, is_enterprise_install: true } };
  };
  const pressInWorkspace = (team: string, message: string) => {
    const { kind, payload } = press(team, message);
    const inside = { team: { id: 'T5', domain: 'x', enterprise_id: 'E1' }, is_enterprise_install: false };
    return { kind, payload: { ...payload, ...inside } };
  };
  const lastHeard = async () => {
    await grid.bot.quiet();
    const rows = await grid.bot.opened.db
      .selectFrom('heard')
      .select('incoming')
      .orderBy('position')
      .execute();
    return (last(rows, 'words').incoming as { from: unknown }).from;
  };

  it('is a guest of another company, whatever their id and their address are: they hear nothing of the plan', async () => {
    await open('E1');
    describes(grid, 'UORG', GUEST);
    for (const named of [
      { user_team: 'TFAR', team: 'T5' },
      { user_team: 'EFAR', source_team: 'EFAR', team: 'T5' },
      { source_team: 'TFAR', team: 'T5' },
      { team: 'TFAR' },
      {},
    ]) {
      expect((await tell(mention(named))).status).toBe(200);
      await grid.bot.quiet();
      expect(last(ministry.seenIn('C5'), 'answer'), JSON.stringify(named)).toContain('I don’t know you yet');
      expect((await tell(direct(named))).status).toBe(200);
      expect(await lastHeard(), JSON.stringify(named)).not.toMatchObject({ tenant: 'E1' });
    }
    expect((await traces(grid.bot))['updates']).toBe(0);
  });

  it('is nobody of ours whom Slack does not show us, or does not know: they are answered as a stranger', async () => {
    await open('E1');
    const answers = () => ministry.seenIn('C5').filter((text) => text.includes('I don’t know you yet'));
    for (const [user, error] of [
      ['UELSE', 'user_not_visible'],
      ['UORG', 'user_not_found'],
    ]) {
      const before = answers().length;
      const end = grid.slack.script('users.info', () => ({ error: String(error) }));
      expect((await tell(mention({ user, team: 'T5' }))).status).toBe(200);
      await grid.bot.quiet();
      expect(answers(), error).toHaveLength(before + 1);
      end();
    }
  });

  it('is a guest who opens Home or shares a link, events that name no team', async () => {
    await open('E1');
    describes(grid, 'UORG', GUEST);
    const person = ministry.person('UORG');
    await person.opensHome();
    await grid.slack.until(() => person.home !== undefined);
    expect(person.home?.text).toContain('I don’t know you yet');
    expect(person.home?.text).not.toMatch(OF_THE_PLAN);
    await person.sharesLink('C5', 'https://workplan.example.org/actions/3');
    await grid.bot.quiet();
    expect(grid.slack.callsOf('chat.unfurl')).toHaveLength(0);
  });

  it('is a guest who presses what is in a message of ours', async () => {
    await open('E1');
    const asked = await remind({ ...grid, gov: ministry }, 'UORG');
    describes(grid, 'UORG', GUEST);
    expect((await grid.slack.driver.send(press('TFAR', idOf(asked)))).status).toBe(200);
    await grid.bot.quiet();
    expect((await traces(grid.bot))['updates']).toBe(0);
  });

  it('is a colleague in another workspace of the organisation, who is still ours', async () => {
    await open('E1');
    const asked = await remind({ ...grid, gov: ministry }, 'UORG');
    describes(grid, 'UORG', COLLEAGUE);
    expect((await grid.slack.driver.send(press('T7', idOf(asked)))).status).toBe(200);
    await grid.bot.quiet();
    expect((await traces(grid.bot))['updates']).toBe(1);
    await tell(direct({ team: 'T6' }));
    expect(await lastHeard()).toEqual({ platform: 'slack', tenant: 'E1', user: 'UORG' });
  });

  it('is a colleague in another workspace, where one workspace of the organisation has the app', async () => {
    await open('T5', { parent: 'E1' });
    const asked = await remind({ ...grid, gov: ministry }, 'UORG');
    describes(grid, 'UORG', COLLEAGUE);
    expect((await grid.slack.driver.send(pressInWorkspace('T6', idOf(asked)))).status).toBe(200);
    await grid.bot.quiet();
    expect((await traces(grid.bot))['updates']).toBe(1);
    await tell(direct({ team: 'T7' }), 'T5');
    expect(await lastHeard()).toEqual({ platform: 'slack', tenant: 'T5', user: 'UORG' });
  });

  it('waits where Slack can’t say: nothing is acknowledged, and it is heard when it comes again', async () => {
    await open('E1');
    const end = grid.slack.script('users.info', () => ({ status: 503 }));
    const said = direct({ team: 'T5' });
    expect((await tell(said)).status).toBe(500);
    end();
    expect((await tell(said)).status).toBe(200);
    expect(await lastHeard()).toEqual({ platform: 'slack', tenant: 'E1', user: 'UORG' });
  });

  it('waits where Slack takes its time: what it says in the end is known when the request comes again', async () => {
    await open('E1');
    const end = grid.slack.script('users.info', [{ afterMs: 2_500 }]);
    const said = direct({ team: 'T5' });
    const { status, ms } = await tell(said);
    expect(status).toBe(500);
    expect(ms).toBeLessThan(3_000);
    await grid.slack.until(() => grid.slack.callsOf('users.info').length === 1);
    await grid.slack.settled();
    expect((await tell(said)).status).toBe(200);
    expect(await lastHeard()).toEqual({ platform: 'slack', tenant: 'E1', user: 'UORG' });
    end();
  });

  it('is who Slack said they were, while it can’t say it again', async () => {
    await open('E1');
    expect((await tell(direct({ team: 'T5' }))).status).toBe(200);
    grid.slack.script('users.info', () => ({ status: 503 }));
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 11 * 60_000 });
    expect((await tell(direct({ team: 'T5' }))).status).toBe(200);
    expect(await lastHeard()).toEqual({ platform: 'slack', tenant: 'E1', user: 'UORG' });
  });

  it('is nobody that Slack is asked about where the payload names our own workspace', async () => {
    await open('T5', { parent: 'E1' });
    const asking = grid.slack.callsOf('users.info').length;
    await tell(direct({ team: 'T5' }), 'T5');
    await tell(mention({ user_team: 'T5', team: 'T5' }), 'T5');
    await ministry.person('UORG').slash('/workplan', 'my actions', { channel: 'C5' });
    await grid.slack.driver.send(pressInWorkspace('T5', 'none'));
    expect(grid.slack.callsOf('users.info')).toHaveLength(asking);
  });

  it('is somebody of a workspace that has joined an organisation since: it is learnt, and kept', async () => {
    await open('T5');
    const asked = await remind({ ...grid, gov: ministry }, 'UORG');
    expect((await grid.slack.driver.send(pressInWorkspace('E1', idOf(asked)))).status).toBe(200);
    await grid.bot.quiet();
    expect((await traces(grid.bot))['updates'], 'even before any event has said so').toBe(1);
    await tell(mention({ user_team: 'E1', source_team: 'E1', team: 'T5' }), 'T5');
    expect(await lastHeard()).toEqual({ platform: 'slack', tenant: 'T5', user: 'UORG' });
    expect(await grid.bot.opened.installations.find('slack', ['T5'])).toMatchObject({ parent: 'E1' });
    const asking = grid.slack.callsOf('users.info').length;
    await tell(mention({ user_team: 'E1', source_team: 'E1', team: 'T5' }), 'T5');
    expect(grid.slack.callsOf('users.info')).toHaveLength(asking);
  });

  it('does not make a workspace of ours another organisation’s: only what lets us hear can say so', async () => {
    await open('T5');
    const { payload } = eventOf(direct({ user: 'UFAR', team: 'TFAR' }), 'T5');
    await grid.slack.driver.send({
      kind: 'event',
      payload: { ...payload, team_id: 'TFAR', enterprise_id: 'EFAR', context_enterprise_id: 'EFAR' },
    });
    await grid.bot.quiet();
    expect((await grid.bot.opened.installations.find('slack', ['T5']))?.parent).toBeUndefined();
  });
});
