import { sql, type Transaction } from 'kysely';
import type { Platform } from '../people/identity.ts';
import type { Database } from './connect.ts';
import type { Enqueue } from './enqueue.ts';
import type { Tables } from './tables.ts';

/** What one message is marked with that goes out to see whether its tenant takes any, while the others wait. */
export const trialOf = (about: string): string => `trial ${about}`;

/** What waited for a tenant goes out now, in the order in which it was said. */
export async function resume(trx: Transaction<Tables>, enqueue: Enqueue, about: string): Promise<void> {
  const waiting = await trx
    .updateTable('message')
    .set({ held: null })
    .where('held', 'in', [about, trialOf(about)])
    .returning(['id', 'conversation', 'position', 'version', 'sent_version'])
    .execute();
  const jobs = waiting
    .filter((one) => one.sent_version < one.version)
    .sort((one, other) => one.position - other.position)
    .map(({ id, conversation }) => ({ queue: 'deliver' as const, id, group: conversation }));
  await enqueue(trx, jobs);
}

/** The tenants that something waits for. */
export async function readPaused(
  db: Database,
): Promise<readonly { readonly platform: Platform; readonly tenant: string }[]> {
  const { rows } = await sql<{ platform: Platform; tenant: string }>`
    select distinct split_part(about, '/', 1) as platform, substring(about from position('/' in about) + 1) as tenant
    from (select regexp_replace(held, '^trial ', '') as about from message where held is not null and given_up is null and sent_version < version) as waiting`.execute(
    db,
  );
  return rows;
}

/** Lets the oldest message out that waits for a tenant, unless one is out; the rest follows once it was taken. */
export async function tryOne(db: Database, enqueue: Enqueue, about: string): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const { rows } = await sql<{ id: string; conversation: string }>`
      update message set held = ${trialOf(about)} where id = (
        select id from message
        where held = ${about} and given_up is null and sent_version < version
        order by position limit 1 for update skip locked)
        and not exists (
          select from message where held = ${trialOf(about)} and given_up is null and sent_version < version)
      returning id, conversation`.execute(trx);
    await enqueue(
      trx,
      rows.map(({ id, conversation }) => ({ queue: 'deliver' as const, id, group: conversation })),
    );
  });
}
