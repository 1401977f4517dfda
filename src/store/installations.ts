import { type Kysely, sql } from 'kysely';
import { z } from 'zod';
import { OperatorError } from '../operatorError.ts';
import type { Platform } from '../people/identity.ts';
import type { Installation, Installations, Installed } from '../ports/installations.ts';
import type { Instant } from '../time/zone.ts';
import { aboutOf } from './aboutOf.ts';
import type { Database } from './connect.ts';
import type { Enqueue } from './enqueue.ts';
import { lockHeld } from './pause.ts';
import { resume } from './resume.ts';
import type { Seal } from './seal.ts';
import type { Tables } from './tables.ts';

type Row = Tables['installation'] & { readonly is_trusted: boolean };
const secretsSchema = z.record(z.string(), z.string());

/** Tells the operator what is wrong with what is kept of a tenant, and what to do. */
export type Report = (
  tenant: { readonly platform: Platform; readonly tenant: string },
  problem: string,
) => void;

/** Where the app is installed, on PostgreSQL, with its tokens sealed. */
export function createInstallations(
  db: Database,
  enqueue: Enqueue,
  seal: Seal,
  report: Report,
): Installations {
  const open = createOpener(seal, report);
  return {
    save: (installation) => save(db, enqueue, seal, installation),
    find: async (platform, tenants) => {
      const rows = await rowsOf(db, platform)
        .where('installation.tenant', 'in', [...tenants])
        .execute();
      const row = tenants
        .map((tenant) => rows.find((one) => one.tenant === tenant))
        .find((one) => one !== undefined);
      return row === undefined ? undefined : open(row);
    },
    list: async (platform) => (await rowsOf(db, platform).orderBy('at').execute()).map(installedOf),
    remove: async (platform, tenant) => {
      const { numDeletedRows } = await db
        .deleteFrom('installation')
        .where('platform', '=', platform)
        .where('tenant', '=', tenant)
        .executeTakeFirst();
      await changed(db);
      return numDeletedRows > 0n;
    },
    noteParent: async (platform, tenant, parent) => {
      await db
        .updateTable('installation')
        .set({ parent })
        .where('platform', '=', platform)
        .where('tenant', '=', tenant)
        .execute();
    },
    trust: (platform, tenant, isTrusted) => trust(db, platform, tenant, isTrusted),
    exclusively: (platform, tenant, work) =>
      db.transaction().execute(async (trx) => {
        await sql`select pg_advisory_xact_lock(hashtext(${aboutOf(platform, tenant)}))`.execute(trx);
        return work();
      }),
    keepState: async (state, forMs) => {
      await db.deleteFrom('install_state').where('until', '<', sql<string>`clock_timestamp()`).execute();
      const until = sql<string>`clock_timestamp() + ${forMs} * interval '1 millisecond'`;
      await db.insertInto('install_state').values({ state, until }).execute();
    },
    takeState: async (state) => {
      const { numDeletedRows } = await db
        .deleteFrom('install_state')
        .where('state', '=', state)
        .where('until', '>=', sql<string>`clock_timestamp()`)
        .executeTakeFirst();
      return numDeletedRows > 0n;
    },
  };
}

/** What waited for this tenant goes out now. */
async function save(db: Database, enqueue: Enqueue, seal: Seal, installation: Installation): Promise<void> {
  const { platform, tenant, name, parent, secrets, installedBy, at } = installation;
  const about = aboutOf(platform, tenant);
  const { sealed, keyId } = seal.close(JSON.stringify(secrets), about);
  const row = {
    name,
    parent: parent ?? null,
    secrets: sealed,
    key_id: keyId,
    installed_by: installedBy ?? null,
    at,
  };
  await db.transaction().execute(async (trx) => {
    await lockHeld(trx, about);
    await trx
      .insertInto('installation')
      .values({ platform, tenant, ...row })
      .onConflict((conflict) => conflict.columns(['platform', 'tenant']).doUpdateSet(row))
      .execute();
    await resume(trx, enqueue, about);
    if (installation.isTrusted) await trust(trx, platform, tenant, true);
    await trx.updateTable('world').set({ revision: sql`revision + 1` }).execute();
  });
}

function rowsOf(db: Database, platform: Platform) {
  return db
    .selectFrom('installation')
    .selectAll('installation')
    .select(
      sql<boolean>`exists (select from trusted_tenant as trusted where trusted.platform = installation.platform and trusted.tenant = installation.tenant)`.as(
        'is_trusted',
      ),
    )
    .where('platform', '=', platform);
}

/** Whether a tenant's e-mail addresses are taken for those of the roster. */
export async function trust(
  db: Kysely<Tables>,
  platform: Platform,
  tenant: string,
  isTrusted: boolean,
): Promise<void> {
  if (isTrusted)
    await db
      .insertInto('trusted_tenant')
      .values({ platform, tenant })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  else
    await db
      .deleteFrom('trusted_tenant')
      .where('platform', '=', platform)
      .where('tenant', '=', tenant)
      .execute();
  await changed(db);
}

async function changed(db: Kysely<Tables>): Promise<void> {
  await db.updateTable('world').set({ revision: sql`revision + 1` }).execute();
}

const DAMAGED = 'What is kept of it is damaged. Install the app there again.';

/** Opens what is sealed. What can't be opened is as good as not installed, and told of once until it can. */
function createOpener(seal: Seal, report: Report): (row: Row) => Installation | undefined {
  const told = new Set<string>();
  return (row) => {
    const installed = installedOf(row);
    const about = aboutOf(installed.platform, row.tenant);
    try {
      const secrets = secretsSchema.parse(JSON.parse(seal.open(row.secrets, row.key_id, about)));
      told.delete(about);
      return { ...installed, secrets };
    } catch (error) {
      if (!told.has(about)) report(installed, error instanceof OperatorError ? error.message : DAMAGED);
      told.add(about);
      return undefined;
    }
  };
}

function installedOf(row: Row): Installed {
  return {
    platform: row.platform as Platform,
    tenant: row.tenant,
    name: row.name,
    ...(row.parent === null ? {} : { parent: row.parent }),
    isTrusted: row.is_trusted,
    ...(row.installed_by === null ? {} : { installedBy: row.installed_by }),
    at: row.at as Instant,
  };
}
