import { STATUS_WORDS } from '../progress/status.ts';
import { answerChoices } from './answerChoices.ts';
import type { Block, Card } from './card.ts';
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
  return drawAction(action, { lines, choices: answerChoices(action, reminder.day) });
}
