import { sql, type Transaction } from 'kysely';
import type { Change } from '../answers/known.ts';
import type { Commit } from '../ports/commit.ts';
import { Overtaken } from './overtaken.ts';
import type { Tables } from './tables.ts';
import { toJson } from './toJson.ts';

type Arrangement = Extract<
  Change,
  { kind: 'request' | 'request-closed' | 'date-moved' | 'chase' | 'delegation' | 'absence' | 'preference' }
>;

/** Keeps what was arranged. Every process reads the arrangements again once their mark has changed. */
export async function arrange(
  trx: Transaction<Tables>,
  change: Arrangement,
  decision: Commit,
): Promise<void> {
  await trx.updateTable('world').set({ arrangements: sql`arrangements + 1` }).execute();
  switch (change.kind) {
    case 'request': {
      const { id, by, at, words, closed: _, ...body } = change.request;
      const action_id = 'action' in body ? body.action : null;
      await trx
        .insertInto('request')
        .values({
          id,
          kind: body.kind,
          action_id,
          by_person: by,
          at,
          words: clean(words),
          body: toJson(body),
        })
        .execute();
      return;
    }
    case 'request-closed':
      await closeRequest(trx, change, decision);
      return;
    case 'date-moved': {
      const { id, action, before, after, by, at, requestedBy, words } = change.move;
      await trx
        .insertInto('date_move')
        .values({
          id,
          action_id: action,
          before: toJson(before),
          after: toJson(after),
          by_person: by,
          at,
          requested_by: requestedBy ?? null,
          words: clean(words),
        })
        .execute();
      return;
    }
    case 'chase': {
      const { action, person, by, at, day } = change.chase;
      await trx
        .insertInto('chase')
        .values({ action_id: action, person_id: person, by_person: by, at, day })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
      return;
    }
    case 'delegation': {
      const { action, from, to, by, at } = change.delegation;
      await trx
        .insertInto('delegation')
        .values({ action_id: action, from_person: from, to_person: to, by_person: by, at })
        .execute();
      return;
    }
    case 'absence': {
      const { person, from, until, at } = change.absence;
      await trx.insertInto('absence').values({ person_id: person, from_day: from, until, at }).execute();
      return;
    }
    case 'preference': {
      const { person, at, quiet, platform, since } = change.preference;
      const row = {
        reminder_at: at ?? null,
        quiet_from: quiet?.from ?? null,
        quiet_until: quiet?.until ?? null,
        platform: platform ?? null,
        since,
      };
      await trx
        .insertInto('preference')
        .values({ person_id: person, ...row })
        .onConflict((conflict) => conflict.column('person_id').doUpdateSet(row))
        .execute();
      return;
    }
  }
}

/** Two who decide at the same moment: the second is decided again, and then hears that it is settled. */
async function closeRequest(
  trx: Transaction<Tables>,
  { request, as }: Extract<Change, { kind: 'request-closed' }>,
  { by, at }: Commit,
): Promise<void> {
  const { numUpdatedRows } = await trx
    .updateTable('request')
    .set({ closed_as: as, closed_by: by ?? '', closed_at: at })
    .where('id', '=', request)
    .where('closed_as', 'is', null)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) throw new Overtaken('The request was decided meanwhile.');
}

/** PostgreSQL takes no null character. */
function clean(words: string): string {
  return words.replaceAll('\u0000', '').toWellFormed();
}
