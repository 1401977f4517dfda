import { chmod, copyFile, mkdir, mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { OperatorError } from '../../operatorError.ts';
import type { Installation } from './installation.ts';
import { type Programs, programPath } from './programs.ts';
import { runProgram } from './runProgram.ts';
import { lastTellingLine, openLog } from './serverLog.ts';

/** Makes a cluster of PostgreSQL in a folder that isn't there yet, and leaves it synced to disk. */
export async function initdb(place: Installation, cluster: string, passwordFile: string): Promise<void> {
  const { ok, output } = await withPlainPath(place.programs, (programs) =>
    runProgram(
      programPath(programs, 'initdb'),
      [
        `--pgdata=${cluster}`,
        '--username=workplan',
        `--pwfile=${passwordFile}`,
        '--auth=scram-sha-256',
        '--encoding=UTF8',
        '--locale-provider=builtin',
        '--builtin-locale=C.UTF-8',
        '--locale=C',
        '--text-search-config=english',
        '--no-instructions',
      ],
      place.account,
    ),
  );
  if (ok) return;
  await note(output, place).catch(() => undefined);
  throw new OperatorError(
    `PostgreSQL could not make its database in ${place.folder} ("${lastTellingLine(output)}"): ` +
      `put that right, or point DATA_DIR at another folder; ${place.log} has the whole story.`,
  );
}

async function note(output: string, place: Installation): Promise<void> {
  const log = await openLog(place.log, place.account);
  await log.appendFile(output).finally(() => log.close());
}

const READ_BY_A_SHELL = /["$`\\\n]/;

/** initdb hands its own path to a shell. Where a shell would misread that path, a copy elsewhere does the work. */
async function withPlainPath<T>(programs: Programs, work: (programs: Programs) => Promise<T>): Promise<T> {
  if (process.platform === 'win32' || !READ_BY_A_SHELL.test(programs.folder)) return work(programs);
  const folder = await mkdtemp(join(tmpdir(), 'workplan-postgresql-'));
  try {
    await mkdir(join(folder, 'bin'));
    for (const path of [folder, join(folder, 'bin')]) await chmod(path, 0o755);
    for (const name of ['lib', 'share']) await symlink(join(programs.folder, name), join(folder, name));
    for (const from of [programPath(programs, 'initdb'), programPath(programs, 'postgres')]) {
      const to = join(folder, 'bin', basename(from));
      await copyFile(from, to);
      await chmod(to, 0o755);
    }
    return await work({ ...programs, folder });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
