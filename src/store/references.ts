import type { Selectable } from 'kysely';
import { z } from 'zod';
import type { Platform } from '../people/identity.ts';
import type { Reference, ReferenceKey, References } from '../ports/references.ts';
import { markReachable } from './acquaintances.ts';
import type { Database } from './connect.ts';
import type { Tables } from './tables.ts';
import { toJson } from './toJson.ts';

const addressSchema = z.record(z.string(), z.string());

/** Where platforms want conversations to be written to, on PostgreSQL. */
export function createReferences(db: Database): References {
  const rowsOf = ({ platform, tenant, kind, id }: ReferenceKey) =>
    db
      .selectFrom('conversation_reference')
      .selectAll()
      .where('platform', '=', platform)
      .where('tenant', '=', tenant)
      .where('kind', '=', kind)
      .where('id', '=', id);
  return {
    save: async ({ platform, tenant, kind, id, team, address }) => {
      const row = { team: team ?? null, address: toJson(address), at: new Date().toISOString() };
      await db
        .insertInto('conversation_reference')
        .values({ platform, tenant, kind, id, ...row })
        .onConflict((conflict) => conflict.columns(['platform', 'tenant', 'kind', 'id']).doUpdateSet(row))
        .execute();
      if (kind !== 'person') return;
      const gone = await db
        .selectFrom('acquaintance')
        .select('user_id')
        .where('platform', '=', platform)
        .where('tenant', '=', tenant)
        .where('user_id', '=', id)
        .where('unreachable', 'is not', null)
        .executeTakeFirst();
      if (gone !== undefined) await markReachable(db, { platform, tenant, user: id });
    },
    find: async (key) => {
      const row = await rowsOf(key).executeTakeFirst();
      return row === undefined ? undefined : referenceOf(row);
    },
    newestIn: async (platform, tenant) => {
      const row = await db
        .selectFrom('conversation_reference')
        .selectAll()
        .where('platform', '=', platform)
        .where('tenant', '=', tenant)
        .orderBy('at', 'desc')
        .limit(1)
        .executeTakeFirst();
      return row === undefined ? undefined : referenceOf(row);
    },
    listTeams: async (platform) => {
      const rows = await db
        .selectFrom('conversation_reference')
        .selectAll()
        .where('platform', '=', platform)
        .where('kind', '=', 'team')
        .orderBy('at')
        .execute();
      return rows.map(referenceOf);
    },
    remove: async ({ platform, tenant, kind, id }, why) => {
      await db
        .deleteFrom('conversation_reference')
        .where('platform', '=', platform)
        .where('tenant', '=', tenant)
        .where((one) =>
          one.or([
            one.and([one('kind', '=', kind), one('id', '=', id)]),
            ...(kind === 'team' ? [one('team', '=', id)] : []),
          ]),
        )
        .execute();
      if (kind === 'person') await markReachable(db, { platform, tenant, user: id }, why);
    },
  };
}

function referenceOf(row: Selectable<Tables['conversation_reference']>): Reference {
  return {
    platform: row.platform as Platform,
    tenant: row.tenant,
    kind: row.kind as Reference['kind'],
    id: row.id,
    ...(row.team === null ? {} : { team: row.team }),
    address: addressSchema.parse(row.address),
  };
}
