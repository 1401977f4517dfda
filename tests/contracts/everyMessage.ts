import { answer } from '../../src/answers/answer.ts';
import { writeHome } from '../../src/answers/home.ts';
import type { Known } from '../../src/answers/known.ts';
import { knowWorld } from '../../src/bot/know.ts';
import { reminderMessage } from '../../src/bot/remind.ts';
import type { Message } from '../../src/message/message.ts';
import { SIMPLE_POLICY } from '../../src/reminders/policy.ts';
import { remindersDue } from '../../src/reminders/remindersDue.ts';
import { day } from '../../src/time/day.ts';
import { instantAt } from '../../src/time/zone.ts';
import type { Intent } from '../../src/understanding/intent.ts';
import { quietWorld } from '../quietWorld.ts';
import { seedPlan, seedRoster } from '../seeded.ts';

/** One message of every kind there is, as the bot really makes it. A new kind does not compile until it is here. */
export async function everyMessage(): Promise<{ readonly [kind in Message['kind']]: Message }> {
  const { plan } = await seedPlan();
  const { people } = await seedRoster();
  const now = instantAt(day('2025-03-24'), '09:00', 'Europe/London');
  const speaker = people.find((person) => person.name === 'LE Partners contact');
  if (speaker === undefined) throw new Error('The demonstration roster has no LE Partners contact.');
  const known: Known = { ...knowWorld(quietWorld(plan, people), now, () => 'new-id'), speaker };
  const first = (intent: Intent, more: Partial<Known> = {}): Message => {
    const message = answer(intent, { ...known, ...more }).messages[0];
    if (message === undefined) throw new Error(`Nothing was said to ${intent.kind}.`);
    return message;
  };
  const ref = '3' as never;
  const drafted = answer(
    { kind: 'report', refs: [ref], said: 'On track, 14 joint operations so far' },
    known,
  );
  const draft = drafted.changes.flatMap((change) => (change.kind === 'draft' ? [change.draft] : []))[0];
  const reminder = remindersDue(
    {
      ...known,
      sent: new Set(),
      snoozes: [],
      open: new Map(),
      policy: SIMPLE_POLICY,
    },
    now,
  ).find(({ to }) => to === speaker.id);
  if (draft === undefined || reminder === undefined) throw new Error('There is no draft or no reminder.');
  return {
    note: first({ kind: 'who', refs: [ref] }),
    help: first({ kind: 'help' }),
    reminder: reminderMessage(reminder, speaker, known),
    draft: first({ kind: 'report', refs: [ref], said: draft.said }),
    receipt: first({ kind: 'confirm' }, { drafts: [draft] }),
    'action-sheet': first({ kind: 'detail', refs: ['7' as never] }),
    'action-list': first({ kind: 'list', about: 'overdue', filter: {} }),
    digest: first({ kind: 'digest' }),
    home: writeHome({ ...known, speaker }),
    setup: {
      kind: 'setup',
      workspace: 'Department of Justice',
      plan: plan.title,
      actions: plan.actions.length,
      reached: 2,
      contacts: 4,
      isTrusted: true,
    },
  };
}
