import { sql } from 'kysely';
import type { PersonId } from '../people/person.ts';
import type { ActionId } from '../plan/action.ts';
import type { Snooze } from '../reminders/remindersDue.ts';
import type { Day } from '../time/day.ts';
import type { Database } from './connect.ts';

/** Keys of the nudges meant for a day since `since` and of the reminders that carried them, and every snooze. */
export async function readLedger(
  db: Database,
  since: Day,
): Promise<{ sent: ReadonlySet<string>; snoozes: readonly Snooze[] }> {
  const nudges = await db.selectFrom('nudge').select('key').where('day', '>=', since).execute();
  const reminders = await db
    .selectFrom('message')
    .select('key')
    .where(sql<boolean>`key like 'reminder/%'`)
    .execute();
  const snoozes = await db.selectFrom('snooze').selectAll().execute();
  return {
    sent: new Set([...nudges, ...reminders].map((row) => row.key)),
    snoozes: snoozes.map((row) => ({
      person: row.person_id as PersonId,
      action: row.action_id as ActionId,
      until: row.until as Day,
    })),
  };
}
