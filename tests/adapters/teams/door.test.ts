import { createHmac, createPublicKey } from 'node:crypto';
import { connect } from 'node:net';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { createKeys } from '../../../adapters/teams/door/keys.ts';
import { readConfig } from '../../../src/config.ts';
import { readTeamsConfig } from '../../../src/teamsConfig.ts';
import { oneScene, openScene, rowsOf, type Scene } from './attack.ts';
import type { Delivery } from './standIn/delivery.ts';
import type { Delivering } from './standIn/driver.ts';
import type { Json } from './standIn/json.ts';
import type { SignHow } from './standIn/keys.ts';
import { DOJ, HOME, LEP, OTHER } from './tenants.ts';

const now = () => Math.floor(Date.now() / 1_000);
const BODY_LIMIT = 1_000_000;

let count = 0;
/** A question, as Teams sends it; each one is another. */
function asking({ teams, gov }: Scene, more: Json = {}): Json {
  return {
    type: 'message',
    id: String(1_700_000_000_000 + count++),
    timestamp: new Date().toISOString(),
    serviceUrl: gov.serviceUrl,
    channelId: 'msteams',
    from: { id: gov.person(LEP).botId, name: 'LE Partners contact', aadObjectId: LEP },
    conversation: { conversationType: 'personal', tenantId: HOME, id: gov.chatOf(LEP) },
    recipient: { id: `28:${teams.appId}`, name: 'Workplan' },
    channelData: { tenant: { id: HOME } },
    text: 'who leads action 7?',
    textFormat: 'plain',
    ...more,
  };
}

/** Sends it, and makes sure that nothing came of it: no row of any table, and not one call. */
async function turnedAway(scene: Scene, activity: Json, how: Delivering, status = 401): Promise<Delivery> {
  await scene.bot.quiet();
  const before = await rowsOf(scene.bot);
  const calls = scene.teams.calls.filter(({ what }) => what !== 'keys').length;
  const delivery = await scene.teams.deliver(activity, how);
  expect(delivery.status, JSON.stringify(activity).slice(0, 2_000)).toBe(status);
  expectJsonError(delivery);
  await scene.bot.quiet();
  expect(await rowsOf(scene.bot)).toEqual(before);
  expect(scene.teams.calls.filter(({ what }) => what !== 'keys')).toHaveLength(calls);
  return delivery;
}

function expectJsonError({ headers, body }: Delivery): void {
  expect(headers['content-type']).toBe('application/json; charset=utf-8');
  expect(body).toEqual({ error: expect.stringMatching(/^[A-Z][^<]+\.$/) });
}

