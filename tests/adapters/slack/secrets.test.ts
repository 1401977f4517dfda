import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createSeal } from '../../../src/store/seal.ts';
import { formsOf, whatIsWritten } from '../written.ts';
import { dump, joins, last, openScene, type Scene } from './attack.ts';
import { eventOf, pressOf } from './forge.ts';
import { SIGNING_SECRET } from './slackBot.ts';
import type { Step } from './standIn/scripts.ts';

const PUBLIC = 'https://workplan.example.org';
const CLIENT_SECRET = 'canary-client-secret-5b1f';

/** The bot where anybody may install it, with tokens that run out. */
const many = () =>
  openScene(
    { botToken: undefined, publicUrl: PUBLIC, client: { id: 'client', secret: CLIENT_SECRET } } as never,
    { clientId: 'client', clientSecret: CLIENT_SECRET, tokensLiveSeconds: 43_200 },
  );

/** Agrees on Slack's page; going back to the app is left to the test. */
async function approves(
  { gov, bot }: Scene,
  how: Parameters<ReturnType<typeof gov.person>['approves']>[1] = {},
) {
  const { callback, cookies } = await gov.person('USEC').approves(`${bot.url}/slack/install`, how);
  const back = (change: (url: URL) => void = () => undefined, cookie = cookies) => {
    const url = new URL(callback.replace(PUBLIC, bot.url));
    change(url);
    return fetch(url, { redirect: 'manual', headers: { cookie } });
  };
  return { back, cookies };
}

const written = whatIsWritten();

function expectNoSecret(text: string, secrets: readonly (string | undefined)[]): void {
  for (const secret of secrets) {
    if (secret === undefined || secret === '') throw new Error('There is no secret to look for.');
    for (const form of formsOf(secret))
      expect(text.includes(form), `${form.slice(0, 12)}… was written`).toBe(false);
  }
}

describe('Installing into a workspace', () => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await many();
    await scene.bot.opened.installations.remove('slack', 'T1');
  });
  afterAll(() => scene.close());
  const installed = async () =>
    (await scene.bot.opened.installations.list('slack')).map(({ tenant }) => tenant);

  it('that was cancelled keeps nothing, and says how to begin again', async () => {
    const { back } = await approves(scene, { denies: true });
    const page = await back();
    expect(page.status).toBe(200);
    expect(await page.text()).toMatch(/cancelled[\s\S]*begin again/);
    expect(await installed()).toEqual([]);
  });

  for (const [what, change, cookie] of [
    ['has no state', (url: URL) => url.searchParams.delete('state'), undefined],
    ['has another state', (url: URL) => url.searchParams.set('state', 'of-my-own'), undefined],
    ['has an empty state', (url: URL) => url.searchParams.set('state', ''), undefined],
    ['comes from another browser', () => undefined, ''],
    [
      'comes from a browser that began another installation',
      () => undefined,
      'slack-app-oauth-state=of-my-own',
    ],
    [
      'brings a state and a cookie of its own making',
      (url: URL) => url.searchParams.set('state', 'mine'),
      'slack-app-oauth-state=mine',
    ],
  ] as const)
    it(`that ${what} is refused, and asks Slack for no token`, async () => {
      const { back } = await approves(scene);
      const page = await back(change, cookie);
      expect(page.status).toBeGreaterThanOrEqual(400);
      expect(await page.text()).toContain('was not installed');
      expect(scene.slack.callsOf('oauth.v2.access')).toEqual([]);
      expect(await installed()).toEqual([]);
    });

  it('whose code Slack refuses keeps nothing', async () => {
    for (const code of ['nonsense', '', '%00', 'x'.repeat(5_000)]) {
      const { back } = await approves(scene);
      const page = await back((url) => url.searchParams.set('code', code));
      expect(page.status).toBeGreaterThanOrEqual(400);
    }
    expect(await installed()).toEqual([]);
  });

  it('sets a cookie that no script and no other site can use, and pages that nothing keeps', async () => {
    const page = await fetch(`${scene.bot.url}/slack/install`, { redirect: 'manual' });
    const cookie = page.headers.getSetCookie().join();
    expect(cookie).toMatch(/HttpOnly/i);
    expect(cookie).toMatch(/Secure/i);
    expect(page.headers.get('cache-control')).toBe('no-store');
    expect(page.headers.get('location')).toContain('state=');
    expect(page.headers.get('location')).not.toContain(CLIENT_SECRET);
  });

  it('works once: the same address again is refused, and says why', async () => {
    const { back } = await approves(scene);
    const first = await back();
    expect(first.status).toBe(200);
    expect(first.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(await installed()).toEqual(['T1']);
    const asked = scene.slack.callsOf('oauth.v2.access').length;
    const again = await back();
    expect(again.status).toBe(400);
    expect(await again.text()).toContain('opened twice');
    expect(scene.slack.callsOf('oauth.v2.access')).toHaveLength(asked);
  });

  it('shows the name of a workspace as words', async () => {
    const name = '<script>alert(1)</script> & <b>"Co"</b>';
    scene.slack.script('oauth.v2.access', [
      {
        status: 200,
        body: {
          ok: true,
          access_token: 'xoxb-x',
          token_type: 'bot',
          scope: 'chat:write',
          bot_user_id: 'U1',
          app_id: 'A1',
          authed_user: { id: 'USEC' },
          team: { id: 'T4', name },
          enterprise: null,
          is_enterprise_install: false,
        },
      },
    ]);
    scene.slack.script('auth.test', [
      { status: 200, body: { ok: true, bot_id: 'B4', url: 'https://x.slack.com/' } },
    ]);
    const { back } = await approves(scene);
    const page = await (await back()).text();
    expect(page).not.toContain('<script>');
    expect(page).toContain('&lt;script&gt;');
  });

  it('is not trusted because somebody did it, and the secretariat is asked', async () => {
    const installation = (await scene.bot.opened.installations.list('slack')).find(
      ({ tenant }) => tenant === 'T4',
    );
    expect(installation?.isTrusted).toBe(false);
    await scene.slack.until(() => scene.gov.seenBy('USEC').some((text) => text.includes('T4')));
    expect(
      last(
        scene.gov.seenBy('USEC').filter((text) => text.includes('T4')),
        'question',
      ),
    ).not.toContain('[LINK');
  });
});

