import type { PeriodSpan } from '../../time/readPeriods.ts';
import type { Clause } from './clauses.ts';
import type { Mark } from './marks.ts';
import type { DateSign } from './vocabulary/forecastWords.ts';
import { hasWord, wordSet } from './wordSet.ts';

/** "Once the March day of action is over": the date of what has to happen first. */
export function isOverFirst(
  words: readonly string[],
  marks: readonly Mark<DateSign>[],
  first: number,
  last: number,
): boolean {
  const isEvent = marks.some(({ meanings, at }) => meanings.includes('other') && at === last + 1);
  return isEvent && hasWord(words.slice(Math.max(0, first - 3), first), FIRST);
}

const FIRST = wordSet('once after when until till');

/** "Friday's operation": which one, and no date to come. */
export function isPossessive({ to }: PeriodSpan, { text, from }: Clause): boolean {
  return (
    /^['’]?s (?!the\b|now\b|our\b|more\b|likely\b|looking\b|when\b|a\b|it\b)[\p{L}]/u.test(
      text.slice(to - from, to - from + 12),
    ) && /['’]s/.test(text.slice(to - from - 2, to - from + 3))
  );
}

/** "We had a good autumn" tells how it went. */
export function isGoodTime(words: readonly string[], first: number): boolean {
  return QUALITY.has(words[first - 1] ?? '') && (words[first - 2] === 'a' || words[first - 2] === 'very');
}

const QUALITY = wordSet(
  'good great bad busy quiet tough hard strong productive poor rough brilliant cracking',
);

/** "Strategy 2024-27": years in a name. */
export function isTitle({ precision, relation }: PeriodSpan, { tokens }: Clause, first: number): boolean {
  const before = tokens[first - 1];
  return (
    relation === undefined &&
    precision.endsWith('year') &&
    before?.kind === 'word' &&
    /^\p{Lu}/u.test(before.text)
  );
}

/** "Next JATF is 4 March" dates something that happens again and again. */
export const NEXT_OF = /(?:^| )next [a-z]+ (?:[a-z]+ )?(?:is|are|on|in)(?: on| in)?$/;

/** "Up 6 on the autumn". */
export const COMPARED = /\b(?:up|down) (?:by )?(?!to$|by$|from$)[a-z0-9]+$/;

/** "No places until May". */
export const NONE_UNTIL =
  /\bno (?:places?|spaces?|slots?|courses?|cover|access|appointments?|availability|seats?)$/;
