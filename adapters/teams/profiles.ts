import type { Identity } from '../../src/people/identity.ts';
import type { Profile } from '../../src/ports/chatAdapter.ts';
import { isZone } from '../../src/time/zone.ts';
import type { Member } from './api/connector.ts';
import { failureOf } from './api/teamsErrors.ts';
import type { Teams } from './teams.ts';

type Asking = Pick<Teams, 'connector' | 'known' | 'log'>;

/** Who somebody is, by the list of those in a conversation with the bot: nobody else is asked, and no directory. */
export async function readProfile(
  identity: Identity,
  { connector, known, log }: Asking,
): Promise<Profile | 'gone' | undefined> {
  const { tenant, user } = identity;
  const heard = known.lastHeard(tenant, user);
  const personal = (await known.find({ tenant, kind: 'person', id: user }))?.address;
  const serviceUrl = personal?.['serviceUrl'] ?? heard?.serviceUrl;
  const conversation = personal?.['conversation'] ?? heard?.conversation;
  if (serviceUrl === undefined || conversation === undefined) return undefined;
  try {
    const member = await connector.member(serviceUrl, conversation, heard?.user ?? user);
    return member === undefined ? undefined : profileOf(member, identity, heard?.zone);
  } catch (error) {
    log('warn', 'profile-unknown', { problem: failureOf(error).code });
    return undefined;
  }
}

/**
 * Everybody with one of these addresses in a team that the app is in: whoever is in one can be written to before they
 * have ever written.
 */
export async function findByEmail(
  emails: readonly string[],
  isTrusted: (tenant: string) => Promise<boolean>,
  { connector, known, log }: Asking,
): Promise<readonly Profile[]> {
  const wanted = new Set(emails.map((email) => email.toLowerCase()));
  const found = new Map<string, Profile>();
  for (const { tenant, id, address } of await known.teams()) {
    const { serviceUrl } = address;
    if (serviceUrl === undefined || !(await isTrusted(tenant))) continue;
    try {
      for (const member of await connector.members(serviceUrl, id)) {
        const user = (member.aadObjectId ?? member.objectId)?.toLowerCase();
        const profile =
          user === undefined ? undefined : profileOf(member, { platform: 'teams', tenant, user });
        if (profile?.email !== undefined && wanted.has(profile.email.toLowerCase()))
          found.set(`${tenant}/${user}`, profile);
      }
    } catch (error) {
      log('warn', 'members-unknown', { problem: failureOf(error).code });
    }
  }
  return [...found.values()];
}

function profileOf(member: Member, identity: Identity, zone?: string): Profile | undefined {
  if (isOther(member.tenantId, identity.tenant)) return undefined;
  const email = addressOf(member.email) ?? addressOf(member.userPrincipalName);
  return {
    identity,
    ...(member.name === undefined ? {} : { name: member.name }),
    ...(email === undefined ? {} : { email }),
    ...(zone === undefined || !isZone(zone) ? {} : { zone }),
  };
}

/** Somebody of another organisation, in a channel that is shared with it, is known there and not here. */
function isOther(theirs: string | undefined, ours: string): boolean {
  return theirs !== undefined && theirs !== '' && theirs.toLowerCase() !== ours;
}

/** A guest's name for signing in is no address of theirs. */
function addressOf(words: string | undefined): string | undefined {
  return words !== undefined && /^[^@\s#]{1,200}@[^@\s#]{1,200}$/.test(words) ? words : undefined;
}
