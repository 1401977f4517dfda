import type { Platform } from '../people/identity.ts';
import type { Instant } from '../time/zone.ts';
import type { Parts } from './parts.ts';

/** What platforms say of people is looked at again after a day: they move, and they leave. */
const DAY_MS = 86_400_000;
/** As many as platforms allow in a minute, and some for others. */
const MOST_A_RING = 20;
/** When each address was last looked for, so that one nobody has is not asked for every minute. */
const LOOKED_FOR = new WeakMap<Parts['store'], Map<string, number>>();

/** Meets those of the roster whom a platform knows by their e-mail address, and hears what has become of the others. */
export async function acquaint(parts: Parts): Promise<void> {
  for (const [platform, { readProfile }] of parts.adapters) {
    if (readProfile === undefined) continue;
    await findPeople(parts, platform);
    const before = new Date(parts.trueTime() - DAY_MS).toISOString() as Instant;
    for (const identity of await parts.store.readAcquaintances(platform, before, MOST_A_RING)) {
      const profile = await readProfile(identity);
      if (profile === 'gone') await parts.store.markReachable(identity, 'the account is deactivated');
      else if (profile !== undefined) await parts.store.acquaint([profile]);
    }
  }
}

/** Where the app was just installed, everybody is looked for again, whoever was not found before. */
export async function findPeople(parts: Parts, platform: Platform, isNew = false): Promise<void> {
  const adapter = parts.adapters.get(platform);
  if (adapter?.findByEmail === undefined) return;
  const looked = LOOKED_FOR.get(parts.store) ?? new Map<string, number>();
  LOOKED_FOR.set(parts.store, looked);
  const now = parts.trueTime();
  const { people } = await parts.store.readWorld();
  const wanted = people
    .filter(({ identities }) => !identities.some((identity) => identity.platform === platform))
    .flatMap(({ email }) => email ?? [])
    .filter((email) => isNew || (looked.get(`${platform} ${email}`) ?? 0) < now - DAY_MS)
    .slice(0, MOST_A_RING);
  if (wanted.length === 0) return;
  for (const email of wanted) looked.set(`${platform} ${email}`, now);
  const found = await adapter.findByEmail(wanted);
  if (found.length > 0) await parts.store.acquaint(found);
}
