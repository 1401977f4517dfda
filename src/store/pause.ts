import { sql, type Transaction } from 'kysely';
import type { Platform } from '../people/identity.ts';
import type { Commit } from '../ports/commit.ts';
import type { Paused } from '../ports/posting.ts';
import { aboutOf } from './aboutOf.ts';
import { commitWithin } from './commit.ts';
import type { Database } from './connect.ts';
import type { Enqueue } from './enqueue.ts';
import { trialOf } from './resume.ts';
import type { Tables } from './tables.ts';

/** Tells one installation from the next, and from the same with other tokens: each is sealed anew. */
export const INSTALLED = sql<string>`md5(secrets)`;

/** Whoever pauses a tenant and whoever installs the app there wait for each other. */
export async function lockHeld(trx: Transaction<Tables>, about: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext(${`hold ${about}`}))`.execute(trx);
}

type Pausing = {
  readonly platform: Platform;
  readonly tenant: string;
  readonly installed?: string | undefined;
};

/**
 * Everything that is on its way to a tenant waits until the tenant takes messages again. Whoever has to know of it
 * is told in the same transaction, and only where nothing waited before: once, however many messages find out.
 * Nothing happens where the app was installed there since the attempt that failed began.
 */
export async function pause(
  db: Database,
  enqueue: Enqueue,
  { platform, tenant, installed }: Pausing,
  notice: Commit,
): Promise<Paused> {
  const about = aboutOf(platform, tenant);
  return db.transaction().execute(async (trx) => {
    await lockHeld(trx, about);
    const now = await trx
      .selectFrom('installation')
      .select(INSTALLED.as('installed'))
      .where('platform', '=', platform)
      .where('tenant', '=', tenant)
      .executeTakeFirst();
    if (now !== undefined && now.installed !== installed) return 'installed since';
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
    return isNews ? 'paused' : 'paused before';
  });
}
