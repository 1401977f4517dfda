import type { ActionRef } from '../plan/action.ts';
import { STATUS_WORDS, STATUSES } from '../progress/status.ts';
import { addDays, type Day, startOfWeek } from '../time/day.ts';
import type { Choice, Field } from './card.ts';
import type { ActionBrief } from './message.ts';
import { capital } from './text.ts';

/** The answers that need no typing, those that open a short form, and the rest, which a menu may hold. */
export function answerChoices(action: ActionBrief, today: Day): readonly Choice[] {
  const ref = action.ref as ActionRef;
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
      intent: { kind: 'record', ref, status: 'at_risk', isProblem: true },
      form: { title: `Action ${ref}: what is wrong?`, submit: 'Record it', fields: [TROUBLE, WHY, FORECAST] },
    },
    {
      id: `${ref}/snooze`,
      label: 'Ask me next week',
      intent: { kind: 'snooze', refs: [ref], until: addDays(startOfWeek(today), 7) },
    },
    {
      id: `${ref}/detail`,
      label: 'Update in detail…',
      isMinor: true,
      intent: { kind: 'record', ref, status: 'on_track' },
      form: {
        title: `Action ${ref}: how does it stand?`,
        submit: 'Record it',
        fields: [status(action), percent(action), NOTE, FORECAST],
      },
    },
    { id: `${ref}/sheet`, label: 'Show the action', isMinor: true, intent: { kind: 'detail', refs: [ref] } },
    {
      id: `${ref}/delegate`,
      label: 'Not mine…',
      isMinor: true,
      intent: { kind: 'delegate', refs: [ref], said: '' },
      form: {
        title: `Action ${ref}: who answers?`,
        submit: 'Hand it over',
        fields: [
          {
            name: 'to',
            label: 'Who should be asked instead?',
            hint: 'A name or role of the roster. Whoever is not in it goes to the secretariat.',
            kind: 'text',
            required: true,
          },
        ],
      },
    },
  ];
}

const TROUBLE: Field = {
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
};
const WHY: Field = {
  name: 'note',
  label: 'Why?',
  hint: 'A sentence the Strategy Group can read.',
  kind: 'text',
  long: true,
  required: true,
};
const NOTE: Field = {
  name: 'note',
  label: 'What has happened?',
  hint: 'Figures and links are read from your words. Say why where it is not on track.',
  kind: 'text',
  long: true,
};
const FORECAST: Field = {
  name: 'forecast',
  label: 'When do you expect it now?',
  hint: 'Leave empty if the date stands.',
  kind: 'day',
};

function status(action: ActionBrief): Field {
  return {
    name: 'status',
    label: 'How does it stand?',
    kind: 'pick',
    required: true,
    options: STATUSES.map((value) => ({ value, label: capital(STATUS_WORDS[value]) })),
    ...(action.status === undefined ? {} : { initial: action.status }),
  };
}

function percent(action: ActionBrief): Field {
  return {
    name: 'percent',
    label: 'How much of it is done, in per cent?',
    kind: 'number',
    least: 0,
    most: 100,
    ...(action.percent === undefined ? {} : { initial: String(action.percent) }),
  };
}
