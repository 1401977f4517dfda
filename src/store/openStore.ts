import { sql } from 'kysely';
import type { Installations } from '../ports/installations.ts';
import type { References } from '../ports/references.ts';
import type { Store } from '../ports/store.ts';
import type { Transcripts } from '../ports/transcripts.ts';
import { aboutOf } from './aboutOf.ts';
import { acquaint, markReachable, readAcquaintances } from './acquaintances.ts';
import { commit } from './commit.ts';
import { connect, type Database } from './connect.ts';
import { createBatch } from './createBatch.ts';
import type { Enqueue } from './enqueue.ts';
import { handOver, isBehind, takeOver } from './handOver.ts';
import { keep, noteError, readHeard, readHeardAs, readUnsettledUpTo } from './heard.ts';
import { readHeld } from './hold.ts';
import {
  discardImport,
  editImport,
  keepImport,
  readDoubts,
  readImport,
  readImports,
  readLastImport,
} from './imports.ts';
import { createInstallations, type Report } from './installations.ts';
import { createKeepAnswered } from './keepAnswered.ts';
import { readLedger } from './ledger.ts';
import { migrate } from './migrate.ts';
import { pause } from './pause.ts';
import {
  closeGate,
  giveUp,
  markAttempt,
  markFailed,
  markSent,
  noteRef,
  passGate,
  readPosting,
  reroute,
} from './postings.ts';
import { readPlanBefore, readPlans } from './readPlans.ts';
import {
  type Asking,
  readMessage,
  readOpen,
  readOpenAbout,
  readOpenBundles,
  readSituations,
  readStored,
} from './readSituation.ts';
import { createWorldReader } from './readWorld.ts';
import { createReferences } from './references.ts';
import { readPaused, resume, tryOne } from './resume.ts';
import { saveChannel } from './saveChannel.ts';
import { savePeople } from './savePeople.ts';
import { createSeal, type Seal } from './seal.ts';
import { createTranscripts } from './transcripts.ts';

export type OpenedStore = {
  readonly store: Store;
  readonly transcripts: Transcripts;
  readonly installations: Installations;
  readonly references: References;
  readonly db: Database;
  close(): Promise<void>;
};

/** Connects to PostgreSQL, brings the schema up to date, and hands out everything that reads and writes it. */
export async function openStore(
  url: string,
  enqueue: Enqueue,
  seal: Seal = createSeal([]),
  report: Report = () => undefined,
): Promise<OpenedStore> {
  const { db, pool } = connect(url);
  try {
    await migrate(db);
  } catch (error) {
    await db.destroy();
    throw error;
  }
  const worlds = createWorldReader(db);
  const readSituation = createBatch((asking: readonly Asking[]) => readSituations(pool, worlds, asking));
  const keepAnswered = createKeepAnswered({ db, pool }, enqueue);
  const store: Store = {
    hasPlan: async () => (await db.selectFrom('plan').select('id').limit(1).executeTakeFirst()) !== undefined,
    exclusively: (work) => exclusively(db, work),
    readWorld: () => worlds.now(),
    readSituation: (from, conversation) => readSituation({ from, conversation }),
    readOpenAbout: (actions) => readOpenAbout(db, actions),
    readOpenBundles: () => readOpenBundles(db),
    readOpen: () => readOpen(db),
    readLedger: (today) => readLedger(db, today),
    readHeld: () => readHeld(db),
    readMessage: (conversation, ref) => readMessage(db, conversation, ref),
    readStored: (id) => readStored(db, id),
    noteRef: (id, ref) => noteRef(db, id, ref),
    readHeardAs: (conversation, ref) => readHeardAs(db, conversation, ref),
    keep: (incoming) => keep(db, enqueue, incoming),
    keepAnswered: (incoming, id, decision) => keepAnswered({ incoming, id, decision }),
    readHeard: (id) => readHeard(db, id),
    readUnsettledUpTo: (id) => readUnsettledUpTo(db, id),
    noteError: (id, error) => noteError(db, id, error),
    commit: (decision) => commit(db, enqueue, decision),
    readPosting: (id) => readPosting(db, id),
    markAttempt: (id) => markAttempt(db, id),
    markFailed: (id, isUncertain) => markFailed(db, id, isUncertain),
    reroute: (id, to) => reroute(db, enqueue, id, to),
    pause: (at, notice) => pause(db, enqueue, at, notice),
    readPaused: () => readPaused(db),
    tryOne: (platform, tenant) => tryOne(db, enqueue, aboutOf(platform, tenant)),
    resume: (platform, tenant) =>
      db.transaction().execute((trx) => resume(trx, enqueue, aboutOf(platform, tenant))),
    acquaint: (profiles) => acquaint(db, profiles),
    readAcquaintances: (platform, before, most) => readAcquaintances(db, platform, before, most),
    markReachable: (identity, unless) => markReachable(db, identity, unless),
    markSent: (id, version, ref) => markSent(db, id, version, ref),
    handOver: (id, isUncertain) => handOver(db, enqueue, id, isUncertain),
    isBehind: (id) => isBehind(db, id),
    takeOver: (leaseMs) => takeOver(db, enqueue, leaseMs),
    giveUp: (id, why) => giveUp(db, id, why),
    passGate: (conversation, paceMs, mostMs) => passGate(db, conversation, paceMs, mostMs),
    closeGate: (conversation, forMs) => closeGate(db, conversation, forMs),
    readPlans: () => readPlans(db),
    readPlanBefore: (id) => readPlanBefore(db, id),
    readDoubts: () => readDoubts(db),
    keepImport: (record) => keepImport(db, record),
    readImport: (id) => readImport(db, id),
    readImports: () => readImports(db),
    readLastImport: (plan) => readLastImport(db, plan),
    editImport: (id, edit) => editImport(db, id, edit),
    discardImport: (id) => discardImport(db, id),
    savePeople: (people, parties) => savePeople(db, people, parties),
    saveChannel: (channel) => saveChannel(db, channel),
    moveClock: async (offsetMs) => {
      await db
        .updateTable('world')
        .set({ clock_offset_ms: Math.round(offsetMs) })
        .execute();
    },
  };
  return {
    store,
    transcripts: createTranscripts(db, url, worlds),
    installations: createInstallations(db, enqueue, seal, report),
    references: createReferences(db),
    db,
    close: () => db.destroy(),
  };
}

/** Any number will do, as long as every process takes the same. */
const ONE_AT_A_TIME = 20_242_025;

async function exclusively(db: Database, work: () => Promise<void>): Promise<void> {
  await db.connection().execute(async (connection) => {
    await sql`select pg_advisory_lock(${ONE_AT_A_TIME})`.execute(connection);
    try {
      await work();
    } finally {
      await sql`select pg_advisory_unlock(${ONE_AT_A_TIME})`.execute(connection);
    }
  });
}
