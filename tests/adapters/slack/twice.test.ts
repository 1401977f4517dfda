import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { idOf, openScene, remind, type Scene, traces } from './attack.ts';
import { commandOf, eventOf, pressOf } from './forge.ts';
import type { StoredMessage } from './standIn/world.ts';

let scene: Scene;
let reminder: StoredMessage;
let dm: string;

beforeAll(async () => {
  scene = await openScene();
  reminder = await remind(scene);
  dm = reminder.channel;
});
afterAll(() => scene.close());

/** What came of it: how much more there is of everything. */
async function difference(work: () => Promise<unknown>): Promise<Record<string, number>> {
  await scene.bot.quiet();
  const before = await traces(scene.bot);
  await work();
  await scene.bot.quiet();
  const after = Object.entries(await traces(scene.bot));
  return Object.fromEntries(after.map(([name, count]) => [name, count - (before[name] ?? 0)]));
}

const saying = (text: string, ts: string, more: Record<string, unknown> = {}) =>
  eventOf({ type: 'message', channel_type: 'im', channel: dm, user: 'ULEP', text, ts, ...more });

const press = (about: string, at: string, user = 'ULEP') =>
  pressOf(
    { id: user, channel: dm },
    { action_id: `choose/${about}`, value: idOf(reminder), action_ts: at },
    { container: { type: 'message', message_ts: reminder.ts, channel_id: dm, is_ephemeral: false } },
  );

/** A choice on Home that answers for an action. */
function homeChoice(ref: string): string {
  const blocks = JSON.stringify(scene.gov.person('ULEP').home?.blocks);
  const found = new RegExp(`"choose/(${ref}/[a-z_]+)"`).exec(blocks)?.[1];
  if (found === undefined)
    throw new Error(
      `Home offers nothing for action ${ref}: ${[...blocks.matchAll(/choose.[^"]*/g)].join(' ')}`,
    );
  return found;
}

