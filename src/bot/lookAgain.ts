import type { Parts } from './parts.ts';

/** A fault of the platform's passes in minutes; an app that is gone is asked for no more often than this. */
const AGAIN_MS = 600_000;

/**
 * Where a tenant took no messages, one of those that wait for it is tried now and then, whichever process rings. If
 * it is taken, the others follow; if not, it waits with them again.
 */
export async function lookAgain({ store }: Pick<Parts, 'store'>): Promise<void> {
  for (const { platform, tenant } of await store.readPaused()) {
    const wait = await store.passGate(`again ${platform}/${tenant}`, AGAIN_MS, 0);
    if (wait === 0) await store.tryOne(platform, tenant);
  }
}
