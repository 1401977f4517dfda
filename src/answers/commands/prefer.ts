import { listWords, say, type Text } from '../../message/text.ts';
import { leavesRoom, type Preference } from '../../people/preferences.ts';
import { SIMPLE_POLICY } from '../../reminders/policy.ts';
import type { Hours } from '../../time/hours.ts';
import type { Command } from '../../understanding/command.ts';
import type { Answer } from '../answer.ts';
import {
  asItStands,
  fromWhen,
  nearestWords,
  platformsOf,
  reminderHour,
  writePlatform,
} from '../preferenceWords.ts';
import { type KnownSpeaker, propose, tell } from './propose.ts';

type Prefer = Extract<Command, { kind: 'prefer' }>;

const FIELDS = ['at', 'quiet', 'platform'] as const;

/** When, and where, the bot writes to somebody: it concerns nobody else, so it is done and said back. */
export function prefer(command: Prefer, known: KnownSpeaker): Answer {
  const { speaker, now } = known;
  if (FIELDS.every((field) => command[field] === undefined) && command.reset !== true) return tell(CANNOT);
  const before = speaker.preference ?? {};
  const after = changed(before, command);
  const problem = wrongWith(after, command, known);
  if (problem !== undefined) return tell(problem);
  const fields = FIELDS.filter((field) => !isAlike(before[field], after[field]));
  if (fields.length === 0)
    return tell([...asItStands(speaker, known), say`That was so already. Nothing was changed.`]);
  // A button that others see in a channel is shown to whoever presses it before it is theirs.
  if (command.confirmed === false)
    return propose(
      command,
      [say`That was said by somebody else. It can be so for you, too:`, ...asItIs(fields, after, known)],
      'For me, too',
    );
  return {
    messages: [
      {
        kind: 'note',
        text: asItIs(fields, after, known),
        offers: [{ label: 'As before', intent: asBefore(before, fields) }],
      },
    ],
    changes: [{ kind: 'preference', preference: { ...after, person: speaker.id, since: now } }],
    about: [],
    remember: { question: command },
  };
}

const CANNOT: readonly Text[] = [
  say`I can keep to one hour of the day (“remind me at 2pm”), to one stretch of quiet hours (“no messages after 4pm”) and to Slack, Teams or the web console (“use Teams for me”), every working day alike; other days, places and rhythms I can’t keep to. Nothing was changed.`,
  say`For a pause, say “I’m away until 3 March” or “ask me again on Monday”; “stop reminding me” tells the secretariat.`,
];

/** What is named takes its place; the rest stays, or with a reset is as usual. */
function changed(before: Preference, command: Prefer): Preference {
  const reset = command.reset === true ? (command.only ?? FIELDS) : [];
  const kept = (field: (typeof FIELDS)[number]): boolean => !reset.includes(field);
  const at = command.at ?? (kept('at') ? before.at : undefined);
  const quiet =
    command.quiet === undefined
      ? kept('quiet')
        ? before.quiet
        : undefined
      : wholeHours(command.quiet, before.quiet);
  const platform = command.platform ?? (kept('platform') ? before.platform : undefined);
  return {
    ...(at === undefined ? {} : { at }),
    ...(quiet === undefined ? {} : { quiet }),
    ...(platform === undefined ? {} : { platform }),
  };
}

/** "No messages after four" says one end; the other is as before where the quiet hours go over the night, or work's. */
function wholeHours({ from, until }: NonNullable<Prefer['quiet']>, before: Hours | undefined): Hours {
  const overNight = before !== undefined && before.from > before.until ? before : undefined;
  return {
    from: from ?? overNight?.from ?? SIMPLE_POLICY.until,
    until: until ?? overNight?.until ?? SIMPLE_POLICY.from,
  };
}

function wrongWith(after: Preference, command: Prefer, known: KnownSpeaker): Text | undefined {
  const { speaker } = known;
  const platforms = platformsOf(speaker, known);
  if (command.platform !== undefined && !platforms.includes(command.platform)) {
    const where = platforms.length === 1 ? 'here' : listWords(platforms.map(writePlatform));
    return say`I can’t write to you ${writePlatform(command.platform)}${where === '' ? '' : `, only ${where}`}. Nothing was changed.`;
  }
  if (after.quiet !== undefined && command.quiet !== undefined && !leavesRoom(after.quiet, SIMPLE_POLICY))
    return say`Quiet hours from ${after.quiet.from} to ${after.quiet.until} (${speaker.zone}) would leave no half hour between ${SIMPLE_POLICY.from} and ${SIMPLE_POLICY.until}, when reminders go out. Nothing was changed. For a pause, say “I’m away until 3 March”; “stop reminding me” tells the secretariat.`;
  return undefined;
}

function isAlike(one: string | Hours | undefined, other: string | Hours | undefined): boolean {
  if (typeof one !== 'object' || typeof other !== 'object') return one === other;
  return one.from === other.from && one.until === other.until;
}

/** What was changed, and nothing else, is as it was: pressed late, it leaves alone what was said since. */
function asBefore(before: Preference, fields: readonly (typeof FIELDS)[number][]): Prefer {
  const earlier = Object.fromEntries(
    fields.flatMap((field) => (before[field] === undefined ? [] : [[field, before[field]]])),
  );
  return { kind: 'prefer', ...earlier, reset: true, only: fields, said: '', confirmed: true };
}

/** How it is now, as far as these go. The zone is named where a time is. */
function asItIs(
  fields: readonly (typeof FIELDS)[number][],
  after: Preference,
  known: KnownSpeaker,
): readonly Text[] {
  const { speaker } = known;
  const { preference: _, ...rest } = speaker;
  const hour = reminderHour(after);
  const isOtherHour = hour !== reminderHour(speaker.preference);
  const says = (field: (typeof FIELDS)[number]): boolean => fields.includes(field);
  const { quiet, platform } = after;
  return [
    ...(!says('quiet') || (quiet === undefined && speaker.preference?.quiet === undefined)
      ? []
      : quiet === undefined
        ? [say`You have no quiet hours any more.`]
        : [say`From ${quiet.from} to ${quiet.until} (${speaker.zone}) nothing is sent to you unasked.`]),
    ...(says('at') || isOtherHour
      ? [
          ...nearestWords(after),
          say`Reminders come at ${hour} (${speaker.zone}), ${fromWhen({ ...rest, preference: after }, known)}.`,
        ]
      : []),
    ...(says('platform') && platform !== undefined
      ? [say`I write to you ${writePlatform(platform)} from now on.`]
      : []),
    ...(says('platform') && platform === undefined && speaker.preference?.platform !== undefined
      ? [say`I write to you where the roster says, from now on.`]
      : []),
  ];
}
