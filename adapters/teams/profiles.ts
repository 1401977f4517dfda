import type { Identity } from '../../src/people/identity.ts';
import type { Profile } from '../../src/ports/chatAdapter.ts';
import { isZone } from '../../src/time/zone.ts';
import { failureOf } from './api/teamsErrors.ts';
import type { Teams } from './teams.ts';

/** Who somebody is, by the list of those in a conversation with the bot: nobody else is asked, and no directory. */
export async function readProfile(
  identity: Identity,
  { connector, known, log }: Pick<Teams, 'connector' | 'known' | 'log'>,
): Promise<Profile | 'gone' | undefined> {
  const { tenant, user } = identity;
  const heard = known.lastHeard(tenant, user);
  const personal = (await known.find({ tenant, kind: 'person', id: user }))?.address;
  const serviceUrl = personal?.['serviceUrl'] ?? heard?.serviceUrl;
  const conversation = personal?.['conversation'] ?? heard?.conversation;
  if (serviceUrl === undefined || conversation === undefined) return undefined;
  try {
    const member = await connector.member(serviceUrl, conversation, heard?.user ?? user);
    if (member === undefined || isOther(member.tenantId, tenant)) return undefined;
    const email = addressOf(member.email) ?? addressOf(member.userPrincipalName);
    const zone = heard?.zone;
    return {
      identity,
      ...(member.name === undefined ? {} : { name: member.name }),
      ...(email === undefined ? {} : { email }),
      ...(zone === undefined || !isZone(zone) ? {} : { zone }),
    };
  } catch (error) {
    log('warn', 'profile-unknown', { problem: failureOf(error).code });
    return undefined;
  }
}

/** Somebody of another organisation, in a channel that is shared with it, is known there and not here. */
function isOther(theirs: string | undefined, ours: string): boolean {
  return theirs !== undefined && theirs !== '' && theirs.toLowerCase() !== ours;
}

/** A guest's name for signing in is no address of theirs. */
function addressOf(words: string | undefined): string | undefined {
  return words !== undefined && /^[^@\s#]{1,200}@[^@\s#]{1,200}$/.test(words) ? words : undefined;
}
