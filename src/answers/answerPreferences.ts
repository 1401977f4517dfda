import { on, say, type Text, writeRefs } from '../message/text.ts';
import type { Person } from '../people/person.ts';
import { awayUntil } from '../reminders/absence.ts';
import { nextReminderTo } from '../reminders/nextReminderAt.ts';
import { SIMPLE_POLICY } from '../reminders/policy.ts';
import { dayIn, timeIn } from '../time/zone.ts';
import type { Intent } from '../understanding/intent.ts';
import type { Answer } from './answer.ts';
import type { Known } from './known.ts';
import { asItStands } from './preferenceWords.ts';

/** What somebody prefers, what is as usual, and when they hear from the bot next. */
export function answerPreferences({ about }: Extract<Intent, { kind: 'preferences' }>, known: Known): Answer {
  const { speaker } = known;
  if (speaker === undefined)
    return {
      messages: [
        {
          kind: 'note',
          text: [say`I don’t know who you are, so I write to you only when you ask something.`],
        },
      ],
      changes: [],
      about: [],
    };
  const next = nextReminder(speaker, known);
  const text =
    about === 'next'
      ? [next.words]
      : [...asItStands(speaker, known), ...absenceWords(speaker, known), next.words, ...HOW];
  const isOwn = about === undefined && Object.keys(speaker.preference ?? {}).length > 0;
  return {
    messages: [
      {
        kind: 'note',
        text,
        ...(isOwn
          ? { offers: [{ label: 'Back to normal', intent: { kind: 'prefer', reset: true, said: '' } }] }
          : {}),
      },
    ],
    changes: [],
    about: next.refs,
  };
}

const HOW: readonly Text[] = [
  say`Say “remind me at 2pm”, “no messages after 4pm”, “use Teams for me” or “reset my preferences” to change it. For a pause there is “I’m away until 3 March” and “ask me again on Monday”; “stop reminding me” tells the secretariat.`,
];

function absenceWords(speaker: Person, known: Known): readonly Text[] {
  const away = awayUntil(speaker.id, known.absences, dayIn(speaker.zone, known.now));
  return away === undefined ? [] : [say`You are away, and back on ${on(away)}.`];
}

/** What they will be asked next, as things stand. */
function nextReminder(
  speaker: Person,
  known: Known,
): { readonly words: Text; readonly refs: Answer['about'] } {
  const world = { ...known, open: new Map(), policy: SIMPLE_POLICY };
  const next = speaker.identities.length === 0 ? undefined : nextReminderTo(speaker, world, known.now);
  if (next === undefined)
    return { words: say`There is nothing that I would ask of you, as things stand.`, refs: [] };
  const asked = new Set(next.reminder.nudges.map(({ action }) => action));
  const refs = known.plan.actions.filter(({ id }) => asked.has(id)).map(({ ref }) => ref);
  const time = timeIn(speaker.zone, next.at);
  return {
    words: say`Your next reminder comes on ${on(dayIn(speaker.zone, next.at))} at ${time} (${speaker.zone}), about ${writeRefs(refs)}, unless you report before.`,
    refs,
  };
}
