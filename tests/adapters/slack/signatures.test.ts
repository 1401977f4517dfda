import { createHmac } from 'node:crypto';
import { request } from 'node:http';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openScene, type Scene, traces } from './attack.ts';
import { commandOf, eventOf, pressOf, submissionOf } from './forge.ts';
import { SIGNING_SECRET } from './slackBot.ts';
import type { Forgery } from './standIn/delivery.ts';

let scene: Scene;
let dm: string;
let before: Record<string, number>;
let minute = 1;

beforeAll(async () => {
  scene = await openScene();
  dm = (await scene.gov.person('ULEP').says('hello')).channel;
  await scene.bot.quiet();
});
beforeEach(async () => {
  await scene.bot.quiet();
  before = await traces(scene.bot);
});
afterAll(() => scene.close());

const now = () => Math.floor(Date.now() / 1_000);
const asking = () =>
  eventOf({
    type: 'message',
    channel_type: 'im',
    channel: dm,
    user: 'ULEP',
    text: 'help',
    ts: `${now() - 10_000 + minute++}.000100`,
  });

async function changesNothing(): Promise<void> {
  await scene.bot.quiet();
  expect(await traces(scene.bot)).toEqual(before);
}

/** Any bytes at all, signed as Slack would. */
function signed(text: string, type = 'application/x-www-form-urlencoded') {
  const at = String(now());
  const signature = createHmac('sha256', SIGNING_SECRET).update(`v0:${at}:${text}`).digest('hex');
  const headers = {
    'content-type': type,
    'x-slack-request-timestamp': at,
    'x-slack-signature': `v0=${signature}`,
  };
  return scene.slack.driver.replay({ text, headers });
}

describe('A request that is not Slack’s', () => {
  const forgeries: readonly (readonly [string, () => Forgery])[] = [
    ['has a wrong signature', () => ({ signature: 'wrong' })],
    ['has no signature', () => ({ signature: 'missing' })],
    ['has an empty signature', () => ({ headers: { 'x-slack-signature': '' } })],
    [
      'has a signature of another version',
      () => ({ headers: { 'x-slack-signature': `v1=${'0'.repeat(64)}` } }),
    ],
    ['is signed with another app’s secret', () => ({ secret: 'secret-of-another-app' })],
    ['is signed with no secret', () => ({ secret: '' })],
    ['was changed by one byte', () => ({ mutate: (body) => body.replace('help', 'kelp') })],
    ['got one byte more', () => ({ mutate: (body) => `${body} ` })],
    ['is six minutes old', () => ({ timestamp: now() - 360 })],
    ['is dated two minutes from now', () => ({ timestamp: now() + 120 })],
    ['is dated ten minutes from now', () => ({ timestamp: now() + 600 })],
    ['is dated an hour from now', () => ({ timestamp: now() + 3_600 })],
    ['is dated before time began', () => ({ timestamp: -now() })],
    ['has no date that is a number', () => ({ timestamp: Number.NaN })],
    ['is dated at the end of time', () => ({ timestamp: Number.POSITIVE_INFINITY })],
  ];
  for (const [how, forgery] of forgeries) {
    it(`is refused as an event, a command and an interaction where it ${how}`, async () => {
      const all = [
        asking(),
        commandOf('ULEP', 'help'),
        submissionOf('ULEP', { callback_id: 'form', private_metadata: 'help' }),
      ];
      for (const sent of all) expect((await scene.slack.driver.send(sent, forgery())).status).toBe(401);
      await changesNothing();
    });
  }

  it('smuggles nothing in as a check of TLS, which Slack does not sign', async () => {
    const check = {
      ...commandOf('ULEP', 'help').payload,
      ssl_check: '1',
      payload: JSON.stringify(asking().payload),
    };
    const sent = { kind: 'command', payload: check } as const;
    expect(await scene.slack.driver.send(sent, { signature: 'missing' })).toMatchObject({
      status: 200,
      body: undefined,
    });
    await changesNothing();
  });

  it('learns nothing from the refusal', async () => {
    expect(await scene.slack.driver.send(asking(), { signature: 'wrong' })).toMatchObject({
      body: undefined,
    });
  });
});

