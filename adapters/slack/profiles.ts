import { z } from 'zod';
import type { Identity } from '../../src/people/identity.ts';
import type { Profile } from '../../src/ports.ts';
import { isZone } from '../../src/time/zone.ts';
import { codeOfPlatform, problemOf } from './api/slackErrors.ts';
import { identityOf } from './hearing.ts';
import { LIMITS } from './limits.ts';
import type { Slack } from './slack.ts';

const userSchema = z.object({
  id: z.string(),
  team_id: z.string().nullish(),
  deleted: z.boolean().nullish(),
  is_bot: z.boolean().nullish(),
  is_email_confirmed: z.boolean().nullish(),
  is_stranger: z.boolean().nullish(),
  enterprise_user: z.object({ enterprise_id: z.string().nullish() }).nullish(),
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

type Asking = Pick<Slack, 'api' | 'tokens' | 'installations' | 'log'>;

/** Who somebody is in their workspace, asked for once in a while. */
export function createProfiles(slack: Asking) {
  const kept = new Map<string, { readonly profile: Profile | 'gone' | undefined; readonly until: number }>();
  const ask = async (identity: Identity): Promise<Profile | 'gone' | undefined> => {
    const access = await slack.tokens.of(identity.tenant);
    if (access === undefined) return undefined;
    try {
      const answer = await slack.api.call(access.token, 'users.info', { user: identity.user });
      return isGone(answer['user']) ? 'gone' : profileOf(answer['user'], identity.tenant);
    } catch (error) {
      if (codeOfPlatform(error) === 'user_not_found') return 'gone';
      slack.log('warn', 'profile-unknown', { problem: problemOf(error) });
      return undefined;
    }
  };
  return {
    read: async (identity: Identity): Promise<Profile | 'gone' | undefined> => {
      const key = `${identity.tenant}/${identity.user}`;
      const before = kept.get(key);
      if (before !== undefined && before.until > Date.now()) return before.profile;
      if (kept.size > LIMITS.profiles) kept.clear();
      const profile = await ask(identity);
      kept.set(key, { profile, until: Date.now() + LIMITS.profileMs });
      return profile;
    },
    /** Everybody with one of these addresses, in every workspace whose addresses are trusted. */
    findByEmail: async (emails: readonly string[]): Promise<readonly Profile[]> => {
      const found: Profile[] = [];
      const trusted = (await slack.installations.list('slack')).filter(({ isTrusted }) => isTrusted);
      for (const { tenant } of trusted) {
        const access = await slack.tokens.of(tenant);
        if (access === undefined) continue;
        for (const email of emails) {
          try {
            const answer = await slack.api.call(access.token, 'users.lookupByEmail', { email });
            const profile = profileOf(answer['user'], tenant);
            if (profile !== undefined) found.push(profile);
          } catch (error) {
            if (codeOfPlatform(error) !== 'users_not_found')
              slack.log('warn', 'lookup-failed', {
                problem: problemOf(error),
              });
          }
        }
      }
      return found;
    },
  };
}

function isGone(user: unknown): boolean {
  const read = userSchema.safeParse(user);
  return read.success && read.data.deleted === true;
}

function profileOf(user: unknown, tenant: string): Profile | undefined {
  const read = userSchema.safeParse(user);
  if (!read.success || read.data.deleted === true || read.data.is_bot === true) return undefined;
  const { id, profile, tz, real_name: realName, is_email_confirmed: isConfirmed } = read.data;
  const name = [profile?.display_name, profile?.real_name, realName].find((one) => one != null && one !== '');
  const email = isMember(read.data, tenant) && isConfirmed !== false ? profile?.email : undefined;
  return {
    identity: identityOf(id, tenant),
    ...(name == null ? {} : { name }),
    ...(email == null || email === '' ? {} : { email }),
    ...(tz == null || !isZone(tz) ? {} : { zone: tz }),
  };
}

/** Whoever is here from another workspace has the address that their own administrators gave them. */
function isMember(user: z.output<typeof userSchema>, tenant: string): boolean {
  if (user.is_stranger === true) return false;
  const organisation = user.enterprise_user?.enterprise_id;
  return user.team_id == null || user.team_id === tenant || organisation === tenant;
}
