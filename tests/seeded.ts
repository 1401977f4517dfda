import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { readPlan } from '../src/importing/readPlan.ts';
import { readRoster } from '../src/importing/readRoster.ts';
import { openStore } from '../src/store/openStore.ts';
import { freshDatabase } from './database.ts';

const SEEDS = path.resolve(import.meta.dirname, '../seeds');

export async function seedPlan() {
  return readPlan(
    await readFile(path.join(SEEDS, 'octf-addendum-work-plan-2024-25.txt')),
    'octf-addendum-work-plan-2024-25.txt',
  );
}

export async function seedRoster() {
  const { plan } = await seedPlan();
  return readRoster(await readFile(path.join(SEEDS, 'roster.csv')), 'roster.csv', plan.parties);
}

/** A database with the schema, the seed plan, its roster and one digest channel. */
export async function seededDatabase(): ReturnType<typeof freshDatabase> {
  const database = await freshDatabase();
  const opened = await openStore(database.url, async () => undefined);
  const { plan, doubts } = await seedPlan();
  const { people, parties } = await seedRoster();
  await opened.store.savePlan(plan, doubts);
  await opened.store.savePeople(people, parties);
  await opened.store.saveChannel({
    platform: 'web',
    tenant: 'local',
    id: 'strategy-group',
    name: 'strategy-group',
    getsDigest: true,
  });
  await opened.close();
  return database;
}
