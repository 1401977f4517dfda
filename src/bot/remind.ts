import { brief } from '../answers/brief.ts';
import { type Known, personName } from '../answers/known.ts';
import type { Message, ReminderItem } from '../message/message.ts';
import type { Person } from '../people/person.ts';
import type { Action } from '../plan/action.ts';
import type { OpenMessage, World } from '../ports/world.ts';
import type { Nudge, Reminder } from '../reminders/nudge.ts';
import { SIMPLE_POLICY } from '../reminders/policy.ts';
import { type ReminderWorld, remindersDue } from '../reminders/remindersDue.ts';
import type { Day } from '../time/day.ts';
import { writeShortDay } from '../time/writeDay.ts';
import { howNear } from './howNear.ts';
import { askedIn, knowWorld } from './know.ts';
import { nowIn, type Parts, problemOf } from './parts.ts';
import { directTo } from './routes.ts';

/** Sends every reminder that should be out by now and is not. Returns how many went. */
export async function remind(parts: Parts): Promise<number> {
  const world = await parts.store.readWorld();
  const now = nowIn(world, parts);
  const known = knowWorld(world, now, parts.newId);
  const open = await parts.store.readOpenBundles();
  const reminders = remindersDue(await reminderWorld(world, known, open, parts), now);
  let sent = 0;
  for (const reminder of reminders) {
    // One person's reminder that fails must not keep the others from theirs; the next ring tries it again.
    try {
      if (await sendReminder(reminder, known, open, parts)) sent++;
    } catch (error) {
      parts.log('error', 'reminder-failed', { reminder: reminder.key, problem: problemOf(error) });
    }
  }
  return sent;
}

/** What decides about reminders, with the ledger as it stands. */
export async function reminderWorld(
  world: World,
  known: Known,
  open: readonly OpenMessage[],
  parts: Parts,
): Promise<ReminderWorld> {
  const { sent, snoozes } = await parts.store.readLedger(known.today);
  const byPerson = Map.groupBy(open, (message) => message.person);
  return {
    ...known,
    sent,
    snoozes,
    open: new Map([...byPerson].map(([person, messages]) => [person, askedIn(messages, world)])),
    policy: SIMPLE_POLICY,
  };
}

async function sendReminder(
  reminder: Reminder,
  known: Known,
  open: readonly OpenMessage[],
  parts: Parts,
): Promise<boolean> {
  const person = known.people.find((one) => one.id === reminder.to);
  const to = person === undefined ? undefined : directTo(person, parts);
  if (person === undefined || to === undefined) return false;
  const before = open.filter(
    (message) => message.person === person.id && message.message.kind === 'reminder',
  );
  return parts.store.commit({
    at: known.now,
    by: person.id,
    changes: [],
    outgoing: [
      {
        key: reminder.key,
        to,
        person: person.id,
        message: reminderMessage(reminder, person, known),
        at: known.now,
      },
    ],
    revised: before.flatMap(({ id, version, message }) =>
      message.kind === 'reminder' ? [{ id, version, message: { ...message, isReplaced: true } }] : [],
    ),
    nudges: reminder.nudges.map((nudge) => ({ ...nudge, person: person.id })),
  });
}

/** The bundle as its person reads it: what was nudged first, then what is still open from before. */
export function reminderMessage(reminder: Reminder, person: Person, known: Known): Message {
  const item = (action: Action, why: string): ReminderItem => ({
    action: brief(action, known),
    why,
    deliverables: action.deliverables.map((deliverable) => deliverable.text),
    state: { kind: 'open' },
  });
  const now = known.plan.actions.flatMap((action) => {
    const nudge = reminder.nudges.find((one) => one.action === action.id);
    return nudge === undefined ? [] : [item(action, whyNow(nudge, action, reminder.day, known))];
  });
  const before = known.plan.actions
    .filter((action) => reminder.stillOpen.includes(action.id))
    .map((action) => item(action, `Asked before, and still open. ${howNear(action, reminder.day)}`.trim()));
  const items = [...now, ...before];
  return { kind: 'reminder', to: person.id, day: reminder.day, items };
}

/** Why this is asked today, and of this person. */
function whyNow(nudge: Nudge, action: Action, today: Day, known: Known): string {
  const { standsInFor } = nudge;
  const instead =
    standsInFor === undefined
      ? ''
      : `${personName(known, standsInFor.person)} is away until ${writeShortDay(standsInFor.until)}. `;
  return `${instead}${occasion(nudge, action, today, known)}`;
}

function occasion({ step }: Nudge, action: Action, today: Day, known: Known): string {
  if (step.kind === 'chased')
    return `${personName(known, step.by)} asked for an update on ${writeShortDay(step.on)}. ${howNear(action, today)}`.trim();
  if (step.kind === 'review') return 'Ongoing: the quarterly review.';
  return howNear(action, today) || 'You asked to be asked again today.';
}
