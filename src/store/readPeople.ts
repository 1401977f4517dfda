import { sql } from 'kysely';
import type { Identity, Platform } from '../people/identity.ts';
import type { PartyId } from '../people/party.ts';
import type { Person, PersonId } from '../people/person.ts';
import type { Database } from './connect.ts';

type Route = {
  readonly person_id: string;
  readonly platform: Platform;
  readonly tenant: string;
  readonly user_id: string;
  readonly zone: string | null;
};

/** Everybody in the roster, with each chat identity at which they can be reached. */
export async function readPeople(db: Database): Promise<readonly Person[]> {
  const rows = await db.selectFrom('person').selectAll().orderBy('position').execute();
  const routes = Map.groupBy(await readRoutes(db), (route) => route.person_id);
  return rows.map((row) => {
    const own = routes.get(row.id) ?? [];
    return {
      id: row.id as PersonId,
      name: row.name,
      roles: row.roles,
      speaksFor: row.speaks_for as readonly PartyId[],
      chairs: row.chairs as readonly PartyId[],
      identities: own.map(({ platform, tenant, user_id }): Identity => ({ platform, tenant, user: user_id })),
      ...(row.prefers === null ? {} : { prefers: row.prefers as Platform }),
      // Where somebody is, their chat knows better than the roster.
      zone: own.find(({ zone }) => zone !== null)?.zone ?? row.zone,
      ...(row.email === null ? {} : { email: row.email }),
    };
  });
}

/**
 * The identities that the roster names, and those of acquaintances with a person's e-mail address. Only in a
 * tenant that is trusted: whoever runs another one could give its users any address.
 */
async function readRoutes(db: Database): Promise<readonly Route[]> {
  const { rows } = await sql<Route>`
    select identity.person_id, identity.platform, identity.tenant, identity.user_id, met.zone
    from identity left join acquaintance as met using (platform, tenant, user_id)
    where met.unreachable is null and identity.platform <> 'web'
    union all
    ${sql.raw(ACQUAINTED_ROUTES)}
    union all
    select person_id, platform, tenant, user_id, null from identity where platform = 'web'`.execute(db);
  return rows;
}

/** Whom the roster names by e-mail address alone. */
export const ACQUAINTED_ROUTES = `
  select person.id as person_id, met.platform, met.tenant, met.user_id, met.zone
  from acquaintance as met
  join person on lower(person.email) = lower(met.email)
  join installation on installation.platform = met.platform and installation.tenant = met.tenant
  join trusted_tenant as trusted on trusted.platform = met.platform and trusted.tenant = met.tenant
  where met.unreachable is null and not exists (
    select from identity
    where identity.platform = met.platform and identity.tenant = met.tenant and identity.user_id = met.user_id)`;
