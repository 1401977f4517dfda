import { writeDigest } from '../answers/answerDigest.ts';
import { digestDay } from '../digest/weeklyDigest.ts';
import { hasRest } from '../message/drawDigest.ts';
import type { Channel, ChannelAddress } from '../people/channel.ts';
import type { Platform } from '../people/identity.ts';
import type { Outgoing } from '../ports/commit.ts';
import { conversationKey } from '../ports/conversation.ts';
import type { World } from '../ports/world.ts';
import { SIMPLE_POLICY } from '../reminders/policy.ts';
import { type Day, startOfWeek } from '../time/day.ts';
import { isWorkingDay } from '../time/holidays.ts';
import { dayIn, type Instant, timeIn } from '../time/zone.ts';
import { knowWorld } from './know.ts';
import { nowIn, type Parts } from './parts.ts';
import { platformOf } from './routes.ts';

/** Posts the week's digest to every channel that gets it, once a week and channel. */
export async function postDigests(parts: Parts): Promise<void> {
  const world = await parts.store.readWorld();
  const now = nowIn(world, parts);
  if (!isDigestTime(world, now)) return;
  const { sent } = await parts.store.readLedger(dayIn(world.plan.zone, now));
  const monday = startOfWeek(dayIn(world.plan.zone, now));
  const channels = world.channels.filter(
    (channel) => channel.getsDigest && !sent.has(digestKey(channel, monday)),
  );
  if (channels.length === 0) return;
  for (const outgoing of digests(world, channels, now, parts)) {
    await parts.store.commit({
      at: now,
      changes: [],
      outgoing: [outgoing, ...restOf(outgoing)],
      revised: [],
    });
  }
}

/** Platforms whose messages have threads, where what a message has no room for is out of everybody's way. */
const THREADED: ReadonlySet<Platform> = new Set(['slack', 'teams']);

/** The long tail of a digest, in its thread. */
export function restOf(outgoing: Outgoing): readonly Outgoing[] {
  const { message, to, key } = outgoing;
  if (message.kind !== 'digest' || !hasRest(message) || !THREADED.has(platformOf(to))) return [];
  return [{ ...outgoing, key: `${key}/rest`, message: { ...message, isRest: true }, thread: { under: key } }];
}

/** From nine on the first working day of the week; a late start still posts it, in the hours of a working day. */
export function isDigestTime(world: Pick<World, 'plan'>, now: Instant): boolean {
  const { from, until } = SIMPLE_POLICY;
  const today = dayIn(world.plan.zone, now);
  const time = timeIn(world.plan.zone, now);
  return isWorkingDay(today) && today >= digestDay(today) && time >= from && time < until;
}

export function digests(
  world: World,
  channels: readonly Channel[],
  now: Instant,
  parts: Pick<Parts, 'newId'>,
): readonly Outgoing[] {
  const known = knowWorld(world, now, parts.newId);
  const message = writeDigest(known);
  return channels.map(({ platform, tenant, id }) => {
    const to = { kind: 'channel', platform, tenant, id } as const;
    return { key: digestKey({ platform, tenant, id }, startOfWeek(known.today)), to, message, at: now };
  });
}

/** One digest a week and channel, whoever posts it. */
function digestKey({ platform, tenant, id }: ChannelAddress, monday: Day): string {
  return `digest/${conversationKey({ kind: 'channel', platform, tenant, id })}/${monday}`;
}
