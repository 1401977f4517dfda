import type { Tenant, World } from './world.ts';

/** The address a bot speaks to, which depends on where a tenant's conversations are kept. */
export const serviceUrlOf = (world: World, tenant?: Tenant): string =>
  `${world.origin}/${tenant?.region ?? 'amer'}/`;
