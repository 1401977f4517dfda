import { say, type Text } from '../message/text.ts';
import type { Channel } from '../people/channel.ts';
import type { Identity } from '../people/identity.ts';
import type { Person } from '../people/person.ts';
import { type DeliveryError, NotYet } from '../ports/chatAdapter.ts';
import type { Conversation } from '../ports/conversation.ts';
import type { Posting } from '../ports/posting.ts';
import { holdBack } from './holdBack.ts';
import { nowIn, type Parts } from './parts.ts';
import { directTo, isSameIdentity, platformOf, tenantOf, without } from './routes.ts';
import { tellAtOnce } from './tellAtOnce.ts';
import { tellSecretariat } from './tellSecretariat.ts';

/**
 * What follows when a platform will never take a message: another route where the person has one, a digest that
 * stops, a workspace that waits. The secretariat is told once of each. The message itself is settled last: should the
 * process die before that, it is tried again, and all of this follows again, once.
 */
export async function bearConsequence(posting: Posting, error: DeliveryError, parts: Parts): Promise<void> {
  switch (error.kind) {
    case 'person':
      return personIsGone(posting, error.message, parts);
    case 'channel':
      return channelIsGone(posting, error.message, parts);
    case 'tenant':
      return tenantIsGone(posting, error.message, parts);
    default:
      return refuse(posting, error.message, parts);
  }
}

/** What will never be sent is on record, and in the log. */
export async function refuse({ id }: Pick<Posting, 'id'>, why: string, parts: Parts): Promise<void> {
  parts.log('warn', 'delivery-refused', { message: id, problem: why });
  await parts.store.giveUp(id, why);
}

async function personIsGone(posting: Posting, why: string, parts: Parts): Promise<void> {
  const { to } = posting;
  if (to.kind !== 'direct') return refuse(posting, why, parts);
  const { people } = await parts.store.readWorld();
  const person = people.find(({ id }) => id === posting.person);
  const other = person === undefined ? undefined : directTo(without(to.with, person), parts);
  if (parts.connected.has(to.with.platform)) {
    // Whoever is no longer among a person's identities was marked, and told of, by an earlier message.
    if (person?.identities.some((identity) => isSameIdentity(identity, to.with)) === true)
      await tellAtOnce(`unreachable/${posting.id}`, [goneFrom(person, to.with, why, other)], parts, to.with);
    await parts.store.markReachable(to.with, why);
  }
  if (other === undefined) await refuse(posting, why, parts);
  else await parts.store.reroute(posting.id, other);
}

function goneFrom(
  person: Person,
  { platform, tenant, user }: Identity,
  why: string,
  other: Conversation | undefined,
): Text {
  const where = `${PLATFORM_NAMES[platform]} (${tenant}/${user}: ${why})`;
  const instead =
    other === undefined
      ? say`They can’t be reached anywhere else: correct the roster, or ask them to write to me.`
      : say`I’ll write to them on ${platformName({ to: other })} instead.`;
  return say`${person.name} can no longer be reached on ${where}. ${instead}`;
}

/** The digest stops until somebody asks for it there again. */
async function channelIsGone(posting: Posting, why: string, parts: Parts): Promise<void> {
  const { to } = posting;
  if (to.kind !== 'channel') return refuse(posting, why, parts);
  const { channels } = await parts.store.readWorld();
  const channel = channels.find(
    (one) => one.platform === to.platform && one.tenant === to.tenant && one.id === to.id,
  );
  if (channel?.getsDigest === true) await stopDigest(channel, posting, why, parts);
  await refuse(posting, why, parts);
}

async function stopDigest(channel: Channel, { id }: Posting, why: string, parts: Parts): Promise<void> {
  const sentence = say`I can’t post to #${channel.name.replace(/^#/, '')} any more (${why}), so it gets no weekly digest from now on. Add me to the channel and say there: “post the weekly digest to this channel”.`;
  await tellAtOnce(`channel-gone/${id}`, [sentence], parts);
  await parts.store.saveChannel({ ...channel, getsDigest: false });
}

/** What is due stays due, and goes out when the app is installed again. */
async function tenantIsGone(posting: Posting, why: string, parts: Parts): Promise<void> {
  const [platform, tenant] = [platformOf(posting.to), tenantOf(posting.to)];
  const { people, ...world } = await parts.store.readWorld();
  const at = nowIn(world, parts);
  const sentence = say`I can’t write in ${platformName(posting)} ${tenant} any more (${why}). What is due there waits. I try again every now and then, and at once when the app is installed again.`;
  // It is told once of each time, so the key is new each time.
  const key = `tenant-gone/${platform}/${tenant}/${parts.newId()}`;
  const notice = tellSecretariat(key, { kind: 'note', text: [sentence] }, { people, at }, parts);
  const became = await parts.store.pause(
    { platform, tenant, installed: posting.installed },
    { at, changes: [], ...holdBack(notice, { people, now: at }), revised: [] },
  );
  // It failed by what is not so any more.
  if (became === 'installed since') throw new NotYet(0);
  if (became === 'paused') parts.log('warn', 'tenant-paused', { platform, tenant, problem: why });
}

const PLATFORM_NAMES = {
  slack: 'Slack',
  teams: 'Microsoft Teams',
  web: 'the web console',
  cli: 'the command line',
};

function platformName({ to }: Pick<Posting, 'to'>): string {
  return PLATFORM_NAMES[platformOf(to)];
}
