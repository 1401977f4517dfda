import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type Running, startBot, workplan } from './program.ts';
import { seededDatabase } from './seeded.ts';

const say = (bot: Running, said: string): Promise<Response> =>
  fetch(`${bot.address}/say`, {
    method: 'POST',
    body: new URLSearchParams({ as: 'secretariat', in: 'direct', said }),
    headers: { accept: 'application/json' },
  });

/** Waits until the secretariat's page shows the words. */
const shows = (bot: Running, words: string): Promise<void> =>
  vi.waitFor(
    async () => expect(await (await fetch(`${bot.address}/?as=secretariat`)).text()).toContain(words),
    {
      timeout: 45_000,
      interval: 100,
    },
  );

describe('The program', () => {
  let database: Awaited<ReturnType<typeof seededDatabase>>;
  beforeAll(async () => {
    database = await seededDatabase();
  });
  afterAll(() => database.drop());

  it('answers a question in the console, and stops when it is told to', async () => {
    const bot = await startBot({ DATABASE_URL: database.url, PORT: '0' });
    await say(bot, 'who leads action 3');
    await shows(bot, 'is led by LE Partners');
    expect(await bot.stop()).toBe(0);
    expect(bot.output()).not.toMatch(/error|warn/i);
  });

  it('runs as a second copy beside the first, and the command line beside both', async () => {
    const [one, other] = await Promise.all([
      startBot({ DATABASE_URL: database.url, PORT: '0' }),
      startBot({ DATABASE_URL: database.url, PORT: '0' }),
    ]);
    const [third] = await Promise.all([
      workplan(['ask', 'who leads action 3'], { DATABASE_URL: database.url }),
      say(one, 'who leads action 8'),
      say(other, 'status of action 2'),
    ]);
    for (const bot of [one, other]) {
      await shows(
        bot,
        'Facilitate multi-agency collaboration at an operational level) is led by LE Partners',
      );
      await shows(bot, 'Nothing reported yet on action 2.');
    }
    expect(third).toMatchObject({ code: 0, stderr: '' });
    expect(third.stdout).toContain('LE Partners');
    await Promise.all([one.stop(), other.stop()]);
  });

  it('answers after kill -9 what it had acknowledged before', async () => {
    const fresh = await seededDatabase();
    const bot = await startBot({ DATABASE_URL: fresh.url, PORT: '0' });
    const acknowledged = await say(bot, 'who leads action 3');
    await bot.stop('SIGKILL');
    expect(acknowledged.ok).toBe(true);
    const next = await startBot({ DATABASE_URL: fresh.url, PORT: '0' });
    await shows(next, 'is led by LE Partners');
    await next.stop();
    await fresh.drop();
  }, 60_000);

  it('becomes a fresh bot with the seed plan in a folder that does not exist yet', async () => {
    const parent = await mkdtemp(path.join(tmpdir(), 'work plan “fresh” '));
    await chmod(parent, 0o755);
    const env = { DATA_DIR: path.join(parent, 'not yet there'), PORT: '0' };
    const bot = await startBot(env);
    const beside = await workplan(['ask', 'how many actions are there', '--json'], env);
    expect(JSON.parse(beside.stdout)).toMatchObject({ kind: 'count', actions: [1, 2, 3, 4, 5, 6, 7, 8, 9] });
    expect(await bot.stop()).toBe(0);
    expect((await workplan(['doctor'], env)).stdout).toContain('Every lead has a contact.');
    await rm(parent, { recursive: true, force: true });
  }, 60_000);
});

describe('A start that can’t be', () => {
  it.each([
    [
      { PORT: 'eighty' },
      /The environment variable PORT is “eighty”, which can’t be used\. Set it to a whole number/,
    ],
    [{ PORT: '70000' }, /PORT is “70000”/],
    [
      { DATABASE_URL: 'mysql://me:hunter2@host/db' },
      /DATABASE_URL is “mysql:\/\/me:\*\*\*@host\/db”.*postgresql:\/\/user/,
    ],
    [{ DATABASE_URL: 'hunter2' }, /DATABASE_URL is “\(hidden\)”/],
    [{ CONSOLE: 'maybe' }, /CONSOLE is “maybe”.*on or off/],
    [
      { DATABASE_URL: 'postgresql://me:hunter2@127.0.0.1:9/db' },
      /The database at DATABASE_URL \(postgresql:\/\/me:\*\*\*@127\.0\.0\.1:9\/db\) can’t be used/,
    ],
  ])('with %j says so in one sentence, without the secret', async (env, sentence) => {
    const said = await startBot({ PORT: '0', ...env }).then(
      () => 'it started',
      (error: Error) => error.message,
    );
    expect(said).toMatch(sentence);
    expect(said).not.toContain('hunter2');
    expect(said.trim().split('\n')).toHaveLength(1);
  });

  it('because the port is taken names the port and the remedy', async () => {
    const database = await seededDatabase();
    const other = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => other.once('listening', resolve));
    const address = other.address();
    const port = typeof address === 'object' ? (address?.port ?? 0) : 0;
    await expect(startBot({ DATABASE_URL: database.url, PORT: String(port) })).rejects.toThrow(
      new RegExp(`PORT ${port} on 127\\.0\\.0\\.1 is taken.*set PORT to another number`, 'i'),
    );
    other.close();
    await database.drop();
  });
});
