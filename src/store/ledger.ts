import type { PersonId } from '../people/person.ts';
import type { ActionId } from '../plan/action.ts';
import type { Ledger } from '../ports/world.ts';
import { addDays, type Day } from '../time/day.ts';
import type { Database } from './connect.ts';

/** A nudge that can still be somebody's current one is not older: two reviews of the longest interval lie within it. */
const NUDGE_DAYS = 800;
/** One reminder a day and one digest a week. */
const MESSAGE_DAYS = 10;

/** Keys of what is out, nudges and the messages that carried them, and the snoozes that can still count. */
export async function readLedger(db: Database, today: Day): Promise<Ledger> {
  const since = addDays(today, -NUDGE_DAYS);
  const nudges = await db.selectFrom('nudge').select('key').where('day', '>=', since).execute();
  const messages = await db
    .selectFrom('message')
    .select('key')
    .where('at', '>=', addDays(today, -MESSAGE_DAYS))
    .where((where) => where.or([where('key', 'like', 'reminder/%'), where('key', 'like', 'digest/%')]))
    .execute();
  const snoozes = await db.selectFrom('snooze').selectAll().where('until', '>=', since).execute();
  return {
    sent: new Set([...nudges, ...messages].map((row) => row.key)),
    snoozes: snoozes.map((row) => ({
      person: row.person_id as PersonId,
      action: row.action_id as ActionId,
      until: row.until as Day,
    })),
  };
}
