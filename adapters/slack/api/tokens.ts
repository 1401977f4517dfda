import { DeliveryError } from '../../../src/ports/chatAdapter.ts';
import type { Installation, Installations } from '../../../src/ports/installations.ts';
import type { Instant } from '../../../src/time/zone.ts';
import { LIMITS } from '../limits.ts';
import type { WebApi } from './webApi.ts';

/** What one installation lets us do, and who we are there. */
export type Access = {
  readonly tenant: string;
  readonly token: string;
  readonly botUser: string;
  readonly bot: string;
  /** What the workspace belongs to. Some payloads name it as the team of the workspace’s own people. */
  readonly organisation?: string;
};

/** Finds the token for a workspace, and exchanges one that is about to run out, whoever needs it. */
export type Tokens = {
  of(...tenants: readonly string[]): Promise<Access | undefined>;
  /** Throws a DeliveryError where the app is not installed. */
  need(tenant: string): Promise<Access>;
  forget(tenant?: string): void;
};

type Options = {
  readonly installations: Installations;
  readonly api: WebApi;
  readonly botToken?: string;
  readonly client?: { readonly id: string; readonly secret: string };
};

export function createTokens({ installations, api, botToken, client }: Options): Tokens {
  const kept = new Map<string, { readonly access: Access; readonly until: number }>();
  const accessOf = (installation: Installation): Access | undefined => {
    const { tenant, parent, secrets } = installation;
    const token = secrets['botToken'] ?? botToken;
    if (token === undefined) return undefined;
    const own = parent === undefined ? {} : { organisation: parent };
    return { tenant, token, botUser: secrets['botUser'] ?? '', bot: secrets['bot'] ?? '', ...own };
  };
  const read = async (tenants: readonly string[]): Promise<Access | undefined> => {
    const found = await installations.find('slack', tenants);
    if (found === undefined) return undefined;
    if (client === undefined || !runsOut(found)) return accessOf(found);
    // One exchange at a time, in whatever process: the second finds the first one's token.
    return installations.exclusively('slack', found.tenant, async () => {
      const again = await installations.find('slack', [found.tenant]);
      if (again === undefined) return undefined;
      return accessOf(runsOut(again) ? await exchange(again, api, client, installations) : again);
    });
  };
  const of = async (...tenants: readonly string[]): Promise<Access | undefined> => {
    const key = tenants.join(' ');
    const before = kept.get(key);
    if (before !== undefined && before.until > Date.now()) return before.access;
    const access = await read(tenants);
    // Where it is not installed it may be any moment, by whatever process.
    if (access !== undefined) kept.set(key, { access, until: Date.now() + LIMITS.installationMs });
    return access;
  };
  return {
    of,
    need: async (tenant) => {
      const access = await of(tenant);
      if (access === undefined) throw new DeliveryError('tenant', 'the app is not installed there');
      return access;
    },
    forget: (tenant) => {
      for (const key of kept.keys())
        if (tenant === undefined || key.split(' ').includes(tenant)) kept.delete(key);
    },
  };
}

function runsOut({ secrets }: Installation): boolean {
  const at = secrets['expiresAt'];
  return (
    secrets['refreshToken'] !== undefined &&
    at !== undefined &&
    Date.parse(at) < Date.now() + LIMITS.refreshMs
  );
}

async function exchange(
  installation: Installation,
  api: WebApi,
  { id, secret }: { readonly id: string; readonly secret: string },
  installations: Installations,
): Promise<Installation> {
  const answer = await api.call(undefined, 'oauth.v2.access', {
    client_id: id,
    client_secret: secret,
    grant_type: 'refresh_token',
    refresh_token: installation.secrets['refreshToken'],
  });
  const secrets = { ...installation.secrets, ...secretsOf(answer) };
  const next: Installation = { ...installation, secrets };
  await installations.save(next);
  return next;
}

/** The tokens in an answer of oauth.v2.access. */
function secretsOf(answer: Readonly<Record<string, unknown>>): Readonly<Record<string, string>> {
  const { access_token: token, refresh_token: refresh, expires_in: seconds } = answer;
  return {
    ...(typeof token === 'string' ? { botToken: token } : {}),
    ...(typeof refresh === 'string' && typeof seconds === 'number'
      ? { refreshToken: refresh, expiresAt: new Date(Date.now() + seconds * 1_000).toISOString() as Instant }
      : {}),
  };
}