describe('A request whose token', () => {
  const scene = oneScene();
  beforeAll(async () => {
    await scene.gov.person(LEP).says('help');
    await scene.bot.quiet();
  });
  const refused = (how: Delivering) => turnedAway(scene, asking(scene), how);
  const signed = async (claims: Json, how?: SignHow): Promise<void> => {
    await refused({ token: await scene.teams.sign({ serviceurl: scene.gov.serviceUrl, ...claims }, how) });
  };

  it('is missing, empty, garbage or of another scheme proves nothing', async () => {
    await refused({ token: null });
    for (const authorization of [
      '',
      'Bearer',
      'Bearer ',
      'Bearer x',
      'Bearer a.b',
      'Bearer a.b.c.d',
      'Basic eDp5',
    ])
      await refused({ token: null, headers: { authorization } });
    await refused({ token: 'e30.e30.e30' });
    await refused({ token: `${'a'.repeat(6_000)}.e30.e30` });
    const good = await scene.teams.sign();
    await refused({ token: null, headers: { authorization: good } });
    await refused({ token: null, headers: { authorization: `Bearer ${good} ${good}` } });
    await refused({ token: null, headers: { authorization: `Bearer ${good}, Bearer x` } });
  });

  it('is one of two is not looked at, whichever comes first', async () => {
    const good = `Bearer ${await scene.teams.sign()}`;
    const body = JSON.stringify(asking(scene));
    for (const two of [
      [good, 'Bearer x'],
      ['Bearer x', good],
      [good, good],
    ])
      expect(
        await sent(
          scene,
          two.map((one) => `authorization: ${one}`),
          body,
        ),
      ).toMatch(/^HTTP\/1.1 401/);
  });

  it('is Teams’ is taken, whether it says Bearer or bearer', async () => {
    const token = await scene.teams.sign();
    const { status } = await scene.teams.deliver(asking(scene), {
      token: null,
      headers: { authorization: `bearer ${token}` },
    });
    expect(status).toBe(200);
    expect((await scene.teams.deliver(asking(scene))).status).toBe(200);
  });

  it('has no signature, or one of another kind than Teams’ own', async () => {
    await signed({}, { key: 'none' });
    for (const alg of ['none', 'None', 'HS256', 'RS512', 'PS256', 'ES256', '']) await signed({}, { alg });
    const [head = '', claims = ''] = (await scene.teams.sign()).split('.');
    await refused({ token: `${head}.${claims}.` });
    await refused({ token: `${head}.${claims}.AAAA` });
  });

  it('is signed with the public key, as if that were a shared secret', async () => {
    const { keys } = (await (await fetch(`${scene.teams.origin}/v1/.well-known/keys`)).json()) as {
      keys: [{ kid: string; n: string; kty: string }];
    };
    const [jwk] = keys;
    const [, claims = ''] = (await scene.teams.sign()).split('.');
    const header = Buffer.from(JSON.stringify({ alg: 'HS256', kid: jwk.kid, typ: 'JWT' })).toString(
      'base64url',
    );
    const pem = createPublicKey({ key: jwk, format: 'jwk' }).export({ type: 'spki', format: 'pem' });
    for (const secret of [pem, jwk.n, Buffer.from(jwk.n, 'base64url'), JSON.stringify(jwk)]) {
      const signature = createHmac('sha256', secret).update(`${header}.${claims}`).digest('base64url');
      await refused({ token: `${header}.${claims}.${signature}` });
    }
  });

  it('is signed with a key of somebody else’s, whatever it is called', async () => {
    await signed({}, { key: 'forged' });
    await signed({}, { key: 'unknown' });
    for (const kid of ['', '__proto__', 'constructor', '../../keys', 'https://evil.example/keys'])
      await signed({}, { key: 'unknown', kid });
  });

  it('was changed after it was signed', async () => {
    const [head = '', claims = '', signature = ''] = (await scene.teams.sign()).split('.');
    const changed = { ...JSON.parse(Buffer.from(claims, 'base64url').toString()), exp: now() + 86_400 };
    const other = Buffer.from(JSON.stringify(changed)).toString('base64url');
    await refused({ token: `${head}.${other}.${signature}` });
  });

  it('ran out over five minutes ago, or begins over five minutes from now', async () => {
    await signed({ nbf: now() - 4_000, exp: now() - 301 });
    await signed({ nbf: now() + 330 });
    await signed({ exp: undefined });
    await signed({ nbf: undefined });
    await signed({ exp: 'never' });
  });

  it('ran out four minutes ago, or begins four minutes from now, is taken: clocks differ', async () => {
    for (const claims of [{ nbf: now() - 4_000, exp: now() - 240 }, { nbf: now() + 240 }]) {
      const token = await scene.teams.sign(claims);
      expect((await scene.teams.deliver(asking(scene), { token })).status).toBe(200);
    }
  });

  it('is made out to another app, to none or to several', async () => {
    const { appId } = scene.teams;
    for (const aud of [
      OTHER,
      undefined,
      '',
      appId.toUpperCase(),
      ` ${appId}`,
      `api://${appId}`,
      [appId],
      [appId, OTHER],
      [],
    ])
      await signed({ aud });
  });

  it('is Entra’s of any tenant, or a person’s for the bot’s own address, proves nothing', async () => {
    const { appId } = scene.teams;
    for (const iss of [
      `https://sts.windows.net/${HOME}/`,
      `https://sts.windows.net/${OTHER}/`,
      `https://login.microsoftonline.com/${HOME}/v2.0`,
      `https://login.microsoftonline.com/${OTHER}/v2.0`,
      'https://api.botframework.com/',
      'https://api.botframework.us',
      'http://api.botframework.com',
      'https://api.botframework.com.evil.example',
      ['https://api.botframework.com'],
      undefined,
    ])
      await signed({ iss });
    const person = { iss: `https://login.microsoftonline.com/${HOME}/v2.0`, scp: 'access_as_user', oid: LEP };
    await signed({ ...person, aud: `api://botid-${appId}` });
    await signed({ ...person, aud: appId });
    await signed({ aud: `api://botid-${appId}` });
  });

  it('is the bot’s own, as Entra gave it', async () => {
    await scene.gov.person(LEP).says('help');
    await scene.bot.quiet();
    const [answer] = scene.teams.callsOf('token').map((call) => call.answer as { access_token: string });
    if (answer === undefined) throw new Error('The bot asked for no token.');
    await refused({ token: answer.access_token });
  });

  it('names no serviceUrl, or another one than the activity does', async () => {
    for (const serviceurl of [
      undefined,
      '',
      1,
      [scene.gov.serviceUrl],
      'https://smba.trafficmanager.net/teams/',
      `${scene.gov.serviceUrl}evil/`,
      scene.gov.serviceUrl.replace('/amer', '/emea'),
      scene.gov.serviceUrl.replace('127.0.0.1', 'localhost'),
    ])
      await signed({ serviceurl });
  });

  it('names the same serviceUrl but for a slash or capitals is taken', async () => {
    const plain = scene.gov.serviceUrl.replace(/\/$/, '');
    for (const serviceurl of [plain, `${plain}/`, plain.toUpperCase()]) {
      const token = await scene.teams.sign({ serviceurl });
      expect((await scene.teams.deliver(asking(scene), { token })).status).toBe(200);
    }
  });

  it('is good vouches for another body too, as Microsoft sends it for an hour; but for no other serviceUrl', async () => {
    const token = await scene.teams.sign({ serviceurl: scene.gov.serviceUrl });
    expect((await scene.teams.deliver(asking(scene), { token })).status).toBe(200);
    expect((await scene.teams.deliver(asking(scene), { token })).status).toBe(200);
    const elsewhere = asking(scene, { serviceUrl: scene.gov.serviceUrl.replace('/amer', '/emea') });
    await turnedAway(scene, elsewhere, { token });
  });
});

