import { z } from 'zod';
import type { Identity } from '../../src/people/identity.ts';
import type { Profile } from '../../src/ports/chatAdapter.ts';
import { isZone } from '../../src/time/zone.ts';
import { codeOfPlatform, problemOf } from './api/slackErrors.ts';
import type { Access } from './api/tokens.ts';
import { identityOf } from './hearing.ts';
import { LIMITS } from './limits.ts';
import { homeIn, isMember } from './membership.ts';
import type { Slack } from './slack.ts';

const userSchema = z.object({
  id: z.string(),
  team_id: z.string().nullish(),
  deleted: z.boolean().nullish(),
  is_bot: z.boolean().nullish(),
  is_email_confirmed: z.boolean().nullish(),
  is_stranger: z.boolean().nullish(),
  enterprise_user: z
    .object({ enterprise_id: z.string().nullish(), teams: z.array(z.string()).nullish() })
    .nullish(),
  tz: z.string().nullish(),
  real_name: z.string().nullish(),
  profile: z
    .object({
      email: z.string().nullish(),
      real_name: z.string().nullish(),
      display_name: z.string().nullish(),
    })
    .nullish(),
});
export type SlackUser = z.output<typeof userSchema>;
/** What Slack says of somebody; whom it doesn’t show us is not one of ours, whatever else they are. */
type Found = SlackUser | 'gone' | 'not visible';

type Asking = Pick<Slack, 'api' | 'tokens' | 'installations' | 'log'>;

export type Profiles = {
  read(identity: Identity): Promise<Profile | 'gone' | undefined>;
  /**
   * The tenant whose person somebody is: ours, or another. `team` is what the payload names. Throws where Slack
   * does not say in time.
   */
  homeOf(user: string, team: string | undefined, access: Access): Promise<string>;
  /** Everybody with one of these addresses, in every workspace whose addresses are trusted. */
  findByEmail(emails: readonly string[]): Promise<readonly Profile[]>;
};

/** Who somebody is in their workspace, asked for once in a while; what Slack said last holds while it is away. */
export function createProfiles(slack: Asking): Profiles {
  const kept = new Map<string, { readonly user: Found; readonly until: number }>();
  const ask = async (user: string, access: Access, forMs: number): Promise<Found | undefined> => {
    const key = `${access.tenant}/${user}`;
    const before = kept.get(key);
    if (before !== undefined && before.until > Date.now()) return before.user;
    // What comes too late for this one is kept for the next, which may be the same one again.
    const asking = askSlack(user, access.token, slack).then((found) => {
      if (kept.size > LIMITS.profiles) kept.clear();
      if (found !== undefined) kept.set(key, { user: found, until: Date.now() + LIMITS.profileMs });
      return found;
    });
    return (await Promise.race([asking, nothingAfter(forMs)])) ?? before?.user;
  };
  return {
    read: async ({ tenant, user }) => {
      const access = await slack.tokens.of(tenant);
      const found = access === undefined ? undefined : await ask(user, access, LIMITS.timeoutMs);
      if (access === undefined || found === undefined || found === 'not visible') return undefined;
      return found === 'gone' || found.deleted === true ? 'gone' : profileOf(found, access);
    },
    homeOf: async (user, team, access) => {
      const found = await ask(user, access, LIMITS.whoseMs);
      if (found === undefined) throw new Error('Slack did not say whose person somebody is.');
      return homeIn(typeof found === 'string' ? undefined : found, team, access);
    },
    findByEmail: async (emails) => {
      const found: Profile[] = [];
      const trusted = (await slack.installations.list('slack')).filter(({ isTrusted }) => isTrusted);
      for (const { tenant } of trusted) {
        const access = await slack.tokens.of(tenant);
        if (access === undefined) continue;
        for (const email of emails) {
          const profile = await findOne(email, access, slack);
          if (profile !== undefined) found.push(profile);
        }
      }
      return found;
    },
  };
}

function nothingAfter(ms: number): Promise<undefined> {
  return new Promise((resolve) => void setTimeout(resolve, ms, undefined).unref());
}

async function askSlack(user: string, token: string, { api, log }: Asking): Promise<Found | undefined> {
  try {
    const answer = await api.call(token, 'users.info', { user });
    return userSchema.safeParse(answer['user']).data;
  } catch (error) {
    const code = codeOfPlatform(error);
    if (code === 'user_not_found') return 'gone';
    if (code === 'user_not_visible') return 'not visible';
    log('warn', 'profile-unknown', { problem: problemOf(error) });
    return undefined;
  }
}

async function findOne(email: string, access: Access, { api, log }: Asking): Promise<Profile | undefined> {
  try {
    const answer = await api.call(access.token, 'users.lookupByEmail', { email });
    const user = userSchema.safeParse(answer['user']);
    return user.success ? profileOf(user.data, access) : undefined;
  } catch (error) {
    if (codeOfPlatform(error) !== 'users_not_found')
      log('warn', 'lookup-failed', { problem: problemOf(error) });
    return undefined;
  }
}

function profileOf(user: SlackUser, access: Access): Profile | undefined {
  if (user.deleted === true || user.is_bot === true) return undefined;
  const { id, profile, tz, real_name: realName, is_email_confirmed: isConfirmed } = user;
  const name = [profile?.display_name, profile?.real_name, realName].find((one) => one != null && one !== '');
  const email = isMember(user, access) && isConfirmed !== false ? profile?.email : undefined;
  return {
    identity: identityOf(id, access.tenant),
    ...(name == null ? {} : { name }),
    ...(email == null || email === '' ? {} : { email }),
    ...(tz == null || !isZone(tz) ? {} : { zone: tz }),
  };
}
