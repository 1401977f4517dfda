import { type Kysely, sql } from 'kysely';
import type { Channel } from '../people/channel.ts';
import type { Tables } from './tables.ts';

/** A channel is known from now on, by this name, and gets the weekly digest or not. */
export async function saveChannel(
  db: Kysely<Tables>,
  { platform, tenant, id, name, getsDigest }: Channel,
): Promise<void> {
  const row = { name, gets_digest: getsDigest };
  await db
    .insertInto('channel')
    .values({ platform, tenant, id, ...row })
    .onConflict((conflict) => conflict.columns(['platform', 'tenant', 'id']).doUpdateSet(row))
    .execute();
  await db.updateTable('world').set({ revision: sql`revision + 1` }).execute();
}
