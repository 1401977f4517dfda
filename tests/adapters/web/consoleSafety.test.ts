import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HAS_BROWSER } from './browser.ts';
import { type Console, expectWords, openConsole, soon, type Visitor } from './visit.ts';

type Answered = {
  readonly status: number;
  readonly body: string;
  readonly headers: NodeJS.Dict<string | string[]>;
};

describe.skipIf(!HAS_BROWSER)('The console, against mischief and accidents', () => {
  let bot: Console;
  let visitor: Visitor;
  beforeAll(async () => {
    bot = await openConsole();
    visitor = await bot.visit();
    await visitor.ready();
    await visitor.goTo('2025-03-03');
  });
  afterAll(() => bot.close());

  /** A request as any program can make it, whatever a browser would refuse to send. */
  const ask = (
    path: string,
    options: { headers?: Record<string, string>; form?: Record<string, string> } = {},
  ) =>
    new Promise<Answered>((resolve, reject) => {
      const { form, headers = {} } = options;
      const type = { 'content-type': 'application/x-www-form-urlencoded' };
      const sent = request(
        new URL(path, bot.address),
        {
          agent: false,
          method: form === undefined ? 'GET' : 'POST',
          headers: { ...(form && type), ...headers },
        },
        (answer) => {
          let body = '';
          answer.on('data', (data) => {
            body += data;
          });
          answer.on('end', () => resolve({ status: answer.statusCode ?? 0, body, headers: answer.headers }));
        },
      );
      sent.on('error', reject);
      sent.end(form === undefined ? undefined : new URLSearchParams(form).toString());
    });
  const json = { accept: 'application/json' };
  const problemOf = async (path: string, form: Record<string, string>): Promise<string> =>
    JSON.parse((await ask(path, { form, headers: json })).body).problem;

  it.each([
    ['a picture that runs a script', '<img src=x onerror=alert(1)>'],
    ['the end of a script', '</script><script>alert(1)</script>'],
    ['an attribute that breaks out', '" onmouseover="alert(1)" x="'],
    ['a template', '{{7*7}} <%= 7*7 %> #{7*7}'],
    ['a right-to-left override', 'Action 3 \u202Ekcart no\u202C is on track'],
    ['emoji and marks', '👩🏽‍⚖️🇬🇧 é Z͑ͫ̓a̴l̵g̶o ✓'],
    ['an address that is a script', 'javascript:alert(1)'],
  ])('shows %s as the words they are', async (_, said) => {
    await visitor.say(said);
    expect(await visitor.page.locator('.words').last().textContent()).toBe(said);
    expect(
      await visitor.page.locator('.stream :is(script, img, iframe, [onerror], [onmouseover])').count(),
    ).toBe(0);
  });

  it('shows hostile words in a draft, a receipt and the digest as the words they are', async () => {
    const said = 'Action 2 is at risk because <img src=x onerror=alert(1)> two staff left';
    await visitor.become('NCA/NECC contact');
    await visitor.say(said);
    await visitor.button('Confirm').click();
    await expectWords(visitor.last, /Recorded for action 2.*<img src=x onerror=alert\(1\)>/);
    await visitor.goTo('2025-03-10');
    await visitor.openChannel('#strategy-group');
    await expectWords(visitor.last, /<img src=x onerror=alert\(1\)>/);
    expect(await visitor.page.locator('main :is(script, img)').count()).toBe(0);
  });

  it('takes ten thousand characters of any script, and says how many are too many', async () => {
    await visitor.become('LE Partners contact');
    for (const letter of ['x', '好']) {
      const said = letter.repeat(10_000);
      const before = await visitor.page.locator('.words').count();
      await visitor.box.fill(said);
      await visitor.button('Send').click();
      await expect.poll(() => visitor.page.locator('.words').count(), soon).toBe(before + 1);
      expect(await visitor.page.locator('.words').last().textContent()).toBe(said);
    }
    const lines = { as: 'le-partners-contact', in: 'direct', said: '.\r\n'.repeat(4_999) };
    expect(await problemOf('/say', lines)).toBe('');
    expect(
      await problemOf('/say', { as: 'le-partners-contact', in: 'direct', said: 'x'.repeat(10_001) }),
    ).toBe('That is 10001 characters; the most is 10000. Nothing was sent.');
  });

  it('refuses a body over the limit before reading it', async () => {
    const { status, body } = await ask('/say', { form: { said: 'x'.repeat(200_000) } });
    expect([status, body]).toEqual([413, 'That is too long for one message.']);
  });

  it.each([
    ['another name for this machine', { host: 'evil.example' }],
    ['a name that only begins like it', { host: '127.0.0.1.evil.example' }],
    ['an address of this machine that is not its own', { host: '0.0.0.0:3000' }],
  ])('refuses to be opened as %s', async (_, headers) => {
    expect((await ask('/', { headers })).status).toBe(403);
    expect((await ask('/assets/console.js', { headers })).status).toBe(403);
  });

  it.each([
    ['another site', { origin: 'https://evil.example' }],
    ['another program on this machine', { origin: 'http://127.0.0.1:9' }],
    ['a page without an origin', { origin: 'null' }],
    ['a link on another site', { 'sec-fetch-site': 'cross-site' }],
  ])('refuses a form from %s', async (_, headers) => {
    for (const path of ['/say', '/choose', '/clock']) {
      const form = { as: 'secretariat', in: 'direct', said: 'hello', to: 'next-day' };
      expect((await ask(path, { form, headers })).status).toBe(403);
    }
    expect((await ask('/clock', { headers })).status).toBe(404);
  });

  it('lets the page run nothing but its own script, and lets nobody frame it', async () => {
    const { headers } = await ask('/');
    expect(headers['content-security-policy']).toMatch(
      /default-src 'none'.*script-src 'self'.*frame-ancestors 'none'/,
    );
    expect(headers['content-security-policy']).not.toContain('unsafe');
    expect(headers['x-content-type-options']).toBe('nosniff');
  });

  it('serves its own files and no others', async () => {
    expect((await ask('/assets/layout.css')).status).toBe(200);
    for (const path of [
      '/assets/../webAdapter.ts',
      '/assets/%2e%2e/webAdapter.ts',
      '/assets/..%2fguard.ts',
      '/nothing',
    ])
      expect((await ask(path)).status).toBe(404);
  });

  it('says what is wrong with a form that nobody could have pressed', async () => {
    const form = { as: 'secretariat', in: 'direct' };
    expect(await problemOf('/choose', { ...form, message: 'nothing', choice: 'confirm' })).toBe(
      'That message is not in this conversation.',
    );
    expect(await problemOf('/say', { as: 'nobody', in: 'direct', said: 'hello' })).toMatch(
      /not in the plan any more/,
    );
    expect(await problemOf('/say', { ...form, in: 'no-such-channel', said: 'hello' })).toMatch(
      /not in the plan any more/,
    );
    expect(await problemOf('/say', { ...form, said: ' \n ' })).toBe('Write something first.');
  });

  it('hears a form once, however often it is sent', async () => {
    const form = { as: 'secretariat', in: 'direct', said: 'who leads action 4', once: 'one-press' };
    await Promise.all([1, 2, 3].map(() => ask('/say', { form, headers: json })));
    await visitor.become('Secretariat');
    await expectWords(visitor.last, /Action 4/);
    expect(await visitor.page.getByText('who leads action 4').count()).toBe(1);
  });

  it.each([
    ['', '“” is not a day. Write it as 2025-03-31.'],
    ['tomorrow', '“tomorrow” is not a day. Write it as 2025-03-31.'],
    ['2025-02-30', '“2025-02-30” is not a day. Write it as 2025-03-31.'],
    ['0001-01-01', 'The clock goes from 2000 to 2100, so it can’t go to 0001-01-01.'],
    ['2999-12-31', 'The clock goes from 2000 to 2100, so it can’t go to 2999-12-31.'],
  ])('does not move the clock to “%s”', async (day, sentence) => {
    expect(await problemOf('/clock', { as: 'secretariat', in: 'direct', to: 'day', day })).toBe(sentence);
    await expectWords(visitor.page.locator('.today'), /Monday 10 March 2025/);
  });

  it('says so on the page when the bot has gone, keeps what was being written, and carries on when it is back', async () => {
    bot.complaints.splice(0);
    await visitor.page.context().setOffline(true);
    await visitor.box.fill('who leads action 6');
    await visitor.button('Send').click();
    await expectWords(visitor.page.locator('.compose .problem'), 'Nothing was sent; try again.');
    expect(await visitor.box.inputValue()).toBe('who leads action 6');
    await visitor.page.context().setOffline(false);
    bot.complaints.splice(0);
    await visitor.button('Send').click();
    await expectWords(visitor.last, /Action 6/);
    await expectWords(visitor.page.locator('.compose .problem'), /^$/);
  });

  it('goes on without a complaint from the browser or the bot', () => {
    expect(bot.complaints).toEqual([]);
    expect(bot.output()).not.toMatch(/error|warn/i);
  });
});
