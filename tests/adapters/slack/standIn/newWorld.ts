import type { SlackSpec } from './slackSpec.ts';
import type { World } from './world.ts';

/** A Slack in which nothing has happened yet. */
export function newWorld(spec: SlackSpec, tell: World['tell']): World {
  const now = spec.now ?? Date.now;
  let made = 0;
  let last = 0;
  const newId = (prefix: string): string => {
    made += 1;
    return `${prefix}0${made.toString(36).toUpperCase().padStart(9, '0')}`;
  };
  /** Stamps rise and are never given twice, even within a microsecond or when the clock is put back. */
  const newTs = (): string => {
    last = Math.max(Math.floor(now() * 1000), last + 1);
    return `${Math.floor(last / 1_000_000)}.${String(last % 1_000_000).padStart(6, '0')}`;
  };
  return {
    origin: '',
    app: {
      id: spec.appId ?? 'A0STANDIN',
      name: spec.appName ?? 'Workplan',
      verificationToken: 'verification-token-of-the-stand-in',
      clientId: spec.clientId ?? '111.222',
      clientSecret: spec.clientSecret ?? 'client-secret-of-the-stand-in',
      appToken: spec.appToken ?? 'xapp-stand-in',
      tokensLive: spec.tokensLiveSeconds,
      events: spec.events === undefined ? undefined : new Set(spec.events),
    },
    workspaces: new Map(),
    grants: new Map(),
    triggers: new Map(),
    responseUrls: new Map(),
    codes: new Map(),
    files: new Map(),
    views: new Map(),
    tickets: new Set(),
    calls: [],
    now,
    newId,
    newTs,
    tell,
  };
}
