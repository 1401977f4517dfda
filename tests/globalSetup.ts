import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { openEmbeddedIn } from '../src/store/embedded/openEmbedded.ts';
import { THIS_MACHINE } from '../src/store/embedded/surroundings.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** a server on which tests make databases: `freshDatabase` */
    databaseUrl: string;
  }
}

/** Test data need not outlive a power cut, so this server doesn't wait for the disk. */
const FORGETFUL = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  max_connections: '100',
};

/** One embedded server for the whole run, unless TEST_DATABASE_URL names another. */
export default async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  const { TEST_DATABASE_URL: given } = process.env;
  if (given !== undefined && given !== '') {
    project.provide('databaseUrl', given);
    return undefined;
  }
  const folder = await mkdtemp(join(tmpdir(), 'workplan-tests-'));
  await chmod(folder, 0o755);
  const database = await openEmbeddedIn({ ...THIS_MACHINE, settings: FORGETFUL }, folder);
  project.provide('databaseUrl', database.url);
  return async () => {
    await database.close();
    await rm(folder, { recursive: true });
  };
}
