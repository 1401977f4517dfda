import { execFile } from 'node:child_process';
import { chmod, chown, cp, lstat, mkdir, readdir, readlink, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { expect, onTestFinished, type TestContext, test } from 'vitest';
import { parseAccounts } from '../../src/store/embedded/account.ts';
import { firstClosedFolder } from '../../src/store/embedded/firstClosedFolder.ts';
import { openEmbedded, openEmbeddedIn } from '../../src/store/embedded/openEmbedded.ts';
import { packagedPrograms } from '../../src/store/embedded/packagedPrograms.ts';
import { THIS_MACHINE } from '../../src/store/embedded/surroundings.ts';
import { isRunning, serverPid, temporaryFolder } from './embeddedFolder.ts';
import { startUser } from './embeddedProcess.ts';

const NOBODY = { name: 'nobody', uid: 65_534, gid: 65_534 };

function needsRoot(context: TestContext): void {
  context.skip(process.getuid?.() !== 0, 'needs root');
}

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query('create table if not exists here ()');
  await client.end();
  return true;
}

async function accountOf(dataDir: string): Promise<{ readonly uid: number; readonly gid: number }> {
  const { uid, gid } = await stat(`/proc/${await serverPid(dataDir)}`);
  return { uid, gid };
}

async function linkedFolder(dataDir: string): Promise<string> {
  return readlink(join(dataDir, 'postgres'));
}

/** The packaged programs at another place, with or without the links that an install script makes. */
async function copyOfPrograms(folder: string, links: 'with links' | 'without links') {
  const { folder: original, version } = await packagedPrograms();
  await cp(original, folder, {
    recursive: true,
    verbatimSymlinks: true,
    filter: async (path) => links === 'with links' || !(await lstat(path)).isSymbolicLink(),
  });
  return { ...THIS_MACHINE, packagedPrograms: async () => ({ folder, version }) };
}

test('Accounts are read from /etc/passwd, and root is none of them.', () => {
  expect(
    parseAccounts('root:x:0:0:root:/root:/bin/bash\nnobody:x:65534:65534::/:/bin/false\n# odd\n'),
  ).toEqual([NOBODY]);
});

test('Root runs the server as an ordinary account, in a folder that this account can enter.', async (context) => {
  needsRoot(context);
  const dataDir = await temporaryFolder();
  const database = await openEmbedded(dataDir);
  expect((await accountOf(dataDir)).uid).not.toBe(0);
  expect((await lstat(join(dataDir, 'postgres'))).isDirectory()).toBe(true);
  await database.close();
});

test('Root runs the server as the owner of the data folder, who can go on without root.', async (context) => {
  needsRoot(context);
  const home = await temporaryFolder();
  const dataDir = join(home, 'data');
  await mkdir(dataDir, { mode: 0o700 });
  await chown(dataDir, NOBODY.uid, NOBODY.gid);
  const database = await openEmbedded(dataDir);
  expect(await accountOf(dataDir)).toEqual({ uid: NOBODY.uid, gid: NOBODY.gid });
  await database.close();
  const programs = dirname(process.execPath);
  context.skip(
    (await firstClosedFolder(programs, NOBODY)) !== undefined,
    `${programs} is closed to ordinary users`,
  );
  const owner = startUser(dataDir, { ...NOBODY, env: {} });
  expect(await owner.heard()).toMatch(/^postgres:/);
  owner.say('close');
  expect(await owner.heard()).toBe('closed');
});

test('A cluster that came back from a backup as root’s is handed over again.', async (context) => {
  needsRoot(context);
  const home = await temporaryFolder();
  const before = await openEmbedded(join(home, 'data'));
  await before.close();
  await cp(join(home, 'data'), join(home, 'restored'), { recursive: true });
  await chmod(join(home, 'restored', 'postgres'), 0o755);
  const after = await openEmbedded(join(home, 'restored'));
  expect(await answers(after.url)).toBe(true);
  await after.close();
});

test('An ordinary user needs no home, no account of PostgreSQL’s and no root.', async (context) => {
  needsRoot(context);
  const { folder: programs } = await packagedPrograms();
  for (const needed of [dirname(process.execPath), programs, import.meta.dirname]) {
    const closed = await firstClosedFolder(needed, NOBODY);
    context.skip(closed !== undefined, `${closed} is closed to ordinary users`);
  }
  const home = await temporaryFolder();
  await chown(home, NOBODY.uid, NOBODY.gid);
  const dataDir = join(home, 'bot', '.data');
  const user = startUser(dataDir, { ...NOBODY, env: {} });
  expect(await user.heard()).toMatch(/^postgres:/);
  expect(await accountOf(dataDir)).toEqual({ uid: NOBODY.uid, gid: NOBODY.gid });
  user.say('close');
  expect(await user.heard()).toBe('closed');
  expect(await isRunning(dataDir)).toBe(false);
  await chown(dataDir, 0, 0);
  await chmod(dataDir, 0o755);
  const refused = startUser(dataDir, { ...NOBODY, env: {} });
  expect(await refused.heard()).toBe(
    `OperatorError: The data folder ${dataDir} cannot be read and written by this user: ` +
      'change its permissions or its owner, or point DATA_DIR at another folder.',
  );
});

