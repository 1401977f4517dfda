import { sql } from 'kysely';
import type { Platform } from '../people/identity.ts';
import type { Commit } from '../ports.ts';
import { aboutOf } from './aboutOf.ts';
import { commitWithin } from './commit.ts';
import type { Database } from './connect.ts';
import type { Enqueue } from './enqueue.ts';
import { trialOf } from './resume.ts';

/**
 * Everything that is on its way to a tenant waits until the tenant takes messages again. Whoever has to know of it
 * is told in the same transaction, and only where nothing waited before: once, however many messages find out.
 */
export async function pause(
  db: Database,
  enqueue: Enqueue,
  { platform, tenant }: { readonly platform: Platform; readonly tenant: string },
  notice: Commit,
): Promise<boolean> {
  const about = aboutOf(platform, tenant);
  return db.transaction().execute(async (trx) => {
    await sql`select pg_advisory_xact_lock(hashtext(${`hold ${about}`}))`.execute(trx);
    const { rows } = await sql<{ waits: boolean }>`
      select exists (
        select from message
        where held in (${about}, ${trialOf(about)}) and given_up is null and sent_version < version) as waits`.execute(
      trx,
    );
    const isNews = rows[0]?.waits !== true;
    // Where whoever is told is in that tenant too, the notice waits with the rest.
    if (isNews) await commitWithin(trx, enqueue, notice);
    await sql`
      update message set held = ${about}
      where given_up is null and (held is null or held = ${trialOf(about)}) and sent_version < version
        and (attempted_at is null or is_uncertain) and starts_with(conversation, ${`${about}/`})`.execute(
      trx,
    );
    return isNews;
  });
}
