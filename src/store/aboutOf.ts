import type { Platform } from '../people/identity.ts';

/** A tenant in one word, as it begins the keys of its conversations. */
export function aboutOf(platform: Platform, tenant: string): string {
  return `${platform}/${tenant}`;
}
