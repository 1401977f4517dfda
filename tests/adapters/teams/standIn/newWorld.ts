import { randomBytes } from 'node:crypto';
import type { TeamsSpec } from './teamsSpec.ts';
import type { World } from './world.ts';

/** A Teams in which nothing has happened yet. */
export function newWorld(spec: TeamsSpec, tell: World['tell']): World {
  const now = spec.now ?? Date.now;
  let last = 0;
  return {
    origin: '',
    app: {
      id: spec.appId ?? 'a0000000-0000-4000-8000-00000000000a',
      secret: spec.appSecret ?? 'app-secret-of-the-stand-in',
      name: spec.appName ?? 'Workplan',
    },
    homeTenant: spec.homeTenant ?? 'a0000000-0000-4000-8000-00000000000b',
    tenants: new Map(),
    grants: new Map(),
    files: new Map(),
    calls: [],
    tokensLive: spec.tokensLiveSeconds ?? 3599,
    now,
    // The dash and the underscore are there on purpose: real ids have them.
    newId: (prefix) => `${prefix}${randomBytes(24).toString('base64url')}-_`,
    newMessageId() {
      last = Math.max(Math.floor(now()), last + 1);
      return String(last);
    },
    tell,
  };
}
