import type { Installation, Installations } from '../../src/ports/installations.ts';
import type { Instant } from '../../src/time/zone.ts';
import type { Connection } from './connection.ts';
import { LIMITS } from './limits.ts';
import type { Activity } from './payloads.ts';

/** What the bot thinks of a new tenant, and what it says once there is one. */
export type Welcome = {
  trusts(installation: Omit<Installation, 'isTrusted'>): Promise<boolean>;
  greet(installation: Installation): Promise<void>;
};

export type Tenants = {
  /** Whether this tenant may use the bot; `asked` where the secretariat has only just been asked whether it may. */
  mayEnter(activity: Activity): Promise<boolean | 'asked'>;
  /** The operator's own tenant, and those that are configured, need nobody's word. */
  joinOwn(): Promise<void>;
};

type Parts = {
  readonly installations: Installations;
  readonly welcome: Welcome;
};

/** Anybody may upload the app anywhere: in a tenant that nobody has said yes to, the bot neither hears nor speaks. */
export function createTenants(connection: Connection, { installations, welcome }: Parts): Tenants {
  const { tenants, tenantId, isLocal } = connection;
  let trusted: { readonly names: ReadonlySet<string>; readonly until: number } | undefined;
  const isTrusted = async (tenant: string): Promise<boolean> => {
    if (trusted === undefined || trusted.until < Date.now()) {
      const all = await installations.list('teams');
      const names = new Set(all.filter((one) => one.isTrusted).map((one) => one.tenant));
      trusted = { names, until: Date.now() + LIMITS.tenantsMs };
    }
    return trusted.names.has(tenant);
  };
  const install = async (tenant: string, isOwn: boolean): Promise<Installation> => {
    const installation = { platform: 'teams' as const, tenant, name: tenant, secrets: {}, at: now() };
    const known = { ...installation, isTrusted: isOwn || (await welcome.trusts(installation)) };
    // The secretariat is asked first: what is kept of the tenant says that they were.
    if (!known.isTrusted) await welcome.greet(known);
    await installations.save(known);
    trusted = undefined;
    return known;
  };
  const isOwn = (tenant: string): boolean =>
    isLocal || (tenants === undefined ? tenant === tenantId : tenants.includes(tenant));
  return {
    joinOwn: async () => {
      const own = tenants ?? (tenantId === undefined ? [] : [tenantId]);
      for (const tenant of own) if (!(await isTrusted(tenant))) await install(tenant, true);
    },
    mayEnter: async (activity) => {
      const { tenant } = activity;
      if (isOwn(tenant)) {
        if (!(await isTrusted(tenant))) await install(tenant, true);
        return true;
      }
      if (tenants !== undefined) return false;
      if (await isTrusted(tenant)) return true;
      if (!isInstalling(activity)) return false;
      const before = (await installations.list('teams')).find((one) => one.tenant === tenant);
      if (before !== undefined) return 'asked';
      return (await install(tenant, false)).isTrusted ? true : 'asked';
    },
  };
}

/** Teams says so twice: of the installation, and of the bot as a new member of the conversation. */
export function isInstalling({ type, action, membersAdded, recipient }: Activity): boolean {
  if (type === 'installationUpdate') return action === 'add' || action === 'add-upgrade';
  return (
    type === 'conversationUpdate' &&
    (membersAdded ?? []).some(({ id }) => id !== undefined && id === recipient?.id)
  );
}

function now(): Instant {
  return new Date().toISOString() as Instant;
}
