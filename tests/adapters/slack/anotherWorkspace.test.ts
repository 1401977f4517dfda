import { describe, expect, it } from 'vitest';
import { idOf, joins, last, OF_THE_PLAN, reminded, traces } from './attack.ts';
import { eventOf, pressOf, submissionOf } from './forge.ts';
import type { WorkspaceHandle } from './standIn/workspaceHandle.ts';

let other: WorkspaceHandle;

/** Whoever runs a workspace decides who is in it, and which addresses they have. */
const USERS = [
  { id: 'ULEP', name: 'LE Partners contact', email: 'lep@justice.example' },
  { id: 'USEC', name: 'Secretariat', email: 'secretariat@justice.example' },
  { id: 'UFAKE', name: 'NCA/NECC contact', email: 'nca@nca.example' },
];
const scene = reminded({}, async (opened) => {
  other = await joins(opened, {
    id: 'T2',
    name: 'Somewhere else',
    botToken: 'xoxb-elsewhere',
    users: USERS,
    channels: [{ id: 'C9', name: 'elsewhere', hasBot: true }],
  });
});

async function updates(): Promise<number> {
  await scene.bot.quiet();
  return (await traces(scene.bot))['updates'] ?? 0;
}

describe('Somebody in another workspace', () => {
  for (const user of ['ULEP', 'USEC', 'UFAKE'])
    it(`who is called ${user} there too is nobody: in a direct message, a mention, a command and on Home`, async () => {
      const person = other.person(user);
      await person.says('what is due this month?');
      await person.says('action 3 is complete');
      await person.mentions('C9', 'who leads action 7?');
      const { body } = await person.slash('/workplan', 'my actions', { channel: 'C9' });
      await person.opensHome();
      await scene.slack.until(() => person.home !== undefined);
      expect(await updates()).toBe(0);
      const seen = [
        ...other.seenBy(user),
        ...other.seenIn('C9'),
        JSON.stringify(body),
        person.home?.text ?? '',
      ];
      const byTheBot = seen.filter((text) => !/what is due this month|is complete|who leads/.test(text));
      expect(byTheBot.length).toBeGreaterThan(3);
      for (const text of byTheBot) expect(text).not.toMatch(OF_THE_PLAN);
      expect(last(other.seenBy(user), 'answer')).toContain('I don’t know you yet');
    });

  it('is not taken for somebody by their e-mail address until the workspace is trusted', async () => {
    const { installations } = scene.bot.opened;
    await other.person('UFAKE').says('my actions');
    await scene.bot.quiet();
    expect(last(other.seenBy('UFAKE'), 'answer')).toContain('I don’t know you yet');
    await installations.trust('slack', 'T2', true);
    await other.person('UFAKE').says('my actions please');
    await scene.bot.quiet();
    expect(last(other.seenBy('UFAKE'), 'answer')).not.toContain('I don’t know you yet');
    await installations.trust('slack', 'T2', false);
    await other.person('UFAKE').says('and my actions now?');
    await scene.bot.quiet();
    expect(last(other.seenBy('UFAKE'), 'answer')).toContain('I don’t know you yet');
  });

  it('presses nothing on a message of ours, though its id is in their button', async () => {
    const before = await traces(scene.bot);
    for (const [action_id, value] of [
      ['choose/3/on_track', idOf(scene.reminder)],
      ['choose/3/trouble', idOf(scene.reminder)],
      ['share', idOf(scene.reminder)],
      ['digest-channel', idOf(scene.reminder)],
    ])
      expect(
        (await scene.slack.driver.send(pressOf({ id: 'ULEP', team: 'T2' }, { action_id, value }))).status,
      ).toBe(200);
    const menu = {
      action_id: 'menu/action 3',
      selected_option: { value: `${idOf(scene.reminder)} 3/update` },
    };
    await scene.slack.driver.send(pressOf({ id: 'ULEP', team: 'T2' }, menu));
    await scene.bot.quiet();
    expect(await traces(scene.bot)).toEqual(before);
    expect(other.person('ULEP').view).toBeUndefined();
    expect(scene.gov.person('ULEP').view).toBeUndefined();
  });

  it('hands in no form about a message of ours', async () => {
    const before = await traces(scene.bot);
    const private_metadata = JSON.stringify({ message: idOf(scene.reminder), choice: '3/trouble' });
    const state = {
      values: {
        note: { value: { value: 'No staff' } },
        status: { value: { selected_option: { value: 'delayed' } } },
      },
    };
    const sent = submissionOf('ULEP', { callback_id: 'form', private_metadata, state }, 'T2');
    expect((await scene.slack.driver.send(sent)).body).toMatchObject({
      response_action: 'update',
      view: { callback_id: 'closed' },
    });
    const record = submissionOf(
      'ULEP',
      {
        callback_id: 'record_update',
        private_metadata: '',
        state: { values: { ref: { value: { value: '3' } }, said: { value: { value: 'done' } } } },
      },
      'T2',
    );
    const { body } = await scene.slack.driver.send(record);
    expect(JSON.stringify(body)).not.toMatch(OF_THE_PLAN);
    await scene.bot.quiet();
    expect(await traces(scene.bot)).toEqual(before);
  });

  it('unfurls no link, and takes the app out of their own workspace alone', async () => {
    const link = eventOf(
      {
        type: 'link_shared',
        user: 'ULEP',
        channel: 'C9',
        message_ts: '1.1',
        links: [{ domain: 'x', url: `${scene.bot.url}/actions/3` }],
      },
      'T2',
    );
    await scene.slack.driver.send(link);
    expect(scene.slack.callsOf('chat.unfurl')).toHaveLength(0);
    await scene.slack.driver.send(eventOf({ type: 'app_uninstalled' }, 'T2'));
    const left = await scene.bot.opened.installations.list('slack');
    expect(left.map(({ tenant }) => tenant)).toEqual(['T1']);
    await scene.gov.person('ULEP').says('help');
    await scene.bot.quiet();
    expect(last(scene.gov.seenBy('ULEP'), 'answer')).toContain('I know the plan');
  });
});

