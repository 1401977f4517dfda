import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { importNow } from '../src/bot/imports/importNow.ts';
import { IMPORT_LIMITS } from '../src/importing/limits.ts';
import { readPlan } from '../src/importing/readPlan.ts';
import { readRoster } from '../src/importing/readRoster.ts';
import { THE_DOCUMENT } from '../src/people/person.ts';
import { openStore } from '../src/store/openStore.ts';
import { freshDatabase } from './database.ts';

const SEEDS = path.resolve(import.meta.dirname, '../seeds');
const SEED = path.join(SEEDS, 'octf-addendum-work-plan-2024-25.txt');

export async function seedPlan() {
  return readPlan(await readFile(SEED), path.basename(SEED));
}

export async function seedRoster() {
  const { plan } = await seedPlan();
  return readRoster(await readFile(path.join(SEEDS, 'roster.csv')), 'roster.csv', plan.parties);
}

/** A database with the schema, the seed plan, its roster and one digest channel. */
export async function seededDatabase(): ReturnType<typeof freshDatabase> {
  const database = await freshDatabase();
  const opened = await openStore(database.url, async () => undefined);
  const { people, parties } = await seedRoster();
  const parts = {
    store: opened.store,
    adapters: new Map(),
    connected: new Set(['web'] as const),
    trueTime: Date.now,
    newId: randomUUID,
    log: () => undefined,
  };
  const seed = await readFile(SEED);
  const how = { fileName: path.basename(SEED), by: THE_DOCUMENT, limits: IMPORT_LIMITS };
  await importNow(seed, how, parts);
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
