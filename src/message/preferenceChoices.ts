import type { Platform } from '../people/identity.ts';
import { SIMPLE_POLICY } from '../reminders/policy.ts';
import { addDays, type Day } from '../time/day.ts';
import { clockAt, minutesOf } from '../time/hours.ts';
import type { Choice, Field } from './card.ts';
import type { HomePreferences } from './message.ts';

const HALF_HOUR = 30;
const PLATFORM_NAMES: { readonly [platform in Platform]: string } = {
  slack: 'Slack',
  teams: 'Microsoft Teams',
  web: 'The web console',
  cli: 'The command line',
};

/** Everything about when, and where, the bot writes to somebody that a short form can say. */
export function preferenceChoices(preferences: HomePreferences, today: Day): readonly Choice[] {
  const { hour, quiet, platforms, isUsual } = preferences;
  const choices: Choice[] = [
    form('hour', 'Hour of reminders…', 'When reminders come', {
      intent: { kind: 'prefer', said: '' },
      fields: [pick('at', 'Reminders come at', workingTimes(), hour)],
    }),
    form('quiet', 'Quiet hours…', 'Quiet hours', {
      intent: { kind: 'prefer', said: '' },
      fields: [
        pick('quiet.from', 'Nothing unasked from', allTimes(), quiet?.from ?? SIMPLE_POLICY.until),
        pick('quiet.until', 'until', allTimes(), quiet?.until ?? SIMPLE_POLICY.from),
      ],
    }),
    form('away', 'I’m away…', 'While you are away', {
      intent: { kind: 'absence', said: '', confirmed: true },
      fields: [
        {
          name: 'until',
          label: 'The day that you are back',
          hint: 'No reminders until then; your deputy is asked instead, where the roster names one.',
          kind: 'day',
          required: true,
          initial: addDays(today, 7),
        },
      ],
    }),
  ];
  if (platforms.length > 1)
    choices.push(
      form('platform', 'Where I write…', 'Where I write to you', {
        intent: { kind: 'prefer', said: '' },
        fields: [
          pick(
            'platform',
            'Write to me in',
            platforms.map((value) => ({ value, label: PLATFORM_NAMES[value] })),
            preferences.platform,
          ),
        ],
      }),
    );
  if (!isUsual)
    choices.push({
      id: 'prefer/usual',
      label: 'Back to normal',
      intent: { kind: 'prefer', reset: true, said: '' },
    });
  choices.push({ id: 'prefer/stop', label: 'Stop reminding me', intent: { kind: 'stop', said: '' } });
  return choices;
}

function form(
  id: string,
  label: string,
  title: string,
  { intent, fields }: Pick<Choice, 'intent'> & { readonly fields: readonly Field[] },
): Choice {
  return { id: `prefer/${id}`, label, intent, form: { title, submit: 'Save', fields } };
}

type Option = { readonly value: string; readonly label: string };

function pick(name: string, label: string, options: readonly Option[], initial: string | undefined): Field {
  return {
    name,
    label,
    kind: 'pick',
    options,
    required: true,
    ...(initial === undefined ? {} : { initial }),
  };
}

/** Every half hour in which a reminder may go out. */
function workingTimes(): readonly Option[] {
  return times(minutesOf(SIMPLE_POLICY.from), minutesOf(SIMPLE_POLICY.until));
}

function allTimes(): readonly Option[] {
  return times(0, 24 * 60);
}

function times(from: number, until: number): readonly Option[] {
  const count = Math.floor((until - from) / HALF_HOUR);
  return Array.from({ length: count }, (_, at) => clockAt(from + at * HALF_HOUR)).map((time) => ({
    value: time,
    label: time,
  }));
}