describe('Somebody from outside in a channel that is shared with their company', () => {
  const mention = (more: Record<string, unknown>) =>
    eventOf({ type: 'app_mention', channel: 'C1', text: 'what is due this month?', ...more });

  it('is nobody, even where their address is that of somebody in the roster, or their id', async () => {
    const outside = [
      mention({ user: 'UEXT', user_team: 'T8', ts: '1700000001.000001' }),
      mention({ user: 'ULEP', user_team: 'T8', ts: '1700000001.000002' }),
      mention({ user: 'UNCA', ts: '1700000001.000003' }),
    ];
    // What Slack says of somebody from another company: their own team, and an address that their company gave them.
    const stop = scene.slack.script('users.info', ({ args }) =>
      args['user'] === 'UNCA'
        ? {
            status: 200,
            body: {
              ok: true,
              user: { id: 'UNCA', team_id: 'T8', is_stranger: true, profile: { email: 'nca@nca.example' } },
            },
          }
        : undefined,
    );
    for (const sent of outside) await scene.slack.driver.send(sent);
    await scene.bot.quiet();
    stop();
    const seen = scene.gov.seenIn('C1').slice(-3);
    expect(seen).toHaveLength(3);
    for (const text of seen) expect(text).toContain('I don’t know you yet');
  });

  it('presses what is in the channel, and changes nothing', async () => {
    await scene.gov.person('ULEP').mentions('C1', 'action 3 is done');
    await scene.bot.quiet();
    const draft = scene.gov
      .messagesIn('C1')
      .findLast(({ isFromApp, blocks }) => isFromApp && JSON.stringify(blocks).includes('choose/'));
    if (draft === undefined) throw new Error('There is no draft in the channel.');
    const choices = [...JSON.stringify(draft.blocks).matchAll(/"choose\/([^"]+)"/g)].map(
      ([, choice]) => choice,
    );
    expect(choices.length).toBeGreaterThan(0);
    const before = await updates();
    for (const choice of choices) {
      const press = pressOf(
        { id: 'UEXT', channel: 'C1' },
        { action_id: `choose/${choice}`, value: idOf(draft) },
      );
      const user = { ...(press.payload['user'] as object), team_id: 'T8' };
      await scene.slack.driver.send({ ...press, payload: { ...press.payload, user } });
      await scene.slack.driver.send(
        pressOf({ id: 'UELSE', channel: 'C1' }, { action_id: `choose/${choice}`, value: idOf(draft) }),
      );
    }
    expect(await updates()).toBe(before);
  });
});
