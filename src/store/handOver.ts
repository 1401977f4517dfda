import { sql } from 'kysely';
import type { Database } from './connect.ts';
import type { Enqueue } from './enqueue.ts';

/** Leaves what was to be sent at once to the queue. What may be out already is looked up there first. */
export async function handOver(
  db: Database,
  enqueue: Enqueue,
  id: string,
  isUncertain: boolean,
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const row = await trx
      .updateTable('message')
      .set(isUncertain ? { is_uncertain: true } : { attempted_at: null, is_uncertain: false })
      .where('id', '=', id)
      .returning('conversation')
      .executeTakeFirst();
    if (row !== undefined) await enqueue(trx, [{ queue: 'deliver', id, group: row.conversation }]);
  });
}

/**
 * Whether `this` message has to wait for an earlier one of its conversation to be out. An answer waits for answers
 * alone: somebody who asks is not kept waiting by a reminder that does not get through.
 */
export const IS_BEHIND = sql<boolean>`exists (
  select from message as earlier where earlier.conversation = this.conversation and earlier.position < this.position
    and (starts_with(earlier.key, 'reply/') or not starts_with(this.key, 'reply/'))
    and earlier.sent_version = 0 and earlier.given_up is null and earlier.held is null)`;

/** Asks that of one message, before it is sent at once. */
export async function isBehind(db: Database, id: string): Promise<boolean> {
  const { rows } = await sql<{ is_behind: boolean }>`
    select ${IS_BEHIND} as is_behind from message as this where id = ${id}`.execute(db);
  return rows[0]?.is_behind === true;
}

/** A process that has died leaves attempts without an end, and no job for them. Says how many. */
export async function takeOver(db: Database, enqueue: Enqueue, leaseMs: number): Promise<number> {
  return db.transaction().execute(async (trx) => {
    const rows = await trx
      .updateTable('message')
      .set({ is_uncertain: true })
      .where('key', 'like', 'reply/%')
      .where('sent_version', '=', 0)
      .where('given_up', 'is', null)
      .where('held', 'is', null)
      .where('is_uncertain', '=', false)
      .where('attempted_at', '<', sql<string>`clock_timestamp() - ${leaseMs} * interval '1 millisecond'`)
      .returning(['id', 'conversation', 'position'])
      .execute();
    const jobs = rows
      .toSorted((one, other) => one.position - other.position)
      .map(({ id, conversation }) => ({ queue: 'deliver' as const, id, group: conversation }));
    await enqueue(trx, jobs);
    return rows.length;
  });
}
