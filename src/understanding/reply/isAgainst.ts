import { DATE } from './clauses.ts';
import type { Mark } from './marks.ts';
import type { DateSign } from './vocabulary/forecastWords.ts';
import { hasWord, wordSet } from './wordSet.ts';

/** "Not June", "won't make March", "rather than the 31st": the nearest word before the date denies it. */
export function isAgainst(
  marks: readonly Mark<DateSign>[],
  words: readonly string[],
  first: number,
): boolean {
  const before = marks.filter(({ end }) => end <= first);
  const none = before.findLast(({ meanings, end }) => meanings.includes('none') && end >= first - 3);
  if (none !== undefined) return false;
  // "Agreement from everyone on 20 March": only right before the date does "from" say what it was.
  const against = before.findLast(
    ({ meanings, at }) =>
      meanings.includes('against') &&
      (words[at] !== 'from' || at === first - 1 || words[first - 1] === 'the'),
  );
  if (against === undefined || first - against.end > FAR)
    return words.slice(first).includes('unachievable') || isDeniedAfter(words, first);
  const between = words.slice(against.end, first);
  if (between.includes(DATE) || (words[against.at] === 'from' && between.includes('to'))) return false;
  // "If it isn't signed we'll slip to June": what is denied is the condition.
  const isCondition = hasWord(words.slice(0, against.at), CONDITIONAL) && hasWord(between, SUBJECTS);
  return !isCondition && !hasWord(between, AFFIRMING);
}

const FAR = 7;

const CONDITIONAL = wordSet('if unless until once without');

const SUBJECTS = wordSet('we it this i they');

const AFFIRMING = wordSet('but now so until probably realistically rather instead more');

/** "March won't happen", "March is out of the question". */
function isDeniedAfter(words: readonly string[], first: number): boolean {
  const after = words
    .slice(first)
    .filter((word) => word !== '' && word !== DATE)
    .slice(0, 3)
    .join(' ');
  return /^(?:date |deadline |target )?(?:wont|isnt|is not|not going|not happening|not possible|not realistic|will not|is out|is gone|is unrealistic|is impossible|was never|is no longer|cant|is too)\b/.test(
    after,
  );
}
