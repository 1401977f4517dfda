import type { ActionRef } from '../plan/action.ts';
import { STATUS_WORDS } from '../progress/status.ts';
import { addDays, startOfWeek } from '../time/day.ts';
import type { Block, Card, Choice } from './card.ts';
import { drawAction } from './drawAction.ts';
import type { ReminderItem, ReminderMessage } from './message.ts';
import { on, said, say, shorten, strong, type Text, writeRefs } from './text.ts';

export function drawReminder(reminder: ReminderMessage): Card {
  const open = reminder.items.filter((item) => item.state.kind === 'open');
  const refs = reminder.items.map((item) => item.action.ref);
  const blocks: Block[] = [
    { kind: 'text', text: opening(reminder, open.length) },
    ...reminder.items.map((item): Block => ({ kind: 'action', item: drawItem(item, reminder) })),
  ];
  return {
    summary: `Reminder about ${writeRefs(refs)}`,
    title: say`${strong('How are these going?')}`,
    blocks: reminder.isReplaced
      ? [
          {
            kind: 'text',
            text: say`A newer reminder has taken over what was open here (${writeRefs(refs)}).`,
          },
        ]
      : blocks,
  };
}

function opening(reminder: ReminderMessage, open: number): Text {
  if (open === 0) return say`Everything here is answered or put off. Thank you.`;
  if (reminder.items.length === 1) return say`Reply in your own words, or press a button.`;
  return say`Answer each when you can: press a button, or reply in your own words with the action’s number. ${open} of ${reminder.items.length} still open.`;
}

function drawItem(item: ReminderItem, reminder: ReminderMessage) {
  const { state, action } = item;
  const lines: Text[] = [say`${strong(item.why)}`];
  if (state.kind === 'answered') {
    const status = state.status === undefined ? '' : `${STATUS_WORDS[state.status]}. `;
    return drawAction(action, {
      lines: [
        say`✓ Answered on ${on(state.on)}${state.status === undefined && state.note === '' ? '' : ': '}${status}${state.note === '' ? '' : said(shorten(state.note, 200))}`,
      ],
    });
  }
  if (state.kind === 'snoozed')
    return drawAction(action, { lines: [say`Asked again on ${on(state.until)}.`] });
  if (item.deliverables.length > 0)
    lines.push(say`To deliver: ${shorten(item.deliverables.join(' · '), 180)}`);
  return drawAction(action, { lines, choices: choicesFor(action.ref as ActionRef, reminder) });
}

/** The four answers that need no typing; trouble needs a reason, so it opens a short form. */
function choicesFor(ref: ActionRef, reminder: ReminderMessage): readonly Choice[] {
  return [
    {
      id: `${ref}/on_track`,
      label: 'On track',
      style: 'primary',
      intent: { kind: 'record', ref, status: 'on_track' },
    },
    { id: `${ref}/complete`, label: 'Complete', intent: { kind: 'record', ref, status: 'complete' } },
    {
      id: `${ref}/trouble`,
      label: 'Report a problem…',
      intent: { kind: 'record', ref, status: 'at_risk' },
      form: {
        title: `Action ${ref}: what is wrong?`,
        submit: 'Record it',
        fields: [
          {
            name: 'status',
            label: 'How does it stand?',
            kind: 'pick',
            required: true,
            options: [
              { value: 'at_risk', label: 'At risk (amber)' },
              { value: 'delayed', label: 'Delayed (red)' },
              { value: 'blocked', label: 'Blocked: nothing can go on' },
              { value: 'not_started', label: 'Not started' },
            ],
          },
          {
            name: 'note',
            label: 'Why?',
            hint: 'A sentence the Strategy Group can read.',
            kind: 'text',
            long: true,
            required: true,
          },
          {
            name: 'forecast',
            label: 'When do you expect it now?',
            hint: 'Leave empty if the date stands.',
            kind: 'day',
          },
        ],
      },
    },
    {
      id: `${ref}/snooze`,
      label: 'Ask me next week',
      intent: { kind: 'snooze', refs: [ref], until: addDays(startOfWeek(reminder.day), 7) },
    },
  ];
}