describe('A secret', () => {
  let scene: Scene;
  let tokens: (string | undefined)[];

  beforeAll(async () => {
    scene = await many();
    const { back } = await approves(scene);
    expect((await back()).status).toBe(200);
    await scene.bot.quiet();
    const own = await scene.bot.opened.installations.find('slack', ['T1']);
    tokens = [own?.secrets['botToken'], own?.secrets['refreshToken'], CLIENT_SECRET, SIGNING_SECRET];
  });
  afterAll(() => scene.close());

  it('is nowhere in the database as it is, in any table', async () => {
    await scene.gov.person('ULEP').says('what is due this month?');
    await scene.bot.quiet();
    const all = await dump(scene.bot);
    expect(all).toContain('what is due this month?');
    expectNoSecret(all, tokens);
  });

  const person = () => scene.gov.person('ULEP');
  const faults: readonly Step[] = [
    { status: 500 },
    { status: 403, body: 'Forbidden: xoxb-of-nobody' },
    { status: 200, body: 'this is no JSON' },
    { status: 429, retryAfter: 1 },
    { status: 302, body: '' },
    'reset',
    'done but answer lost',
    { error: 'internal_error' },
    { error: 'missing_scope', needed: 'chat:write' },
    { error: 'invalid_arguments', response_metadata: { messages: ['[ERROR] no [json-pointer:/token]'] } },
    { error: 'fatal_error' },
  ];
  for (const fault of faults)
    it(`is in no log line, no output and no row when every call ends with ${JSON.stringify(fault)}`, async () => {
      const end = scene.slack.script('*', (_, count) => (count <= 12 ? fault : undefined));
      const said = await person().says('who leads action 7?', { channel: 'C1' });
      await Promise.all([
        person().says('what is due this month?'),
        person().mentions('C1', 'what is overdue?'),
        person().opensHome(),
        person().sharesLink('C1', `${PUBLIC}/actions/3`),
        person().shortcut('record_update', said),
        scene.gov.person('UELSE').slash('/workplan', 'help'),
        scene.slack.driver.send(
          pressOf(
            { id: 'USEC' },
            { action_id: 'digest-channel', selected_conversation: 'C2' },
            { response_url: `${scene.slack.apiUrl}x` },
          ),
        ),
      ]);
      await new Promise((resolve) => setTimeout(resolve, 400));
      const { back } = await approves(scene);
      const page = await (await back()).text();
      end();
      await scene.bot.quiet();
      expect(scene.bot.logged.length).toBeGreaterThan(0);
      const all = [...scene.bot.logged, ...written(), page, await dump(scene.bot)].join('\n');
      const now = (await scene.bot.opened.installations.find('slack', ['T1']))?.secrets;
      expectNoSecret(all, [...tokens, now?.['botToken'], now?.['refreshToken']]);
      expect(all).not.toMatch(/xox[a-z]-(?!of-nobody)|Bearer /);
    });

  it('is not told by requests that are forged, malformed or too large', async () => {
    const event = eventOf({
      type: 'message',
      channel_type: 'im',
      channel: 'D1',
      user: 'ULEP',
      text: 'x',
      ts: '1.1',
    });
    await scene.slack.driver.send(event, { signature: 'wrong' });
    await scene.slack.driver.send(event, { mutate: () => `{"token":"${tokens[0]}"` });
    await scene.slack.driver.send(event, { secret: `${SIGNING_SECRET}x` });
    expectNoSecret([...scene.bot.logged, ...written()].join('\n'), tokens);
  });

  it('that is moved to another workspace’s row opens for nobody, and that workspace alone is silent', async () => {
    const { opened } = scene.bot;
    const other = await joins(scene, {
      id: 'T2',
      name: 'Elsewhere',
      botToken: 'xoxb-elsewhere',
      users: [{ id: 'U2', name: 'x' }],
    });
    const { rows } = await sql<{
      tenant: string;
      secrets: string;
      key_id: string;
    }>`select tenant, secrets, key_id from installation`.execute(opened.db);
    const own = rows.find(({ tenant }) => tenant === 'T1');
    await sql`update installation set secrets = ${own?.secrets} where tenant = 'T2'`.execute(opened.db);
    expect(await opened.installations.find('slack', ['T2'])).toBeUndefined();
    expect((await other.person('U2').slash('/workplan', 'help')).status).not.toBe(200);
    await person().says('who leads action 5?');
    await scene.bot.quiet();
    expect(last(scene.gov.seenBy('ULEP'), 'answer')).toContain('5');
    expectNoSecret([...scene.bot.logged, ...written()].join('\n'), [...tokens, own?.secrets]);
    const lines = scene.bot.logged.filter((line) => line.startsWith('error installation-sealed'));
    expect(lines, 'told once, with the tenant and what to do').toEqual([
      expect.stringMatching(/tenant=T2 .*Install the app there again/),
    ]);
    await opened.installations.remove('slack', 'T2');
  });

  it('whose key is lost is told of once, with the remedy, and the other workspaces go on', async () => {
    const { opened, adapter, logged } = scene.bot;
    const spec = { id: 'T3', name: 'Locked', botToken: 'xoxb-locked', users: [{ id: 'U3', name: 'x' }] };
    await joins(scene, spec, { isTrusted: true });
    await sql`update installation set key_id = '00000000', at = '2000-01-01T00:00:00.000Z' where tenant = 'T3'`.execute(
      opened.db,
    );
    const found = await adapter.findByEmail?.(['doj@justice.example']);
    expect(found?.map(({ identity }) => identity.tenant)).toEqual(['T1']);
    expect(await adapter.checkUp()).toEqual([
      expect.objectContaining({ isWell: false, what: 'There is no token for Locked (T3).' }),
      expect.objectContaining({ isWell: true }),
    ]);
    expect(logged.filter((line) => line.includes('tenant=T3'))).toEqual([
      expect.stringMatching(/^error installation-sealed .*Set ENCRYPTION_KEY/),
    ]);
  });

  it('opens with no other key, for no other platform, and not where a byte was changed', async () => {
    const [one, other] = [createSeal([new Uint8Array(32).fill(1)]), createSeal([new Uint8Array(32).fill(2)])];
    const { sealed, keyId } = one.close('xoxb-canary', 'slack/T1');
    expect(one.open(sealed, keyId, 'slack/T1')).toBe('xoxb-canary');
    const bytes = Buffer.from(sealed, 'base64');
    for (const at of [0, 12, bytes.length - 17, bytes.length - 1]) {
      const changed = Buffer.from(bytes);
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(() => one.open(changed.toString('base64'), keyId, 'slack/T1')).toThrow();
    }
    // A tag of four bytes is one that can be guessed.
    for (const cut of [1, 8, 12])
      expect(() => one.open(bytes.subarray(0, -cut).toString('base64'), keyId, 'slack/T1')).toThrow();
    for (const about of ['slack/T2', 'teams/T1', 'slack/T1 ', ''])
      expect(() => one.open(sealed, keyId, about)).toThrow();
    expect(() => other.open(sealed, keyId, 'slack/T1')).toThrow(/ENCRYPTION_KEY/);
    expect(one.close('xoxb-canary', 'slack/T1').sealed).not.toBe(sealed);
  });
});
