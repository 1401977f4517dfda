import { rememberWords } from '../rememberWords.ts';

/**
 * Folds the endings that English adds without changing the subject, so that "financial", "finance" and
 * "finances", or "collaborative" and "collaboration", meet in one stem.
 */
export const stem = rememberWords((word: string): string => {
  if (word.length > 5 && word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (word.length === 4 && /[^sui]s$/.test(word)) return word.slice(0, -1);
  for (const [ending, least] of ENDINGS) {
    if (word.length - ending.length < least || !word.endsWith(ending)) continue;
    const rest = word.slice(0, -ending.length);
    // "Management" leaves "manage", as "managing" leaves "manag".
    return rest.length > 5 && rest.endsWith('e') ? rest.slice(0, -1) : rest;
  }
  return word;
});

/** Endings, the longest first, with the letters that have to be left. */
const ENDINGS: readonly (readonly [string, number])[] = [
  ...long(
    'ationally ationals ational ations ation atively atives ative ators ator ating ated ates ate izations isations isation ization ising ised ises ise ments ment ances ance ences ence nesses ness ially ials ial ically ical ics ic ively ives ive ibles ible ables able ions ion ors or ers er als al ous ists ist',
    4,
  ),
  ...long('ings ing ed es s e ly', 4),
]
  .toSorted(([one], [other]) => other.length - one.length)
  .map(([ending, least]) => [ending, least] as const);

function long(endings: string, least: number): readonly (readonly [string, number])[] {
  return endings.split(' ').map((ending) => [ending, least] as const);
}
