import { once } from 'node:events';
import { mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import pg from 'pg';
import { expect, test } from 'vitest';
import { freePort } from '../../src/store/embedded/freePort.ts';
import { openEmbedded, openEmbeddedIn } from '../../src/store/embedded/openEmbedded.ts';
import { boundLog, openLog } from '../../src/store/embedded/serverLog.ts';
import { THIS_MACHINE } from '../../src/store/embedded/surroundings.ts';
import { isRunning, temporaryFolder } from './embeddedFolder.ts';

async function answerOf(url: string, sql: string): Promise<Record<string, unknown> | undefined> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows[0];
  } finally {
    await client.end();
  }
}

test('A folder that is not there becomes a durable, private, Unicode database.', async () => {
  const dataDir = join(await temporaryFolder(), 'a', 'b');
  const database = await openEmbedded(dataDir);
  const setting = (name: string): string => `current_setting('${name}') as ${name}`;
  const settings = ['fsync', 'full_page_writes', 'synchronous_commit', 'data_checksums', 'server_encoding'];
  const found = await answerOf(
    database.url,
    `select current_user as "user", current_database() as "database", upper('é') as upper,
       ${[...settings, 'listen_addresses', 'unix_socket_directories'].map(setting).join()}`,
  );
  expect(found).toEqual({
    user: 'workplan',
    database: 'workplan',
    upper: 'É',
    fsync: 'on',
    full_page_writes: 'on',
    synchronous_commit: 'on',
    data_checksums: 'on',
    server_encoding: 'UTF8',
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
  });
  expect((await stat(join(dataDir, 'postgres', 'workplan-password'))).mode & 0o777).toBe(0o600);
  const stranger = new URL(database.url);
  stranger.password = 'guessed';
  await expect(answerOf(stranger.href, 'select 1')).rejects.toThrow('password authentication failed');
  await database.close();
});

test('What was written is there at the next start, and nothing runs in between.', async () => {
  const dataDir = await temporaryFolder();
  const before = await openEmbedded(dataDir);
  await answerOf(before.url, "create table kept as select 'Publish by Summer 2024.' as wording");
  await before.close();
  await before.close();
  expect(await isRunning(dataDir)).toBe(false);
  const after = await openEmbedded(dataDir);
  expect(await answerOf(after.url, 'select wording from kept')).toEqual({
    wording: 'Publish by Summer 2024.',
  });
  await after.close();
});

test('All users of a folder share one server, and the last to leave stops it.', async () => {
  const dataDir = await temporaryFolder();
  const [first, second] = await Promise.all([openEmbedded(dataDir), openEmbedded(dataDir)]);
  expect(second.url).toBe(first.url);
  await first.close();
  expect(await answerOf(second.url, 'select 1 as one')).toEqual({ one: 1 });
  await second.close();
  expect(await isRunning(dataDir)).toBe(false);
});

test('Users who come and go at the same moments all find a server.', async () => {
  const dataDir = await temporaryFolder();
  const comeAndGo = async (): Promise<void> => {
    for (let visit = 0; visit < 5; visit += 1) {
      const database = await openEmbedded(dataDir);
      expect(await answerOf(database.url, 'select 1 as one')).toEqual({ one: 1 });
      await database.close();
    }
  };
  await Promise.all([comeAndGo(), comeAndGo(), comeAndGo()]);
  expect(await isRunning(dataDir)).toBe(false);
});

test.each([`with spaces`, `it's "quoted" \`so\` $HOME & \\ 50%`, 'Straße – naïve – 計画'])(
  'A folder may be called %s.',
  async (name) => {
    const dataDir = join(await temporaryFolder(), name);
    await mkdir(dataDir);
    const database = await openEmbedded(dataDir);
    expect(await answerOf(database.url, 'select 1 as one')).toEqual({ one: 1 });
    await database.close();
    expect(await isRunning(dataDir)).toBe(false);
  },
);

test('A port that is taken before the server gets it is left for another.', async () => {
  const dataDir = await temporaryFolder();
  const occupied = createServer().listen(0, '127.0.0.1');
  await once(occupied, 'listening');
  const address = occupied.address();
  const taken = typeof address === 'object' ? (address?.port ?? 0) : 0;
  const offered = [taken, taken];
  const choosePort = async (): Promise<number> => offered.shift() ?? freePort();
  const database = await openEmbeddedIn({ ...THIS_MACHINE, choosePort }, dataDir);
  expect(offered).toEqual([]);
  expect(Number(new URL(database.url).port)).not.toBe(taken);
  await database.close();
  occupied.close();
});

test('The log keeps its end when it grows big, and a server that writes it goes on.', async () => {
  const log = join(await temporaryFolder(), 'postgres.log');
  await writeFile(log, `${'an old line\n'.repeat(100_000)}`);
  const running = await openLog(log, undefined);
  await boundLog(running);
  await running.appendFile('the newest line\n');
  await running.close();
  const kept = await readFile(log, 'utf8');
  expect(kept.length).toBeLessThan(300_000);
  expect(kept.endsWith('an old line\nthe newest line\n')).toBe(true);
  await rm(log);
});
