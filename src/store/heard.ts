import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { conversationKey, type Incoming, type MessageRef } from '../ports/conversation.ts';
import type { Heard, HeardId } from '../ports/posting.ts';
import type { Database } from './connect.ts';
import type { Enqueue } from './enqueue.ts';
import { toJson } from './toJson.ts';
import { announce } from './transcripts.ts';

/** Keeps what was heard before anybody is told so. False when this event was kept before. */
export async function keep(db: Database, enqueue: Enqueue, incoming: Incoming): Promise<boolean> {
  return db.transaction().execute(async (trx) => {
    const id = randomUUID();
    const conversation = conversationKey(incoming.in);
    const { numInsertedOrUpdatedRows } = await trx
      .insertInto('heard')
      .values({
        id,
        event_id: incoming.eventId,
        conversation,
        incoming: toJson(incoming),
        ref: incoming.ref === undefined ? null : toJson(incoming.ref),
        at: sql`clock_timestamp() + (select clock_offset_ms from world) * interval '1 millisecond'`,
      })
      .onConflict((conflict) => conflict.column('event_id').doNothing())
      .executeTakeFirst();
    if (numInsertedOrUpdatedRows === 0n) return false;
    await enqueue(trx, [{ queue: 'hear', id, group: conversation }]);
    await announce(trx, conversation);
    return true;
  });
}

/** What somebody's own message said, as it was heard first. */
export async function readHeardAs(
  db: Database,
  conversation: string,
  ref: MessageRef,
): Promise<Heard | undefined> {
  const row = await db
    .selectFrom('heard')
    .select(['id', 'incoming', 'settled'])
    .where('conversation', '=', conversation)
    .where(sql<boolean>`ref ->> 'id' = ${ref.id} and incoming ? 'said'`)
    .orderBy('position')
    .executeTakeFirst();
  return row === undefined
    ? undefined
    : { id: row.id as HeardId, incoming: row.incoming as Incoming, isSettled: row.settled };
}

export async function readHeard(db: Database, id: HeardId): Promise<Heard | undefined> {
  const row = await db
    .selectFrom('heard')
    .select(['incoming', 'settled'])
    .where('id', '=', id)
    .executeTakeFirst();
  return row === undefined ? undefined : { id, incoming: row.incoming as Incoming, isSettled: row.settled };
}

/** Why a message could not be answered, kept beside it. */
export async function noteError(db: Database, id: HeardId, error: string): Promise<void> {
  await db.updateTable('heard').set({ error }).where('id', '=', id).execute();
}

/** Oldest first, so that a message that is tried again is still answered before the ones after it. */
export async function readUnsettledUpTo(db: Database, id: HeardId): Promise<readonly Heard[]> {
  const { rows } = await sql<{ id: string; incoming: Incoming }>`
    select earlier.id, earlier.incoming from heard as this
    join heard as earlier on earlier.conversation = this.conversation
    where this.id = ${id} and not earlier.settled and earlier.position <= this.position
    order by earlier.position`.execute(db);
  return rows.map((row) => ({ id: row.id as HeardId, incoming: row.incoming, isSettled: false }));
}
