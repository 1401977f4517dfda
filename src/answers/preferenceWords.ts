import { on, say, type Text } from '../message/text.ts';
import type { Platform } from '../people/identity.ts';
import { type Person, preferredIdentity } from '../people/person.ts';
import { openHours, type Preference } from '../people/preferences.ts';
import { awayUntil } from '../reminders/absence.ts';
import { goesOut } from '../reminders/goesOut.ts';
import { SIMPLE_POLICY } from '../reminders/policy.ts';
import { addDays } from '../time/day.ts';
import { workingDayOnOrAfter } from '../time/holidays.ts';
import { isWithin } from '../time/hours.ts';
import { dayIn, timeIn } from '../time/zone.ts';
import type { Known } from './known.ts';

const PLATFORM_WORDS: { readonly [platform in Platform]: string } = {
  web: 'in the web console',
  slack: 'on Slack',
  teams: 'on Teams',
  cli: 'on the command line',
};

export function writePlatform(platform: Platform): string {
  return PLATFORM_WORDS[platform];
}

/** Where somebody can be reached. */
export function platformsOf(person: Person, known: Known): readonly Platform[] {
  const all = new Set(person.identities.map(({ platform }) => platform));
  return [...all].filter((platform) => isConnected(platform, known));
}

function isConnected(platform: Platform, { connected }: Pick<Known, 'connected'>): boolean {
  return connected === undefined || connected.has(platform);
}

/** The hour at which somebody's reminders come. */
export function reminderHour(preference: Preference | undefined): string {
  return openHours(preference, SIMPLE_POLICY)[0].from;
}

/** Why reminders come at another hour than was asked for. */
export function nearestWords(preference: Preference): readonly Text[] {
  const { at, quiet } = preference;
  const hour = reminderHour(preference);
  if (at === undefined || at === hour) return [];
  const isQuiet = isWithin(at, SIMPLE_POLICY) && quiet !== undefined && isWithin(at, quiet);
  return isQuiet
    ? [say`${at} is within your quiet hours; ${hour} is the nearest to it that is possible.`]
    : [
        say`Reminders go out between ${SIMPLE_POLICY.from} and ${SIMPLE_POLICY.until} on working days, so ${hour} is the nearest to ${at} that is possible.`,
      ];
}

/** All that somebody prefers, and what is as usual. */
export function asItStands(person: Person, known: Known): readonly Text[] {
  const { preference = {}, zone } = person;
  const { quiet } = preference;
  const where = preferredIdentity(person, (platform) => isConnected(platform, known))?.platform;
  // Somebody who can be reached in one place knows which.
  const isChosen = where !== undefined && platformsOf(person, known).length > 1;
  return [
    ...nearestWords(preference),
    say`Reminders come at ${reminderHour(preference)} (${zone}) on working days${isChosen ? `, ${writePlatform(where)}` : ''}, at most one a day.`,
    quiet === undefined
      ? say`You have no quiet hours.`
      : say`From ${quiet.from} to ${quiet.until} (${zone}) nothing is sent to you unasked.`,
  ];
}

/** "from today", "from tomorrow", "from 17 February 2025": when the hour counts first. */
export function fromWhen(person: Person, known: Known): Text {
  const today = dayIn(person.zone, known.now);
  const away = awayUntil(person.id, known.absences, today);
  const asked = { person, ...(away === undefined ? {} : { awayUntil: away }) };
  const departure = goesOut(asked, known.sent, SIMPLE_POLICY, known.now);
  const isToCome = timeIn(person.zone, known.now) < departure.from;
  const day = departure.day > today || isToCome ? departure.day : workingDayOnOrAfter(addDays(today, 1));
  if (day === today) return say`from today`;
  return day === addDays(today, 1) ? say`from tomorrow` : say`from ${on(day)}`;
}