describe('An activity under a token of Teams’', () => {
  const scene = oneScene();
  const refused = async (more: Json, status?: number) => {
    const token = await scene.teams.sign({
      serviceurl: typeof more['serviceUrl'] === 'string' ? more['serviceUrl'] : scene.gov.serviceUrl,
    });
    return turnedAway(scene, asking(scene, more), { token }, status);
  };

  it('is answered nowhere but at Microsoft’s, whatever address it and its token name', async () => {
    const { host, port } = new URL(scene.gov.serviceUrl);
    for (const serviceUrl of [
      'https://evil.example/',
      'https://evil.trafficmanager.net/teams/',
      'https://smba.trafficmanager.net.evil.example/teams/',
      'https://smba.trafficmanager.net@evil.example/teams/',
      'https://evil.example#smba.trafficmanager.net/',
      'https://evil.example?smba.trafficmanager.net/',
      'https://user:pass@smba.trafficmanager.net/teams/',
      'https://smba.trafficmanager.net:8443/teams/',
      'https://smba.trafficmanager.net./teams/',
      'http://smba.trafficmanager.net/teams/',
      'https://xn--smb-1na.trafficmanager.net/teams/',
      'https://smbа.trafficmanager.net/teams/',
      'https://smba.trafficmanager.net\\@evil.example/',
      `http://localhost:${port}/amer/`,
      `http://2130706433:${port === '' ? 80 : Number(port) + 1}/amer/`,
      `http://user@${host}/amer/`,
      `http://${host}/amer/?x=1`,
      `ftp://${host}/amer/`,
      'http://169.254.169.254/latest/',
      'file:///etc/passwd',
      'javascript:alert(1)',
      'smba.trafficmanager.net',
      '//smba.trafficmanager.net/',
    ])
      await refused({ serviceUrl });
  });

  it('is of no other channel than Teams', async () => {
    for (const channelId of ['webchat', 'directline', 'emulator', 'MSTEAMS', 'msteams ', ''])
      await refused({ channelId });
  });

  it('is of one tenant, and no other organisation’s', async () => {
    const conversation = { conversationType: 'personal', id: scene.gov.chatOf(LEP) };
    await refused({ conversation, channelData: {} });
    await refused({ conversation, channelData: { tenant: {} } });
    await refused({ channelData: { tenant: { id: OTHER } } });
    const other = {
      conversation: { ...conversation, tenantId: OTHER },
      channelData: { tenant: { id: OTHER } },
    };
    await refused(other, 403);
  });

  it('is refused where it is no activity', async () => {
    const token = await scene.teams.sign({ serviceurl: scene.gov.serviceUrl });
    const nested = (open: string, close: string) => `${open.repeat(50_000)}${close.repeat(50_000)}`;
    for (const body of [
      '',
      'null',
      '[]',
      '"help"',
      '1',
      'true',
      '{}',
      '{',
      'text=help',
      '\u0000',
      nested('[', ']'),
      nested('{"a":', '}'),
      '{"__proto__":{"type":"message"}}',
      JSON.stringify(asking(scene)).slice(0, -1),
      JSON.stringify([asking(scene)]),
      JSON.stringify(asking(scene, { conversation: 'help' })),
      JSON.stringify(asking(scene, { from: 'help' })),
      JSON.stringify(asking(scene, { text: { toString: 'help' } })),
      JSON.stringify(asking(scene, { id: 'a b' })),
    ])
      expect((await turnedAway(scene, {}, { token, body }, 400)).body, body.slice(0, 40)).not.toEqual(
        expect.objectContaining({ error: expect.stringContaining('help') }),
      );
  });

  it('is heard where what nobody looks at in it is nested as deep as can be', async () => {
    const deep = `${'['.repeat(20_000)}${']'.repeat(20_000)}`;
    const text = JSON.stringify(asking(scene)).replace('"text":', `"custom":${deep},"text":`);
    const token = await scene.teams.sign({ serviceurl: scene.gov.serviceUrl });
    expect((await scene.teams.deliver({}, { token, body: text })).status).toBe(200);
  });

  it('may be as long as Teams’ are, and no longer', async () => {
    const long = (length: number) => asking(scene, { custom: 'x'.repeat(length) });
    expect((await scene.teams.deliver(long(BODY_LIMIT - 2_000))).status).toBe(200);
    await scene.bot.quiet();
    await turnedAway(scene, long(BODY_LIMIT), {}, 413);
  });

  it('has to come by POST, to the very address', async () => {
    const authorization = `Bearer ${await scene.teams.sign()}`;
    const body = JSON.stringify(asking(scene));
    for (const method of ['GET', 'HEAD', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']) {
      const given = /GET|HEAD/.test(method) ? {} : { body };
      const answer = await fetch(`${scene.bot.url}/api/messages`, {
        method,
        headers: { authorization },
        ...given,
      });
      expect([answer.status, answer.headers.get('allow')], method).toEqual([405, 'POST']);
      if (method !== 'HEAD') expect(await answer.json()).toEqual({ error: 'Activities are posted here.' });
    }
    for (const path of [
      '/api/messages/',
      '/api/messages/x',
      '//api/messages',
      '/API/messages',
      '/api',
      '/api/messages%2f',
    ])
      expect(
        (await fetch(`${scene.bot.url}${path}`, { method: 'POST', headers: { authorization }, body })).status,
      ).toBe(404);
  });
});

describe('A body', () => {
  const scene = oneScene();
  const rows = () => rowsOf(scene.bot);

  it('is not read where nobody vouches for it, be it as long as it likes', async () => {
    const before = await rows();
    const { status, ms } = await scene.teams.deliver(asking(scene, { custom: 'x'.repeat(4_000_000) }), {
      token: 'x',
    });
    expect([401, 0]).toContain(status);
    expect(ms).toBeLessThan(3_000);
    expect(await rows()).toEqual(before);
  });

  it('that is shorter than it says, or longer, is not heard', async () => {
    await scene.bot.quiet();
    const before = await rows();
    const authorization = `authorization: Bearer ${await scene.teams.sign()}`;
    const body = JSON.stringify(asking(scene));
    const bytes = Buffer.byteLength(body);
    await sent(scene, [authorization, `content-length: ${bytes + 50}`], body, 300);
    expect(await sent(scene, [authorization, `content-length: ${bytes - 20}`], body)).toMatch(
      /^HTTP\/1.1 400/,
    );
    for (const length of ['-1', '1e3', 'x', '99999999999999999999'])
      expect(await sent(scene, [authorization, `content-length: ${length}`], body, 300)).not.toMatch(
        /^HTTP\/1.1 200/,
      );
    const both = [authorization, `content-length: ${bytes}`, 'transfer-encoding: chunked'];
    expect(await sent(scene, both, body)).toMatch(/^HTTP\/1.1 400/);
    await scene.bot.quiet();
    expect(await rows()).toEqual(before);
  });
});

describe('The keys of Teams', () => {
  let scene: Scene;
  beforeEach(async () => {
    scene = await openScene();
  });
  afterEach(() => scene.close());
  const heard = async (how: Delivering = {}) => (await scene.teams.deliver(asking(scene), how)).status;
  const serviceurl = () => ({ serviceurl: scene.gov.serviceUrl });

  it('are not fetched a hundred times for a hundred keys that nobody knows', async () => {
    expect(await heard()).toBe(200);
    const tokens = Array.from({ length: 100 }, () => scene.teams.sign(serviceurl(), { key: 'unknown' }));
    const all = await Promise.all(tokens.map(async (token) => heard({ token: await token })));
    expect(new Set(all)).toEqual(new Set([401]));
    expect(scene.teams.keyFetches).toBe(1);
    expect(await heard()).toBe(200);
  });

  it('are not fetched a hundred times while their server is away', async () => {
    const back = scene.teams.script('keys', () => ({ status: 500 }));
    const all = await Promise.all(Array.from({ length: 100 }, () => heard()));
    expect(new Set(all)).toEqual(new Set([401]));
    expect(scene.teams.callsOf('keys').length).toBeLessThanOrEqual(2);
    back();
  });

  it('are fetched again once their server is back, and until then nothing is believed', async () => {
    const back = scene.teams.script('keys', () => 'drop');
    const token = await scene.teams.sign(serviceurl());
    await turnedAway(scene, asking(scene), { token });
    back();
    await expect.poll(() => heard({ token }), { timeout: 5_000, interval: 200 }).toBe(200);
  });

  it('that are not for Teams sign nothing for it', async () => {
    const { keys } = (await (await fetch(`${scene.teams.origin}/v1/.well-known/keys`)).json()) as {
      keys: [Json];
    };
    const served = (endorsements: unknown) => {
      const answer = { status: 200, body: { keys: [{ ...keys[0], endorsements }] } };
      scene.teams.script('keys', ({ path }) => (path.endsWith('/keys') ? answer : undefined));
    };
    served(['webchat', 'directline']);
    await turnedAway(scene, asking(scene), { token: await scene.teams.sign(serviceurl()) });
    served([]);
    await turnedAway(scene, asking(scene), { token: await scene.teams.sign(serviceurl()) });
  });

  it('may be answered as nonsense, or from somewhere else, and then nothing is believed', async () => {
    const elsewhere = { status: 302, headers: { location: `${scene.teams.origin}/v1/.well-known/keys` } };
    for (const step of [
      { status: 200, body: 'nonsense' },
      { status: 200, body: { keys: 'all' } },
      elsewhere,
    ] as const) {
      const end = scene.teams.script('keys', ({ path }) => (path.endsWith('/keys') ? step : undefined));
      await turnedAway(scene, asking(scene), { token: await scene.teams.sign(serviceurl()) });
      end();
      await new Promise((resolve) => setTimeout(resolve, 1_050));
    }
    expect(await heard()).toBe(200);
  });
});

describe('Keys that are had', () => {
  let at = 0;
  let answers: readonly (() => Response)[] = [];
  let fetches = 0;
  const away = () => new Response('', { status: 503 });
  const naming =
    (...kids: readonly string[]) =>
    () =>
      Response.json({
        jwks_uri: 'https://keys.example/',
        keys: kids.map((kid) => ({ kty: 'RSA', kid, n: 'x', e: 'AQAB' })),
      });
  const minutes = (count: number) => {
    at += count * 60_000;
  };
  beforeEach(() => {
    fetches = 0;
    vi.stubGlobal('fetch', async (address: string) => {
      if (address.includes('keys')) fetches++;
      return (answers[0] ?? away)();
    });
  });
  afterEach(() => vi.unstubAllGlobals());

  it('are renewed by the hour, go on for a day while that fails, and end with it', async () => {
    answers = [naming('one')];
    const keysFor = createKeys('https://open.example/', () => at);
    await keysFor('one');
    answers = [away];
    for (const _ of Array.from({ length: 20 })) {
      minutes(60);
      await expect(keysFor('one')).resolves.toBeDefined();
    }
    minutes(5 * 60);
    await expect(keysFor('one')).rejects.toThrow();
    answers = [naming('one')];
    minutes(1);
    await expect(keysFor('one')).resolves.toBeDefined();
  });

  it('are fetched for a new one at once, though not twice within half a minute', async () => {
    answers = [naming('one')];
    const keysFor = createKeys('https://open.example/', () => at);
    await keysFor('one');
    minutes(1);
    answers = [naming('one', 'two')];
    await keysFor('two');
    expect(fetches).toBe(2);
    for (const kid of ['three', 'four', 'five']) await keysFor(kid);
    expect(fetches).toBe(2);
    minutes(1);
    await keysFor('three');
    expect(fetches).toBe(3);
  });
});

describe('Many requests that are refused', () => {
  const scene = oneScene();

  it('are turned away unlooked at, and unlogged, while Teams gets through from the same address', async () => {
    const { teams, bot } = scene;
    const statuses: number[] = [];
    for (let round = 0; round < 16; round++) {
      const all = Array.from({ length: 20 }, () => teams.deliver({}, { token: 'a.b.c' }));
      statuses.push(...(await Promise.all(all)).map(({ status }) => status));
    }
    expect(new Set(statuses)).toEqual(new Set([401, 429]));
    const last = await teams.deliver({}, { token: null });
    expect([last.status, last.headers['retry-after']]).toEqual([429, '60']);
    expectJsonError(last);
    expect(bot.logged.filter((line) => line.includes('teams-refused')).length).toBeLessThanOrEqual(300);
    const fresh = await teams.sign({
      serviceurl: scene.gov.serviceUrl,
      jti: 'a token that was never seen before',
    });
    expect((await teams.deliver(asking(scene), { token: fresh })).status).toBe(200);
    expect((await scene.gov.person(DOJ).says('help')).status).toBe(200);
  });
});

describe('Where TEAMS_LOCAL is 1', () => {
  const connection = { isLocal: true, serviceHosts: [] };
  const scene = oneScene({ connection });
  const config = (values: Record<string, string>, env: Record<string, string> = {}) =>
    readTeamsConfig(readConfig(values), env);

  it('it is refused in production', () => {
    expect(() => config({ TEAMS_LOCAL: '1' }, { NODE_ENV: 'production' })).toThrow(
      /TEAMS_LOCAL is 1 and NODE_ENV is production/,
    );
    expect(config({ TEAMS_LOCAL: '1' })).toMatchObject({ isLocal: true });
    expect(config({ TEAMS_LOCAL: '0' })).toBeUndefined();
    expect(config({ CLIENT_ID: HOME, CLIENT_SECRET: 'secret-of-a-test' })).toMatchObject({ isLocal: false });
    expect(() => config({ TEAMS_LOCAL: 'true' })).toThrow(/TEAMS_LOCAL/);
    for (const one of [{ CLIENT_ID: HOME }, { CLIENT_SECRET: 'secret-of-a-test' }] as Record<
      string,
      string
    >[])
      expect(() => config(one)).toThrow(/CLIENT_/);
  });

  it('nothing has to be proven, but messages come from and go to this machine alone', async () => {
    expect((await scene.teams.deliver(asking(scene), { token: null })).status).toBe(200);
    await scene.bot.quiet();
    for (const serviceUrl of [
      'https://smba.trafficmanager.net/teams/',
      'http://10.0.0.1/',
      'http://127.0.0.1.evil.example/',
    ])
      await turnedAway(scene, asking(scene, { serviceUrl }), { token: null });
    await turnedAway(scene, asking(scene, { channelId: 'emulator' }), { token: null });
  });

  it('a page that is open in a browser on this machine is not the playground', async () => {
    for (const origin of ['https://evil.example', 'null', 'http://localhost:3978'])
      await turnedAway(scene, asking(scene), {
        token: null,
        headers: { origin, 'content-type': 'text/plain' },
      });
  });
});

/** Bytes on the wire, as no client would send them; resolves with what comes back until it closes. */
function sent(scene: Scene, headers: readonly string[], body: string, patienceMs = 3_000): Promise<string> {
  const { hostname, port } = new URL(scene.bot.url);
  const hasLength = headers.some((one) => one.startsWith('content-length'));
  const length = hasLength ? [] : [`content-length: ${Buffer.byteLength(body)}`];
  return new Promise((resolve) => {
    let answer = '';
    const socket = connect(Number(port), hostname, () => {
      const lines = [
        'POST /api/messages HTTP/1.1',
        'host: bot.example',
        ...headers,
        ...length,
        'connection: close',
      ];
      socket.write(`${lines.join('\r\n')}\r\n\r\n${body}`);
    });
    const end = () => {
      clearTimeout(timer);
      socket.destroy();
      resolve(answer);
    };
    const timer = setTimeout(end, patienceMs);
    socket.on('data', (data) => {
      answer += String(data);
    });
    socket.on('error', end);
    socket.on('close', end);
  });
}