describe('A request of Slack’s', () => {
  it('that is sent again, byte for byte, is heard once', async () => {
    const wire = scene.slack.driver.sign(asking());
    const taken = [
      scene.slack.driver.replay(wire),
      scene.slack.driver.replay(wire),
      scene.slack.driver.replay(wire),
    ];
    expect((await Promise.all(taken)).map(({ status }) => status)).toEqual([200, 200, 200]);
    await scene.bot.quiet();
    const after = await traces(scene.bot);
    expect(after).toMatchObject({ heard: (before['heard'] ?? 0) + 1, message: (before['message'] ?? 0) + 1 });
  });

  it('answers the handshake of its address only where it is signed', async () => {
    expect(await scene.slack.driver.verifiesUrl('abc')).toMatchObject({
      status: 200,
      body: { challenge: 'abc' },
    });
    const handshake = { kind: 'event', payload: { type: 'url_verification', challenge: 'abc' } } as const;
    expect((await scene.slack.driver.send(handshake, { signature: 'wrong' })).status).toBe(401);
  });

  it('is taken with its content type in capitals and with a charset', async () => {
    const headers = { 'content-type': 'Application/JSON; Charset=UTF-8' };
    expect((await scene.slack.driver.send(asking(), { headers })).status).toBe(200);
    expect((await traces(scene.bot))['heard']).toBe((before['heard'] ?? 0) + 1);
  });

  for (const type of ['text/plain', 'application/json', 'multipart/form-data; boundary=x']) {
    it(`is refused where its form comes as ${type}`, async () => {
      const headers = { 'content-type': type };
      expect((await scene.slack.driver.send(commandOf('ULEP', 'help'), { headers })).status).toBe(400);
      await changesNothing();
    });
  }

  it('is refused where its JSON is malformed, and changes nothing', async () => {
    for (const text of ['payload=%7B', 'payload=', 'payload=nonsense', 'payload=%7B%22a%22%3A'])
      expect((await signed(text)).status).toBe(400);
    for (const text of ['{', '{"event":', 'event', ''])
      expect((await signed(text, 'application/json')).status).toBe(400);
    await changesNothing();
  });

  it('tells the log nothing of a body that it could not read', async () => {
    await signed('secret words of somebody', 'application/json');
    await signed('payload=secret+words+of+somebody');
    expect(scene.bot.logged.join('\n')).not.toMatch(/secret|words/);
  });

  it('of no shape at all is refused at once, and changes nothing', async () => {
    for (const text of ['payload={}', 'payload={"type":3}', 'x=1']) {
      const { status, ms } = await signed(text);
      expect(status, text).toBe(400);
      expect(ms).toBeLessThan(2_500);
    }
    for (const text of ['{"event":"help"}', '{"event":{"type":"message"},"authorizations":[3]}'])
      expect((await signed(text, 'application/json')).status, text).toBe(400);
    await changesNothing();
  });

  it('that says null for what is not there is read as if it said nothing of it', async () => {
    const { kind, payload } = asking();
    const { event } = payload as { readonly event: Readonly<Record<string, unknown>> };
    for (const name of ['user', 'channel'])
      expect(
        (await scene.slack.driver.send({ kind, payload: { ...payload, event: { ...event, [name]: null } } }))
          .status,
        name,
      ).toBe(200);
    const press = pressOf({ id: 'ULEP' }, { action_id: 'choose/x', value: 'x' });
    const nowhere = { kind: press.kind, payload: { ...press.payload, channel: null } };
    expect((await scene.slack.driver.send(nowhere)).status).toBe(200);
    await changesNothing();
  });

  it('of a type that nobody listens to is acknowledged at once, and changes nothing', async () => {
    for (const type of ['nobody_knows', 'dialog_cancellation', 'constructor']) {
      const { status, body, ms } = await signed(`payload={"type":"${type}"}`);
      expect({ status, body }, type).toEqual({ status: 200, body: undefined });
      expect(ms).toBeLessThan(2_500);
    }
    await changesNothing();
  });

  it('that is JSON and no object is refused at once', async () => {
    for (const text of ['payload=null', 'payload=1', 'payload=[]'])
      expect((await signed(text)).status, text).toBe(400);
    expect((await signed('null', 'application/json')).status).toBe(400);
    await changesNothing();
  });

  it('that is a press, a form, a shortcut or a command and lacks parts is refused at once, and changes nothing', async () => {
    const press = pressOf({ id: 'ULEP' }, { action_id: 'choose/x', value: 'secret words' });
    const form = submissionOf('ULEP', { callback_id: 'form', private_metadata: 'secret words' });
    const shortcut = { ...press, payload: { ...press.payload, type: 'message_action' } };
    const without = (name: string, { kind, payload } = press) => ({
      kind,
      payload: { ...payload, [name]: undefined },
    });
    const incomplete = [
      without('user'),
      without('actions'),
      { ...press, payload: { ...press.payload, actions: [] } },
      { ...press, payload: { ...press.payload, actions: ['secret words'] } },
      { ...press, payload: { ...press.payload, channel: 'secret words' } },
      { ...press, payload: { type: 'block_actions' } },
      without('user', form),
      without('view', form),
      shortcut,
      without('trigger_id', { ...shortcut, payload: { ...shortcut.payload, callback_id: 'record_update' } }),
      commandOf('secret words', 'secret words', { user_id: undefined }),
      commandOf('ULEP', 'secret words', { trigger_id: undefined }),
      commandOf('ULEP', 'secret words', { channel_id: undefined }),
    ];
    const logged = scene.bot.logged.length;
    for (const sent of incomplete) {
      const { status, body, ms } = await scene.slack.driver.send(sent);
      expect({ status, body }, JSON.stringify(sent.payload)).toEqual({ status: 400, body: undefined });
      expect(ms).toBeLessThan(2_500);
    }
    await changesNothing();
    const lines = scene.bot.logged.slice(logged);
    expect(lines).toHaveLength(incomplete.length);
    expect(lines[0]).toBe('warn slack-payload-refused problem=It lacks user.');
    expect(lines.join('\n')).not.toContain('secret');
  });

  it('that is an event and lacks parts changes nothing, and is no reason to fall over', async () => {
    const incomplete = [
      eventOf({ type: 'message' }),
      eventOf({ type: 'message', channel_type: 'im', channel: dm, user: 'ULEP', text: 'help' }),
      eventOf({ type: 'message', channel_type: 'im', channel: dm, text: 'help', ts: '1.1' }),
      eventOf({ type: 'message', channel_type: 'im', channel: dm, user: 'ULEP', text: { a: 1 }, ts: '1.1' }),
      eventOf({ type: 'message', channel_type: 'im', channel: dm, subtype: 'message_changed' }),
      eventOf({ type: 'message', channel_type: 'im', channel: dm, subtype: 'message_deleted' }),
      eventOf({ type: 'app_mention', user: 'ULEP', text: 'help' }),
      eventOf({ type: 'app_home_opened' }),
      eventOf({ type: 'link_shared', user: 'ULEP' }),
      eventOf({ type: 'tokens_revoked' }),
    ];
    for (const sent of incomplete) {
      const { status, ms } = await scene.slack.driver.send(sent);
      expect(status).toBe(200);
      expect(ms).toBeLessThan(2_500);
    }
    await changesNothing();
    expect((await scene.slack.driver.send(asking())).status).toBe(200);
  });

  it('with an event, an action, a form or a shortcut that nobody knows is acknowledged, and changes nothing', async () => {
    const shortcut = (type: string) => ({
      kind: 'interaction' as const,
      payload: { ...pressOf({ id: 'ULEP' }, {}).payload, type, callback_id: 'nobody-knows' },
    });
    const unknown = [
      eventOf({ type: 'reaction_added', user: 'ULEP' }),
      eventOf({ type: 'team_join', user: { id: 'ULEP' } }),
      eventOf({
        type: 'message',
        channel_type: 'channel',
        channel: 'C1',
        user: 'ULEP',
        text: 'help',
        ts: '1.1',
      }),
      eventOf({
        type: 'message',
        channel_type: 'im',
        channel: dm,
        user: 'ULEP',
        subtype: 'nobody_knows',
        ts: '1.2',
      }),
      pressOf({ id: 'ULEP' }, { action_id: 'nobody-knows', value: 'x' }),
      pressOf({ id: 'ULEP' }, { action_id: '', value: '' }),
      submissionOf('ULEP', { callback_id: 'nobody-knows', private_metadata: 'x' }),
      shortcut('shortcut'),
      shortcut('message_action'),
      shortcut('view_closed'),
      shortcut('nobody_knows'),
    ];
    for (const sent of unknown)
      expect(await scene.slack.driver.send(sent)).toMatchObject({ status: 200, body: undefined });
    await changesNothing();
  });

  it('whose type is the name of something every object has is unknown like any other', async () => {
    for (const type of ['constructor', '__proto__', 'toString', 'valueOf', 'hasOwnProperty']) {
      expect(await scene.slack.driver.send(eventOf({ type, user: 'ULEP' }))).toMatchObject({
        status: 200,
        body: undefined,
      });
      const press = pressOf({ id: 'ULEP' }, { action_id: type, value: 'x' });
      const sent = { ...press, payload: { ...press.payload, type } };
      expect(await scene.slack.driver.send(sent)).toMatchObject({ status: 200, body: undefined });
    }
    await changesNothing();
  });

  it('from a workspace where the app is not installed is refused, and changes nothing', async () => {
    const words = {
      type: 'message',
      channel_type: 'im',
      channel: 'D9',
      user: 'ULEP',
      text: 'help',
      ts: '1.1',
    };
    expect((await scene.slack.driver.send(eventOf(words, 'T9'))).status).toBe(401);
    expect((await scene.slack.driver.send(commandOf('ULEP', 'help', { team_id: 'T9' }))).status).toBe(401);
    expect(
      (await scene.slack.driver.send(pressOf({ id: 'ULEP', team: 'T9' }, { action_id: 'choose/x' }))).status,
    ).toBe(401);
    await changesNothing();
  });

  it('holds a null character and half an emoji, and is heard', async () => {
    const { payload } = asking();
    const event = { ...(payload['event'] as object), text: 'he\u0000lp \ud800' };
    expect((await scene.slack.driver.send({ kind: 'event', payload: { ...payload, event } })).status).toBe(
      200,
    );
    await scene.bot.quiet();
    expect((await traces(scene.bot))['message']).toBe((before['message'] ?? 0) + 1);
  });
});

