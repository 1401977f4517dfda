import type { Platform } from '../people/identity.ts';
import type { PersonId } from '../people/person.ts';
import type { StatedPreference } from '../people/preferences.ts';
import type { ActionId } from '../plan/action.ts';
import type { MoveId } from '../plan/dateMove.ts';
import type { Request, RequestId } from '../progress/request.ts';
import type { Arrangements } from '../reminders/arrangements.ts';
import type { Day } from '../time/day.ts';
import type { Instant } from '../time/zone.ts';
import type { Database } from './connect.ts';

/** All that was arranged, in order. What concerns an action of another plan finds none in this one. */
export async function readArrangements(db: Database): Promise<Arrangements> {
  const moves = await db.selectFrom('date_move').selectAll().orderBy('position').execute();
  const chases = await db.selectFrom('chase').selectAll().orderBy('position').execute();
  const delegations = await db.selectFrom('delegation').selectAll().orderBy('position').execute();
  const absences = await db.selectFrom('absence').selectAll().orderBy('position').execute();
  const nudges = await db
    .selectFrom('nudge')
    .select(['person_id', 'action_id', 'day'])
    .distinct()
    .orderBy('day')
    .execute();
  return {
    reminded: nudges.map((row) => ({
      person: row.person_id as PersonId,
      action: row.action_id as ActionId,
      day: row.day as Day,
    })),
    requests: await readRequests(db),
    preferences: await readPreferences(db),
    moves: moves.map((row) => ({
      id: row.id as MoveId,
      action: row.action_id as ActionId,
      before: row.before,
      after: row.after,
      by: row.by_person as PersonId,
      at: row.at as Instant,
      ...(row.requested_by === null ? {} : { requestedBy: row.requested_by as PersonId }),
      words: row.words,
    })),
    chases: chases.map((row) => ({
      action: row.action_id as ActionId,
      person: row.person_id as PersonId,
      by: row.by_person as PersonId,
      at: row.at as Instant,
      day: row.day as Day,
    })),
    delegations: delegations.map((row) => ({
      action: row.action_id as ActionId,
      from: row.from_person as PersonId,
      to: row.to_person as PersonId,
      by: row.by_person as PersonId,
      at: row.at as Instant,
    })),
    absences: absences.map((row) => ({
      person: row.person_id as PersonId,
      from: row.from_day as Day,
      until: row.until as Day,
      at: row.at as Instant,
    })),
  };
}

async function readRequests(db: Database): Promise<readonly Request[]> {
  const rows = await db.selectFrom('request').selectAll().orderBy('position').execute();
  return rows.map((row): Request => {
    const closed =
      row.closed_as === null || row.closed_at === null
        ? {}
        : {
            closed: {
              as: row.closed_as,
              by: row.closed_by as PersonId,
              at: row.closed_at as Instant,
            },
          };
    return {
      ...row.body,
      id: row.id as RequestId,
      by: row.by_person as PersonId,
      at: row.at as Instant,
      words: row.words,
      ...closed,
    };
  });
}

async function readPreferences(db: Database): Promise<readonly StatedPreference[]> {
  const rows = await db.selectFrom('preference').selectAll().orderBy('person_id').execute();
  return rows.map((row) => ({
    person: row.person_id as PersonId,
    since: row.since as Instant,
    ...(row.reminder_at === null ? {} : { at: row.reminder_at }),
    ...(row.quiet_from === null || row.quiet_until === null
      ? {}
      : { quiet: { from: row.quiet_from, until: row.quiet_until } }),
    ...(row.platform === null ? {} : { platform: row.platform as Platform }),
  }));
}
