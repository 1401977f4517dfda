import { sql } from 'kysely';
import type { Identity, Platform } from '../people/identity.ts';
import type { Profile } from '../ports/chatAdapter.ts';
import type { Instant } from '../time/zone.ts';
import type { Database } from './connect.ts';

/**
 * Keeps what platforms say of their users. Somebody is known by the e-mail address that the roster has, in a
 * tenant that is trusted; so a new roster, or a corrected address, needs no linking again.
 */
export async function acquaint(db: Database, profiles: readonly Profile[]): Promise<void> {
  if (profiles.length === 0) return;
  const rows = profiles.map(({ identity, name, email, zone }) => ({
    platform: identity.platform,
    tenant: identity.tenant,
    user_id: identity.user,
    name: name ?? null,
    email: email ?? null,
    zone: zone ?? null,
    seen_at: new Date().toISOString(),
    unreachable: null,
  }));
  await db.transaction().execute(async (trx) => {
    const known = await trx
      .selectFrom('acquaintance')
      .selectAll()
      .where(
        sql<boolean>`(platform, tenant, user_id) in (${sql.join(rows.map((row) => sql`(${row.platform}, ${row.tenant}, ${row.user_id})`))})`,
      )
      .execute();
    await trx
      .insertInto('acquaintance')
      .values(rows)
      .onConflict((conflict) =>
        conflict.columns(['platform', 'tenant', 'user_id']).doUpdateSet((row) => ({
          name: row.ref('excluded.name'),
          email: row.ref('excluded.email'),
          zone: row.ref('excluded.zone'),
          seen_at: row.ref('excluded.seen_at'),
        })),
      )
      .execute();
    // Reading the world again costs more than looking whether anything in it has changed.
    const isNews = rows.some((row) => {
      const before = known.find((one) => one.user_id === row.user_id && one.tenant === row.tenant);
      return before?.email !== row.email || before?.zone !== row.zone;
    });
    if (isNews) await trx.updateTable('world').set({ revision: sql`revision + 1` }).execute();
  });
}

/** Whom a platform was last asked about before this, the longest ago first. */
export async function readAcquaintances(
  db: Database,
  platform: Platform,
  before: Instant,
  most: number,
): Promise<readonly Identity[]> {
  const rows = await db
    .selectFrom('acquaintance')
    .select(['tenant', 'user_id'])
    .where('platform', '=', platform)
    .where('seen_at', '<', before)
    .where('unreachable', 'is', null)
    .orderBy('seen_at')
    .limit(most)
    .execute();
  return rows.map(({ tenant, user_id }) => ({ platform, tenant, user: user_id }));
}

/** Notes that somebody can't be reached on a platform any more, with the reason, or can again. */
export async function markReachable(
  db: Database,
  { platform, tenant, user }: Identity,
  unless?: string,
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await trx
      .insertInto('acquaintance')
      .values({
        platform,
        tenant,
        user_id: user,
        name: null,
        email: null,
        zone: null,
        seen_at: new Date().toISOString(),
        unreachable: unless ?? null,
      })
      .onConflict((conflict) =>
        conflict.columns(['platform', 'tenant', 'user_id']).doUpdateSet({ unreachable: unless ?? null }),
      )
      .execute();
    await trx.updateTable('world').set({ revision: sql`revision + 1` }).execute();
  });
}
