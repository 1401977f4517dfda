import { spawn } from 'node:child_process';
import { chown, cp, mkdir, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { expect, onTestFinished, test } from 'vitest';
import { openEmbedded } from '../../src/store/embedded/openEmbedded.ts';
import { isRunning, serverPid, temporaryFolder } from './embeddedFolder.ts';
import { type DatabaseUser, startUser } from './embeddedProcess.ts';

const numberOfLines = (url: string): Promise<number> => countIn(url, 'line');
const numberOfUsers = (url: string): Promise<number> => countIn(url, "pg_locks where locktype = 'advisory'");

async function countIn(url: string, rowsOf: string): Promise<number> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ number: number }>(`select count(*)::int as number from ${rowsOf}`);
    return rows[0]?.number ?? 0;
  } finally {
    await client.end();
  }
}

/** Lets it write on and on, and returns when this many rows are acknowledged. */
async function writeUntil(user: DatabaseUser, acknowledged: number): Promise<void> {
  user.say('write on and on');
  while (Number(await user.heard()) < acknowledged);
}

/** The last row acknowledged before the process was gone; it may have had time to complain. */
async function lastWords(user: DatabaseUser): Promise<number> {
  let last = 0;
  for (let line = await user.heard(); line !== undefined; line = await user.heard()) {
    last = Math.max(last, Number(line) || 0);
  }
  return last;
}

test('When its user is killed the server lives on with every acknowledged row, and the next user stops it.', async () => {
  const dataDir = await temporaryFolder();
  const user = startUser(dataDir);
  const url = await user.heard();
  await writeUntil(user, 50);
  await user.kill('SIGKILL');
  const acknowledged = await lastWords(user);
  expect(await isRunning(dataDir)).toBe(true);
  const database = await openEmbedded(dataDir);
  expect(database.url).toBe(url);
  expect(await numberOfLines(database.url)).toBeGreaterThanOrEqual(acknowledged);
  await database.close();
  expect(await isRunning(dataDir)).toBe(false);
});

test('When user and server are killed the next start recovers every acknowledged row.', async () => {
  const dataDir = await temporaryFolder();
  const user = startUser(dataDir);
  await user.heard();
  await writeUntil(user, 50);
  process.kill(await serverPid(dataDir), 'SIGKILL');
  await user.kill('SIGKILL');
  const acknowledged = await lastWords(user);
  const database = await openEmbedded(dataDir);
  expect(await numberOfLines(database.url)).toBeGreaterThanOrEqual(acknowledged);
  await database.close();
});

test('When the server is killed under its users they start it again where it was.', async () => {
  const dataDir = await temporaryFolder();
  const database = await openEmbedded(dataDir);
  process.kill(await serverPid(dataDir), 'SIGKILL');
  while ((await numberOfUsers(database.url).catch(() => 0)) === 0) await sleep(20);
  const joined = await openEmbedded(dataDir);
  expect(joined.url).toBe(database.url);
  await joined.close();
  expect(await isRunning(dataDir)).toBe(true);
  await database.close();
  expect(await isRunning(dataDir)).toBe(false);
});

test('Ctrl-C ends the process in the terminal and leaves the server to others.', async () => {
  const dataDir = await temporaryFolder();
  const user = startUser(dataDir);
  await user.heard();
  const database = await openEmbedded(dataDir);
  await user.kill('SIGINT');
  expect(user.child.signalCode).toBe('SIGINT');
  await sleep(200);
  expect(await numberOfLines(database.url)).toBe(0);
  await database.close();
});

test('Processes that start at once from nothing meet on one server.', async () => {
  const dataDir = join(await temporaryFolder(), 'data');
  const users = [startUser(dataDir), startUser(dataDir), startUser(dataDir)];
  const urls = await Promise.all(users.map((user) => user.heard()));
  expect(urls[0]).toMatch(/^postgres:/);
  expect(new Set(urls).size).toBe(1);
  for (const user of users) user.say('close');
  expect(await Promise.all(users.map((user) => user.heard()))).toEqual(['closed', 'closed', 'closed']);
  expect(await isRunning(dataDir)).toBe(false);
});

test('A process killed while it makes the database leaves nothing that the next could mistake for one.', async () => {
  const dataDir = await temporaryFolder();
  const abandoned = join(dataDir, 'postgres.unfinished-yesterday');
  await mkdir(abandoned);
  await utimes(abandoned, new Date('2025-03-30'), new Date('2025-03-30'));
  const user = startUser(dataDir);
  while (
    !(await readdir(dataDir)).some((name) => name.startsWith('postgres.unfinished') && !name.endsWith('day'))
  ) {
    await sleep(5);
  }
  await user.kill('SIGKILL');
  expect(await readdir(dataDir)).not.toContain('postgres');
  const database = await openEmbedded(dataDir);
  await expect(numberOfLines(database.url)).rejects.toThrow('relation "line" does not exist');
  await database.close();
  expect(await readdir(dataDir)).not.toContain('postgres.unfinished-yesterday');
});

test('A postmaster.pid left behind is no hindrance, whoever got its number and whatever is left of it.', async () => {
  const dataDir = await temporaryFolder();
  const database = await openEmbedded(dataDir);
  const file = join(dataDir, 'postgres', 'postmaster.pid');
  const written = await readFile(file, 'utf8');
  const { uid, gid } = await stat(file);
  await database.close();
  const other = spawn('sleep', ['60'], { stdio: 'ignore' });
  onTestFinished(() => {
    other.kill();
  });
  for (const left of [
    written,
    written.replace(/^\d+/, String(other.pid)),
    written.replace(/^\d+/, String(process.pid)),
    `${process.pid}\n`,
    '',
  ]) {
    await writeFile(file, left, { mode: 0o600 });
    await chown(file, uid, gid);
    const again = await openEmbedded(dataDir);
    expect(await isRunning(dataDir)).toBe(true);
    await again.close();
  }
});

test('A copy of a folder in use gets a server of its own.', async () => {
  const home = await temporaryFolder();
  const original = await openEmbedded(join(home, 'original'));
  await cp(join(home, 'original'), join(home, 'copy'), { recursive: true });
  const copy = await openEmbedded(join(home, 'copy'));
  expect(copy.url).not.toBe(original.url);
  expect(await serverPid(join(home, 'copy'))).not.toBe(await serverPid(join(home, 'original')));
  await copy.close();
  expect(await isRunning(join(home, 'original'))).toBe(true);
  await original.close();
});

test('A folder deleted under an orphaned server becomes a fresh database.', async () => {
  const dataDir = await temporaryFolder();
  const user = startUser(dataDir);
  await user.heard();
  await user.kill('SIGKILL');
  const orphan = await serverPid(dataDir);
  onTestFinished(() => {
    try {
      process.kill(orphan, 'SIGKILL');
    } catch {}
  });
  await rm(dataDir, { recursive: true });
  const database = await openEmbedded(dataDir);
  await expect(numberOfLines(database.url)).rejects.toThrow('relation "line" does not exist');
  await database.close();
});