describe('A body of four megabytes', () => {
  const MEGABYTES = 4;
  const piece = Buffer.alloc(65_536, 'x');

  /** Writes piece by piece, so that this process never holds the whole of it. */
  function sendsMuch(headers: Record<string, string | number>): Promise<number | 'cut off'> {
    return new Promise((resolve) => {
      const asked = request(`${scene.bot.url}/slack/events`, { method: 'POST', agent: false, headers });
      asked.on('response', (answer) => {
        answer.resume();
        resolve(answer.statusCode ?? 0);
        asked.destroy();
      });
      asked.on('error', () => resolve('cut off'));
      let left = (MEGABYTES * 1_048_576) / piece.length;
      const more = (): void => {
        while (left-- > 0) if (!asked.write(piece)) return void asked.once('drain', more);
        asked.end();
      };
      more();
    });
  }
  const headers = {
    'content-type': 'application/json',
    'x-slack-signature': 'v0=0',
    'x-slack-request-timestamp': '1',
  };

  it('is refused with 413, whether it says its length or not, and nothing is kept', async () => {
    expect(await sendsMuch({ ...headers, 'content-length': MEGABYTES * 1_048_576 })).toBe(413);
    expect(await sendsMuch({ ...headers, 'transfer-encoding': 'chunked' })).toBe(413);
    await changesNothing();
  });

  it('is refused with 413 where it is signed', async () => {
    const { payload } = asking();
    const event = { ...(payload['event'] as object), text: 'x'.repeat(MEGABYTES * 1_048_576) };
    const { status } = await scene.slack.driver.send({ kind: 'event', payload: { ...payload, event } });
    expect(status).toBe(413);
    await changesNothing();
  });

  it('costs no memory, forty times over', async () => {
    globalThis.gc?.();
    const start = process.memoryUsage().rss;
    const all = Array.from({ length: 40 }, () => sendsMuch({ ...headers, 'transfer-encoding': 'chunked' }));
    for (const status of await Promise.all(all)) expect([413, 'cut off']).toContain(status);
    expect(process.memoryUsage().rss - start).toBeLessThan(120_000_000);
    expect((await fetch(`${scene.bot.url}/health`)).status).toBe(200);
  });
});

describe('The public server', () => {
  it('has nothing at other paths and methods', async () => {
    for (const path of ['/slack/events/', '/slack', '/slack/events/x', '//slack/events', '/../slack/events'])
      expect((await fetch(`${scene.bot.url}${path}`, { method: 'PUT', body: 'x' })).status).toBe(404);
    expect((await fetch(`${scene.bot.url}/slack/events`)).status).toBe(404);
    await changesNothing();
  });
});