describe('What Slack delivers more than once', () => {
  it('is one row and one answer for a message that is retried three times', async () => {
    const sent = saying('who leads action 7?', '1700000001.000100');
    const changed = await difference(async () => {
      for (const retryNum of [undefined, 1, 2, 3]) {
        const { status } = await scene.slack.driver.send(sent, retryNum === undefined ? {} : { retryNum });
        expect(status).toBe(200);
      }
    });
    expect(changed).toMatchObject({ heard: 1, message: 1 });
  });

  it('is one row and one answer where the retries have event ids of their own, and come all at once', async () => {
    const events = Array.from({ length: 6 }, () => saying('who leads action 7?', '1700000002.000100'));
    const changed = await difference(() => Promise.all(events.map((sent) => scene.slack.driver.send(sent))));
    expect(changed).toMatchObject({ heard: 1, message: 1 });
  });

  it('is one row each for ten messages whose retries are shuffled', async () => {
    const once = Array.from({ length: 10 }, (_, at) =>
      saying(`who leads action ${(at % 9) + 1}?`, `17000001${10 + at}.000100`),
    );
    const all = [...once, ...once, ...once].map((sent, at) => ({ sent, at: (at * 17) % 31 }));
    const shuffled = all.toSorted((one, other) => one.at - other.at);
    const changed = await difference(() =>
      Promise.all(shuffled.map(({ sent }) => scene.slack.driver.send(sent))),
    );
    expect(changed).toMatchObject({ heard: 10, message: 10 });
  });

  it('is one row and one answer where two event types tell of one message', async () => {
    const words = {
      user: 'ULEP',
      text: `<@${scene.gov.appUser}> who leads action 7?`,
      ts: '1700000003.000100',
    };
    const inDirect = [
      eventOf({ type: 'app_mention', channel: dm, ...words }),
      eventOf({ type: 'message', channel_type: 'im', channel: dm, ...words }),
    ];
    expect(
      await difference(() => Promise.all(inDirect.map((sent) => scene.slack.driver.send(sent)))),
    ).toMatchObject({
      heard: 1,
      message: 1,
    });
    const inChannel = [
      eventOf({ type: 'message', channel_type: 'channel', channel: 'C1', ...words }),
      eventOf({ type: 'app_mention', channel: 'C1', ...words }),
      eventOf({ type: 'app_mention', channel: 'C1', ...words }),
    ];
    expect(
      await difference(() => Promise.all(inChannel.map((sent) => scene.slack.driver.send(sent)))),
    ).toMatchObject({
      heard: 1,
      message: 1,
    });
  });

  it('is one edit for an edit that is told three times', async () => {
    const said = await scene.gov.person('ULEP').says('action 3 is done');
    await scene.bot.quiet();
    const edit = eventOf({
      type: 'message',
      subtype: 'message_changed',
      channel: dm,
      channel_type: 'im',
      ts: '1700000004.000200',
      message: {
        user: 'ULEP',
        ts: said.ts,
        text: 'action 3 is at risk, no staff',
        edited: { user: 'ULEP', ts: '1700000004.000200' },
      },
      previous_message: { user: 'ULEP', ts: said.ts, text: 'action 3 is done' },
    });
    const changed = await difference(async () => {
      for (let times = 0; times < 3; times++) await scene.slack.driver.send(edit);
    });
    expect(changed['heard']).toBe(1);
    expect(changed['updates']).toBe(0);
  });

  it('is one answer for a slash command, and the second is acknowledged without one', async () => {
    const wire = scene.slack.driver.sign(commandOf('ULEP', 'who leads action 7?'));
    const changed = await difference(async () => {
      const answers = await Promise.all([scene.slack.driver.replay(wire), scene.slack.driver.replay(wire)]);
      expect(answers.map(({ status }) => status)).toEqual([200, 200]);
      expect(answers.filter(({ body }) => body !== undefined)).toHaveLength(1);
    });
    expect(changed).toMatchObject({ heard: 1, message: 1 });
  });

  it('is one update for a button, however often its press is delivered', async () => {
    const sent = press('3/on-track', '1700000005.100000');
    const found = scene.gov.messagesIn('ULEP').find(({ ts }) => ts === reminder.ts);
    const named = /"choose\/(3\/[a-z_]+)"/.exec(JSON.stringify(found?.blocks))?.[1];
    const wire = scene.slack.driver.sign(named === undefined ? sent : press(named, '1700000005.100000'));
    const changed = await difference(() =>
      Promise.all([wire, wire, wire, wire].map((one) => scene.slack.driver.replay(one))),
    );
    expect(changed).toMatchObject({ heard: 1, updates: 1 });
  });

  it('is one update for a double click, even across the edge between two moments', async () => {
    const found = scene.gov.messagesIn('ULEP').find(({ ts }) => ts === reminder.ts);
    const named = /"choose\/(5\/[a-z_]+)"/.exec(JSON.stringify(found?.blocks))?.[1] ?? '';
    expect(named).not.toBe('');
    const two = [press(named, '1700000009.950000'), press(named, '1700000010.050000')];
    const changed = await difference(() => Promise.all(two.map((sent) => scene.slack.driver.send(sent))));
    expect(changed['updates']).toBe(1);
  });

  it('is one update for a form that is handed in twice', async () => {
    const person = scene.gov.person('ULEP');
    await person.presses(reminder, 'Report a problem…', { about: '8.' });
    await scene.slack.until(() => person.view !== undefined);
    const changed = await difference(async () => {
      await person.submits({ 'Why?': 'No staff', 'How does it stand?': 'Delayed (red)' });
      const submission = scene.slack.driver.deliveries.findLast(
        ({ sent }) => sent.payload['type'] === 'view_submission',
      );
      if (submission === undefined) throw new Error('Nothing was handed in.');
      for (const status of [200, 200])
        expect((await scene.slack.driver.send(submission.sent)).status).toBe(status);
    });
    expect(changed).toMatchObject({ heard: 1, updates: 1 });
  });

  it('is one update for a press on Home that is delivered three times', async () => {
    const person = scene.gov.person('ULEP');
    await person.opensHome();
    await scene.slack.until(() => person.home?.text.includes('OCTF') === true);
    const named = homeChoice('9');
    const sent = pressOf(
      { id: 'ULEP' },
      { action_id: `choose/${named}`, value: 'home', action_ts: '1700000020.100000' },
      { container: { type: 'view', view_id: 'V1' }, channel: undefined },
    );
    const wire = scene.slack.driver.sign(sent);
    const changed = await difference(() =>
      Promise.all([wire, wire, wire].map((one) => scene.slack.driver.replay(one))),
    );
    expect(changed).toMatchObject({ heard: 1, updates: 1 });
  });

  // The time of a press is cut into moments of five seconds; Home has no version beside them, as messages have.
  it('is one update for a double click on Home across the edge between two moments', async () => {
    await scene.gov.person('ULEP').opensHome();
    for (const ref of ['7', '8']) {
      const sent = ['1700000029.950000', '1700000030.050000'].map((at) =>
        pressOf(
          { id: 'ULEP' },
          { action_id: `choose/${homeChoice(ref)}`, value: 'home', action_ts: at },
          { container: { type: 'view', view_id: 'V1' }, channel: undefined },
        ),
      );
      const changed = await difference(() => Promise.all(sent.map((one) => scene.slack.driver.send(one))));
      expect(changed['updates']).toBe(1);
    }
  });

  it('takes the app out of a workspace once', async () => {
    const gone = eventOf({ type: 'app_uninstalled' }, 'T7');
    const changed = await difference(() =>
      Promise.all([gone, gone].map((sent) => scene.slack.driver.send(sent))),
    );
    expect(changed).toMatchObject({ installations: 0, heard: 0 });
  });
});
