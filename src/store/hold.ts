import type { Transaction } from 'kysely';
import type { Commit, Outgoing } from '../ports/commit.ts';
import type { Database } from './connect.ts';
import type { Tables } from './tables.ts';
import { toJson } from './toJson.ts';

/** Keeps what waits for somebody's quiet hours to end, and forgets what is let out. */
export async function hold(trx: Transaction<Tables>, { held = [], released }: Commit): Promise<void> {
  for (const outgoing of held) {
    const { key } = outgoing;
    const out = await trx.selectFrom('message').select('key').where('key', '=', key).executeTakeFirst();
    if (out !== undefined) continue;
    await trx
      .insertInto('held_message')
      .values({ key, person_id: outgoing.person, outgoing: toJson(outgoing) })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
  if (released !== undefined) await trx.deleteFrom('held_message').where('key', '=', released).execute();
}

/** What waits, oldest first. */
export async function readHeld(db: Database): Promise<readonly Outgoing[]> {
  const rows = await db.selectFrom('held_message').select('outgoing').orderBy('position').execute();
  return rows.map((row) => row.outgoing);
}
