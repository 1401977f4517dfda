import type { Clause } from './clauses.ts';
import { isHarmless } from './isHarmless.ts';
import { AUXILIARY } from './saidOfPart.ts';
import { GREETING, HARMLESS_BEFORE, PREAMBLE } from './vocabulary/harmlessWords.ts';
import { hasWord, wordSet } from './wordSet.ts';

/** What the clause says before its verb belongs to it; after a comma the subject may stand in the clause before. */
export function followsASubject(clause: Clause, clauses: readonly Clause[]): boolean {
  const before = clauses[clauses.indexOf(clause) - 1];
  if (before === undefined || before.sentence !== clause.sentence) return false;
  if (clause.opener === 'though' && before.words.at(-1) === 'as') return true;
  // "The OCGs are mapped, so it's complete": what it concludes from may be only a part.
  if (CONCLUDING.has(clause.opener) || CONCLUDING.has(clause.words[0] ?? '')) return !isPreamble(before);
  if (saysWhole(clause)) return false;
  if (clause.opener === ',')
    return !before.words.every((word) => isHarmless(word, HARMLESS_BEFORE)) && !isPreamble(before);
  return (
    (clause.opener === ':' || clause.opener === '-' || clause.opener === '–' || clause.opener === '—') &&
    !isPreamble(before)
  );
}

/** "Re action 3:", "Good news -", "Hi Siobhan,". */
function isPreamble(clause: Clause): boolean {
  return (
    clause.words.every((word) => PREAMBLE.has(word) || isHarmless(word, HARMLESS_BEFORE)) ||
    GREETING.has(clause.words[0] ?? '')
  );
}

/** "We ran the workshop. That's done": the pronoun stands for what was just told, and that may be a part. */
export function isOfWhatWasTold(
  before: readonly string[],
  clause: Clause,
  clauses: readonly Clause[],
): boolean {
  const subject = before.filter((word) => !AUXILIARY.has(word) && !ADDED.has(word));
  if (subject.length !== 1 || !POINTING.has(subject[0] ?? '')) return false;
  return clauses
    .slice(0, clauses.indexOf(clause))
    .some((told) => !isPreamble(told) && !hasWord(told.words, CLOSING));
}

/** "You can close this one, it's done." */
const CLOSING = wordSet('close closed bed');

const POINTING = wordSet('that thats this it its');

const ADDED = wordSet('so and then');

/** Whether a clause speaks of all of it: "this action", "everything", "fully". */
export function saysWhole(clause: Clause): boolean {
  return hasWord(clause.words, WHOLE);
}

const WHOLE = wordSet(
  'lot nothing it this that all everything whole we entire fully entirely completely action thats job both 100',
);

const CONCLUDING = wordSet('so and because as since while therefore');