test('Root in a home of mode 700 keeps its database where the account of the server can enter.', async (context) => {
  needsRoot(context);
  const home = await temporaryFolder('/root', 0o700);
  const dataDir = join(home, 'bot', '.data');
  const first = await openEmbedded(dataDir);
  expect(await answers(first.url)).toBe(true);
  const kept = await linkedFolder(dataDir);
  onTestFinished(() => rm(kept, { recursive: true, force: true }));
  expect(kept).toMatch(/^\/var\/lib\/workplan-bot\/data\/[0-9a-f-]{36}$/);
  await first.close();
  const second = await openEmbedded(dataDir);
  expect(await linkedFolder(dataDir)).toBe(kept);
  await second.close();
  await rm(join(home, 'bot'), { recursive: true });
  const fresh = await openEmbedded(dataDir);
  const keptNow = await linkedFolder(dataDir);
  onTestFinished(() => rm(keptNow, { recursive: true, force: true }));
  expect(keptNow).not.toBe(kept);
  await fresh.close();
});

test('Root stages programs that the account of the server cannot reach, once for each version.', async (context) => {
  needsRoot(context);
  const home = await temporaryFolder('/root', 0o700);
  const stagingFolder = join(await temporaryFolder(), 'staging');
  const surroundings = { ...(await copyOfPrograms(join(home, 'native'), 'without links')), stagingFolder };
  const databases = await Promise.all(
    ['one', 'one', 'two'].map((name) => openEmbeddedIn(surroundings, join(home, name, '.data'))),
  );
  for (const database of databases) expect(await answers(database.url)).toBe(true);
  expect(databases[1]?.url).toBe(databases[0]?.url);
  expect(await readdir(join(stagingFolder, 'data'))).toHaveLength(2);
  const { version } = await surroundings.packagedPrograms();
  expect((await readdir(stagingFolder)).sort()).toEqual(['data', `postgresql-${version}`]);
  const { uid, mode } = await stat(join(stagingFolder, `postgresql-${version}`, 'bin', 'postgres'));
  expect([uid, mode & 0o777]).toEqual([0, 0o755]);
  await Promise.all(databases.map((database) => database.close()));
});

test('Root without a place to stage is told what to do.', async (context) => {
  needsRoot(context);
  const home = await temporaryFolder('/root', 0o700);
  const opening = (stagingFolder: string) =>
    openEmbeddedIn({ ...THIS_MACHINE, stagingFolder }, join(home, '.data'));
  await expect(opening('/proc/workplan-bot')).rejects.toThrow(
    /^PostgreSQL refuses to run as root, and the folder \/proc\/workplan-bot\/data .* run as an ordinary user, or set DATABASE_URL\.$/,
  );
  await expect(opening(home)).rejects.toThrow('lies in /root, which is closed to it');
});

test('Links that no install script made are made in place.', async () => {
  const home = await temporaryFolder();
  const surroundings = await copyOfPrograms(join(home, 'native'), 'without links');
  const database = await openEmbeddedIn(surroundings, join(home, 'data'));
  expect(await readlink(join(home, 'native', 'lib', 'libpq.so.5'))).toMatch(/^libpq\.so\.5\.\d+$/);
  await database.close();
});

test('A path of programs that a shell would misread does no harm.', async () => {
  const home = await temporaryFolder();
  const surroundings = await copyOfPrograms(join(home, 'it\'s "$HOME" `x`'), 'with links');
  const database = await openEmbeddedIn(surroundings, join(home, 'data'));
  expect(await answers(database.url)).toBe(true);
  await database.close();
});

test('Where links are missing and may not be made, a copy of the programs has them.', async (context) => {
  const home = await temporaryFolder();
  const folder = join(home, 'native');
  const surroundings = await copyOfPrograms(folder, 'without links');
  await chmod(join(folder, 'lib'), 0o555);
  onTestFinished(() => chmod(join(folder, 'lib'), 0o755));
  if (process.getuid?.() === 0) {
    const bound = await promisify(execFile)('sh', [
      '-c',
      'mount --bind "$0" "$0" && mount -o remount,bind,ro "$0"',
      folder,
    ]).then(
      () => true,
      () => false,
    );
    context.skip(!bound, 'root can write everywhere here');
    onTestFinished(async () => {
      await promisify(execFile)('umount', [folder]);
    });
  }
  const stagingFolder = join(home, 'staging');
  const database = await openEmbeddedIn({ ...surroundings, stagingFolder }, join(home, 'data'));
  expect(await answers(database.url)).toBe(true);
  await database.close();
});
