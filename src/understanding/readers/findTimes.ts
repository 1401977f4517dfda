import { clockAt } from '../../time/hours.ts';
import { numberWord } from './numberWords.ts';

/** A time of day in a text. "Two" may be either half of the day, and "14:00", "2 pm" and "noon" may not. */
export type TimeSpan = {
  readonly from: number;
  readonly to: number;
  readonly hour: number;
  readonly minute: number;
  readonly isSure: boolean;
  /** A number alone: only the words beside it can make it a time. */
  readonly isBare: boolean;
};

type Found = {
  readonly hour: number;
  readonly minute: number;
  readonly half?: string;
  readonly isBare?: true;
};
type Pattern = readonly [RegExp, (groups: Readonly<Record<string, string | undefined>>) => Found];

const NUMBER = '\\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve';
const MINUTES = 'five|ten|twenty[ -]five|twenty|\\d{1,2}';
const END = '(?![\\p{L}\\p{N}])';
const BEGIN = '(?<![\\p{L}\\p{N}.:])';

/** No time is written without one of these, and most texts have none. */
const MAY_BE_TIME = new RegExp(`${NUMBER}|noon|midday|midnight`, 'iu');

/** How a time is written, the surest way first. */
const PATTERNS: readonly Pattern[] = [
  written(
    `(?<h>\\d{1,2})(?:[:.h](?<m>\\d\\d))? ?(?<half>a\\.m\\.?|p\\.m\\.?|am|pm)${END}`,
    ({ h, m, half }) => ({
      hour: Number(h),
      minute: Number(m ?? 0),
      half: half?.replaceAll('.', '').toLowerCase() ?? '',
    }),
  ),
  written(`(?<h>\\d{1,2})(?:[:.h])(?<m>[0-5]\\d)(?: ?(?:hrs|hours))?${END}`, ({ h, m }) => ({
    hour: Number(h),
    minute: Number(m),
    ...(h?.startsWith('0') ? { half: 'am' } : {}),
  })),
  // "2025" is a year, and "2025 hrs" is none.
  written(
    `(?!(?:19|20)\\d\\d(?! ?h))(?<h>[01]\\d|2[0-3])(?<m>[0-5]\\d)(?: ?(?:hrs|hours|h))?${END}`,
    ({ h, m }) => ({
      hour: Number(h),
      minute: Number(m),
      ...(Number(h) < 13 ? { half: Number(h) === 12 ? 'pm' : 'am' } : {}),
    }),
  ),
  written(`(?:12 |twelve )?(?:noon|midday)${END}`, () => ({ hour: 12, minute: 0, half: 'pm' })),
  written(`(?:12 |twelve )?midnight${END}`, () => ({ hour: 0, minute: 0, half: 'am' })),
  written(`half(?:[ -]?past)? (?<h>${NUMBER})${END}`, ({ h }) => ({ hour: numberIn(h), minute: 30 })),
  written(`(?:a )?quarter (?:past|after) (?<h>${NUMBER})${END}`, ({ h }) => ({
    hour: numberIn(h),
    minute: 15,
  })),
  written(`(?:a )?quarter (?:to|till|until) (?<h>${NUMBER})${END}`, ({ h }) => before(numberIn(h), 15)),
  written(`(?<m>${MINUTES})(?: minutes?)? past (?<h>${NUMBER})${END}`, ({ h, m }) => ({
    hour: numberIn(h),
    minute: numberIn(m),
  })),
  // "At ten to four" is a time; "quiet from ten to four" are two.
  written(`(?<=at )(?<m>${MINUTES})(?: minutes?)? to (?<h>${NUMBER})${END}`, ({ h, m }) =>
    before(numberIn(h), numberIn(m)),
  ),
  written(`(?<h>${NUMBER}) (?<m>thirty|fifteen|forty[ -]five)${END}`, ({ h, m }) => ({
    hour: numberIn(h),
    minute: numberIn(m),
  })),
  written(`(?<h>${NUMBER}) ?o['’]? ?clock${END}`, ({ h }) => ({ hour: numberIn(h), minute: 0 })),
  written(`(?<h>${NUMBER})${END}`, ({ h }) => ({ hour: numberIn(h), minute: 0, isBare: true })),
];

/** "8.30 in the morning": what follows says which half of the day it is. */
const HALF =
  /^(?:,? (?:in the |every |each |of the )(morning|afternoon|evening)s?| at (night))(?![\p{L}\p{N}])/iu;

export function findTimes(text: string): readonly TimeSpan[] {
  if (!MAY_BE_TIME.test(text)) return [];
  const found: TimeSpan[] = [];
  for (const [pattern, read] of PATTERNS)
    for (const match of text.matchAll(pattern)) {
      const [from, to] = [match.index, match.index + match[0].length];
      if (found.some((one) => from < one.to && one.from < to)) continue;
      const span = spanOf(read(match.groups ?? {}), text, from, to);
      if (span !== undefined) found.push(span);
    }
  return found.sort((one, other) => one.from - other.from);
}

function spanOf(found: Found, text: string, from: number, to: number): TimeSpan | undefined {
  const { hour, minute, isBare = false } = found;
  const after = found.half === undefined ? HALF.exec(text.slice(to, to + 30)) : null;
  const half = found.half ?? (after?.[1] ?? after?.[2])?.toLowerCase();
  if (hour > 24 || minute > 59 || (hour === 24 && minute > 0)) return undefined;
  return {
    from,
    to: to + (after?.[0].length ?? 0),
    hour: half === undefined ? hour % 24 : inHalf(hour % 24, half),
    minute,
    isSure: half !== undefined || hour > 12 || hour === 0,
    isBare: isBare && half === undefined,
  };
}

function inHalf(hour: number, half: string): number {
  const isMorning = half === 'am' || half === 'morning' || (half === 'night' && hour < 6);
  if (isMorning) return hour === 12 ? 0 : hour;
  return hour < 12 ? hour + 12 : hour;
}

/** Which half of the day an unsure time means: of work ("two" is 14:00, "eight" 08:00), or the later half. */
export function writeTime({ hour, minute, isSure }: TimeSpan, lean: 'work' | 'late'): string {
  const isLate = !isSure && (lean === 'late' ? hour < 12 : hour > 0 && hour < 7);
  return clockAt((isLate ? hour + 12 : hour) * 60 + minute);
}

function before(hour: number, minutes: number): Found {
  return { hour: hour === 1 ? 12 : hour - 1, minute: 60 - minutes };
}

function numberIn(word: string | undefined): number {
  const [first = '', second] = (word ?? '').toLowerCase().split(/[ -]/);
  const value = /^\d/.test(first) ? Number(first) : (numberWord(first) ?? 0);
  return value + (second === undefined ? 0 : (numberWord(second) ?? 0));
}

function written(pattern: string, read: Pattern[1]): Pattern {
  return [new RegExp(`${BEGIN}${pattern}`, 'giu'), read];
}
