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

/** Whether an earlier message of the same conversation is not out yet. */
export async function isBehind(db: Database, id: string): Promise<boolean> {
  const { rows } = await sql<{ is_behind: boolean }>`
    select exists (
      select from message as earlier where earlier.conversation = this.conversation and earlier.position < this.position
        and earlier.sent_version = 0 and earlier.given_up is null and earlier.held is null) as is_behind
    from message as this where id = ${id}`.execute(db);
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
