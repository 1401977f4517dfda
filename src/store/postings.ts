import { sql } from 'kysely';
import type { Conversation, MessageRef, Posting } from '../ports.ts';
import type { Database } from './connect.ts';
import { toJson } from './toJson.ts';
import { announce } from './transcripts.ts';

export async function readPosting(db: Database, id: string): Promise<Posting | undefined> {
  const row = await db.selectFrom('message').selectAll().where('id', '=', id).executeTakeFirst();
  if (row === undefined) return undefined;
  return {
    id: row.id,
    key: row.key,
    to: row.recipient as Conversation,
    message: row.message,
    version: row.version,
    sentVersion: row.sent_version,
    ...(row.ref === null ? {} : { ref: row.ref as MessageRef }),
    isGivenUp: row.given_up !== null,
  };
}

export async function markSent(db: Database, id: string, version: number, ref: MessageRef): Promise<void> {
  const row = await db
    .updateTable('message')
    .set({
      sent_version: version,
      ref: toJson(ref),
      sent_at: sql`coalesce(sent_at, clock_timestamp())`,
    })
    .where('id', '=', id)
    .where('sent_version', '<', version)
    .returning('conversation')
    .executeTakeFirst();
  if (row !== undefined) await announce(db, row.conversation);
}

export async function giveUp(db: Database, id: string, why: string): Promise<void> {
  await db.updateTable('message').set({ given_up: why }).where('id', '=', id).execute();
}

/**
 * How long it is until the conversation's next free moment, in milliseconds. It is taken unless it is further
 * away than `mostMs`, so that whoever comes back later has lost nothing. The row's lock makes callers queue,
 * whatever process they are in.
 */
export async function passGate(
  db: Database,
  conversation: string,
  paceMs: number,
  mostMs: number,
): Promise<number> {
  return db.transaction().execute(async (trx) => {
    await sql`insert into gate (conversation, free_at) values (${conversation}, clock_timestamp()) on conflict do nothing`.execute(
      trx,
    );
    const { rows } = await sql<{ wait: number }>`
      select extract(epoch from (free_at - clock_timestamp())) * 1000 as wait from gate
      where conversation = ${conversation} for update`.execute(trx);
    const wait = Math.max(0, Math.ceil(Number(rows[0]?.wait ?? 0)));
    if (wait <= mostMs && paceMs > 0) {
      await sql`
        update gate set free_at = greatest(free_at, clock_timestamp()) + ${paceMs} * interval '1 millisecond'
        where conversation = ${conversation}`.execute(trx);
    }
    return wait;
  });
}

/** Nothing goes to this conversation for a while: the platform said so. */
export async function closeGate(db: Database, conversation: string, forMs: number): Promise<void> {
  await sql`
    insert into gate as taken (conversation, free_at) values (${conversation}, clock_timestamp() + ${forMs} * interval '1 millisecond')
    on conflict (conversation) do update
      set free_at = greatest(taken.free_at, clock_timestamp() + ${forMs} * interval '1 millisecond')`.execute(
    db,
  );
}
