import type { Message } from '../message/message.ts';
import type { Channel } from '../people/channel.ts';
import type { Person, PersonId } from '../people/person.ts';
import type { ActionId } from '../plan/action.ts';
import type { World } from '../ports/world.ts';
import { openings } from '../reminders/nextReminderAt.ts';
import { SIMPLE_POLICY } from '../reminders/policy.ts';
import { type ReminderWorld, remindersDue } from '../reminders/remindersDue.ts';
import { addDays, type Day, startOfWeek } from '../time/day.ts';
import { dayIn, type Instant, instantAt, timeIn } from '../time/zone.ts';
import { knowWorld } from './know.ts';
import { digests, isDigestTime } from './postDigests.ts';
import { reminderMessage } from './remind.ts';

/** One message that would be sent. */
export type Rehearsed = {
  readonly at: Instant;
  /** In the recipient's own zone. */
  readonly day: Day;
  readonly time: string;
  readonly to: string;
  readonly kind: 'reminder' | 'digest';
  /** The actions that are asked about now; the message also carries what is still open from before. */
  readonly refs: readonly string[];
  readonly message: Message;
};

/**
 * Plays the clock from one day to another, both included, and tells every message that would be sent if
 * nobody answered any. Starts from what is on record, with an empty ledger, and saves nothing.
 */
export function rehearse(world: World, from: Day, to: Day): readonly Rehearsed[] {
  const sent = new Set<string>();
  const open = new Map<PersonId, readonly ActionId[]>();
  const played: Rehearsed[] = [];
  for (const at of moments(world, from, to)) {
    const known = knowWorld(world, at, () => '');
    const reminderWorld: ReminderWorld = {
      ...known,
      sent,
      snoozes: [],
      chases: [],
      open,
      policy: SIMPLE_POLICY,
    };
    for (const reminder of remindersDue(reminderWorld, at)) {
      const person = world.people.find((one) => one.id === reminder.to);
      if (person === undefined) continue;
      for (const { key } of reminder.nudges) sent.add(key);
      sent.add(reminder.key);
      open.set(person.id, [...reminder.nudges.map((nudge) => nudge.action), ...reminder.stillOpen]);
      const asked = new Set(reminder.nudges.map((nudge) => nudge.action));
      const refs = world.plan.actions.filter(({ id }) => asked.has(id)).map(({ ref }) => ref);
      played.push(rehearsedReminder(at, person, refs, reminderMessage(reminder, person, known)));
    }
    played.push(...weekly(world, at, sent));
  }
  return played;
}

function rehearsedReminder(
  at: Instant,
  person: Person,
  refs: readonly string[],
  message: Message,
): Rehearsed {
  return {
    at,
    day: dayIn(person.zone, at),
    time: timeIn(person.zone, at),
    to: person.name,
    kind: 'reminder',
    refs,
    message,
  };
}

function weekly(world: World, at: Instant, sent: Set<string>): readonly Rehearsed[] {
  if (!isDigestTime(world, at)) return [];
  const due = world.channels.filter(
    (channel) => channel.getsDigest && !sent.has(digestKey(channel, world, at)),
  );
  for (const channel of due) sent.add(digestKey(channel, world, at));
  const zone = world.plan.zone;
  return digests(world, due, at, { newId: () => '' }).map(({ message }, index) => ({
    at,
    day: dayIn(zone, at),
    time: timeIn(zone, at),
    to: `#${due[index]?.name ?? ''}`,
    kind: 'digest',
    refs:
      message.kind === 'digest'
        ? [...new Set(message.sections.flatMap((section) => section.rows.map((row) => row.ref)))]
        : [],
    message,
  }));
}

function digestKey(channel: Channel, world: World, at: Instant): string {
  return `digest/${channel.platform}/${channel.tenant}/${channel.id}/${startOfWeek(dayIn(world.plan.zone, at))}`;
}

/** Nine o'clock of every day, and the hours at which everybody's reminders may come, in order. */
function* moments(world: World, from: Day, to: Day): Generator<Instant> {
  for (let day = from; day <= to; day = addDays(day, 1)) {
    const nine = instantAt(day, SIMPLE_POLICY.from, world.plan.zone);
    yield* [...new Set([nine, ...openings(world.people, day, SIMPLE_POLICY)])].sort();
  }
}
