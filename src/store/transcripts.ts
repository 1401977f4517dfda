import { type Kysely, sql } from 'kysely';
import pg from 'pg';
import type { Message } from '../message/message.ts';
import type { Incoming } from '../ports/conversation.ts';
import type { Entry, Transcripts } from '../ports/transcripts.ts';
import type { Instant } from '../time/zone.ts';
import type { Database } from './connect.ts';
import type { createWorldReader } from './readWorld.ts';
import type { Tables } from './tables.ts';

const CHANNEL = 'workplan_said';

/** Tells every process that shows conversations that something was said in one; with the commit, or not at all. */
export async function announce(db: Kysely<Tables>, conversation: string): Promise<void> {
  await sql`select pg_notify(${CHANNEL}, ${conversation})`.execute(db);
}

/** What was said in conversations, for a page that shows them. */
export function createTranscripts(
  db: Database,
  url: string,
  worlds: ReturnType<typeof createWorldReader>,
): Transcripts {
  return {
    people: async () => (await worlds.now()).people,
    channels: async () => (await worlds.now()).channels,
    read: (conversation, most) => readEntries(db, conversation, most),
    count: (conversations) => countMessages(db, conversations),
    watch: (changed) => watch(url, changed),
  };
}

async function readEntries(db: Database, conversation: string, most: number): Promise<readonly Entry[]> {
  const said = await db
    .selectFrom('heard')
    .select(['id', 'at', 'incoming'])
    .where('conversation', '=', conversation)
    .where(sql<boolean>`incoming ? 'said'`)
    .orderBy('at', 'desc')
    .limit(most)
    .execute();
  const answered = await db
    .selectFrom('message')
    .select(['id', 'at', 'message', 'version'])
    .where('conversation', '=', conversation)
    .where('sent_version', '>', 0)
    .orderBy('at', 'desc')
    .orderBy('position', 'desc')
    .limit(most)
    .execute();
  const entries: Entry[] = [
    ...answered.toReversed().map(
      (row): Entry => ({
        id: row.id,
        at: row.at as Instant,
        by: 'bot',
        message: row.message as Message,
        version: row.version,
      }),
    ),
    ...said.toReversed().flatMap((row): Entry[] => {
      const incoming = row.incoming as Incoming;
      return 'said' in incoming
        ? [{ id: row.id, at: row.at as Instant, by: 'person', from: incoming.from, said: incoming.said }]
        : [];
    }),
  ];
  return entries.sort((one, other) => one.at.localeCompare(other.at)).slice(-most);
}

/** What is on its way counts: it is said, and will be seen in a moment. */
async function countMessages(
  db: Database,
  conversations: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  if (conversations.length === 0) return new Map();
  const rows = await db
    .selectFrom('message')
    .select(['conversation', sql<number>`count(*)::int`.as('count')])
    .where('conversation', 'in', [...conversations])
    .where('given_up', 'is', null)
    .groupBy('conversation')
    .execute();
  return new Map(rows.map((row) => [row.conversation, row.count]));
}

/** Listens on a connection of its own and comes back when the server does. */
async function watch(url: string, changed: (conversation: string) => void): Promise<() => Promise<void>> {
  let client: pg.Client | undefined;
  let isStopped = false;
  let retry: NodeJS.Timeout | undefined;
  const listen = async (): Promise<void> => {
    const next = new pg.Client({ connectionString: url, application_name: 'workplan-bot watching' });
    next.on('error', () => undefined);
    next.on('end', () => {
      if (!isStopped) retry = setTimeout(() => listen().catch(() => undefined), 1_000).unref();
    });
    next.on('notification', ({ payload }) => payload !== undefined && changed(payload));
    await next.connect();
    await next.query(`listen ${CHANNEL}`);
    client = next;
  };
  await listen();
  return async () => {
    isStopped = true;
    clearTimeout(retry);
    await client?.end();
  };
}
