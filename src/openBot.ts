import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { announceImport } from './bot/imports/announceImport.ts';
import { createImports } from './bot/imports/createImports.ts';
import { importNow } from './bot/imports/importNow.ts';
import { type Log, nowIn, type Parts, problemOf } from './bot/parts.ts';
import { type Config, importLimits, masked } from './config.ts';
import { IMPORT_LIMITS } from './importing/limits.ts';
import { readRoster } from './importing/readRoster.ts';
import { OperatorError } from './operatorError.ts';
import type { Platform } from './people/identity.ts';
import { THE_DOCUMENT } from './people/person.ts';
import type { ChatAdapter } from './ports/chatAdapter.ts';
import type { Imports } from './ports/imports.ts';
import type { Installations } from './ports/installations.ts';
import type { References } from './ports/references.ts';
import type { Transcripts } from './ports/transcripts.ts';
import { type OpenedQueue, openQueue } from './queue/openQueue.ts';
import { sealOf } from './sealOf.ts';
import { readSlackConfig } from './slackConfig.ts';
import { openEmbedded } from './store/embedded/openEmbedded.ts';
import { openStore } from './store/openStore.ts';
import { readTeamsConfig } from './teamsConfig.ts';

export type OpenedBot = {
  readonly parts: Parts;
  readonly adapters: Map<Platform, ChatAdapter>;
  readonly transcripts: Transcripts;
  readonly installations: Installations;
  readonly references: References;
  readonly imports: Imports;
  readonly queue: OpenedQueue;
  readonly databaseUrl: string;
  close(): Promise<void>;
};

/** Where people can be reached with this configuration. */
function connectedPlatforms(config: Config): ReadonlySet<Platform> {
  return new Set<Platform>([
    ...(readSlackConfig(config) === undefined ? [] : ['slack' as const]),
    ...(readTeamsConfig(config) === undefined ? [] : ['teams' as const]),
    ...(config.CONSOLE === 'on' ? ['web' as const] : []),
  ]);
}

const SEEDS = path.resolve(import.meta.dirname, '../seeds');
const SEED_PLAN = 'octf-addendum-work-plan-2024-25.txt';

/** Opens the database, the queue and the store, and seeds a bot that is new. `serves` is false for commands that run beside a server. */
export async function openBot(config: Config, log: Log, { serves }: { serves: boolean }): Promise<OpenedBot> {
  const database =
    config.DATABASE_URL === undefined
      ? await openEmbedded(config.DATA_DIR)
      : { url: config.DATABASE_URL, close: async () => undefined };
  const opened: { close(): Promise<void> }[] = [database];
  const close = async (): Promise<void> => {
    for (const one of opened.toReversed()) await one.close();
  };
  try {
    const problem = (event: string, error: unknown): void =>
      log('warn', event, { problem: problemOf(error) });
    const seal = await sealOf(config);
    const stored = await openStore(
      database.url,
      (trx, jobs) => queue.enqueue(trx, jobs),
      seal,
      ({ platform, tenant }, problem) => log('error', 'installation-sealed', { platform, tenant, problem }),
    );
    opened.push(stored);
    const queue = await openQueue(database.url, problem, { supervise: serves });
    opened.push(queue);
    const adapters = new Map<Platform, ChatAdapter>();
    const parts: Parts = {
      store: stored.store,
      adapters,
      connected: connectedPlatforms(config),
      trueTime: Date.now,
      newId: randomUUID,
      log,
    };
    const imports = createImports(parts, importLimits(config));
    await stored.store.exclusively(() => seed(parts));
    return {
      parts,
      adapters,
      transcripts: stored.transcripts,
      installations: stored.installations,
      references: stored.references,
      imports,
      queue,
      databaseUrl: database.url,
      close,
    };
  } catch (error) {
    await close();
    throw config.DATABASE_URL === undefined ? error : explained(error, config.DATABASE_URL);
  }
}

/** A new bot begins with the real plan, a roster of roles, and one channel that gets the digest. */
async function seed(parts: Parts): Promise<void> {
  const { store } = parts;
  if (await store.hasPlan()) return;
  const bytes = await readFile(path.join(SEEDS, SEED_PLAN));
  const how = { fileName: SEED_PLAN, by: THE_DOCUMENT, limits: IMPORT_LIMITS };
  const { imported, next } = await importNow(bytes, how, parts);
  const { plan, doubts } = imported;
  const { people, parties } = readRoster(
    await readFile(path.join(SEEDS, 'roster.csv')),
    'roster.csv',
    plan.parties,
  );
  await store.savePeople(people, parties);
  await store.saveChannel({
    platform: 'web',
    tenant: 'local',
    id: 'strategy-group',
    name: 'strategy-group',
    getsDigest: true,
  });
  const at = nowIn(await store.readWorld(), parts);
  const outgoing = announceImport({ plan, doubts, difference: next.difference, at }, people, parts);
  await store.commit({ at, changes: [], outgoing, revised: [] });
}

function explained(error: unknown, url: string): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (error instanceof OperatorError || code === '') return error;
  const problem = error instanceof Error && error.message !== '' ? error.message : code;
  return new OperatorError(
    `The database at DATABASE_URL (${masked(url)}) can’t be used: ${problem}. Check that it runs and that the address, user and password are right.`,
  );
}
