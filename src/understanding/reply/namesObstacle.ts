import { type Clause, DATE } from './clauses.ts';
import { type Mark, marksIn } from './marks.ts';
import { isDenied } from './negation.ts';
import { isLetDown, isOutOfAction } from './outOfAction.ts';
import { NEEDED, OBSTACLE_BOOK, type ObstacleSign } from './vocabulary/obstacleWords.ts';
import { STATUS_BOOK } from './vocabulary/statusWords.ts';
import { hasWord, wordSet } from './wordSet.ts';

/** Whether a clause names something that stands in the way, in so many words. */
export function namesObstacle(clause: Clause): boolean {
  const known = KNOWN.get(clause) ?? isObstacle(clause);
  KNOWN.set(clause, known);
  return known;
}

const KNOWN = new WeakMap<Clause, boolean>();

function isObstacle(clause: Clause): boolean {
  if (clause.asks) return false;
  const { words } = clause;
  const marks = marksIn(OBSTACLE_BOOK, words);
  if (marks.some(({ meanings }) => meanings.includes('none'))) return false;
  if (isOutOfAction(clause) || isLetDown(clause, isComforted(clause))) return true;
  if (marks.length === 0) return false;
  if (words.some((word, at) => RESOLVED.has(word) && !isDenied(words, at) && words[at - 1] !== 'be'))
    return false;
  return marks.some(({ meanings, at, end }, index) => {
    if (isCounted(clause, at, end) || isAmount(words, end)) return false;
    if (meanings.includes('named') && CAUSES.has(words[at] ?? '')) return words[at - 1] !== 'not';
    if (meanings.includes('named'))
      return HOLDS_ITS_DENIAL.has(words[at] ?? '') || !isDenied(words, at, lastNamed(marks, index));
    if (meanings.includes('cause'))
      return DUE.has(words[at] ?? '') && words[at - 1] !== 'not' && hasWord(words.slice(0, at), NOTHING);
    return meanings.includes('lack') && lacksSomething(words, end);
  });
}

/** "Delayed by two weeks" says how long, and not by what. */
function isAmount(words: readonly string[], end: number): boolean {
  const rest = words.slice(end, end + 5).filter((word) => word !== DATE && word !== '');
  return words[end - 1] === 'by' && rest.length > 0 && rest.every((word) => AMOUNT.has(word));
}

/** "1 threat assessment still outstanding" counts what is left. */
function isCounted({ tokens, words }: Clause, at: number, end: number): boolean {
  return words[end - 1] === 'outstanding' && tokens.slice(0, at).some(({ kind }) => kind === 'number');
}

/** A clause that says the work goes well names nobody who lets it down. */
function isComforted({ words }: Clause): boolean {
  return marksIn(STATUS_BOOK, words).some(
    ({ meanings }) => meanings[0] === 'good' || meanings[0] === 'calm' || meanings[0] === 'unstarted',
  );
}

/** "Hasn't begun due to staffing": what is denied is not the cause. */
const CAUSES = wordSet('due owing because thanks on');

/** "No funding issues" denies the issues although "no" could have been said of funding. */
function lastNamed(marks: readonly Mark<ObstacleSign>[], index: number): number {
  return marks.slice(0, index).findLast(({ meanings }) => meanings.includes('named'))?.end ?? 0;
}

/** "No joint ops due to public order": why there was nothing. */
const DUE = wordSet('due because owing');

export const AMOUNT = wordSet(
  'about around a an some quarter quarters half week weeks month months day days year years fortnight couple few one two three four five six 1 2 3 4 5 6 7 8 9 10 roughly approximately least of or so at nearly almost maybe',
);
export const NOTHING = wordSet('no nothing none not hasnt havent isnt didnt cant couldnt');

const RESOLVED = wordSet('resolved fixed overcome lifted solved unblocked');

const HOLDS_ITS_DENIAL = wordSet(
  'not no nobody cant cannot isnt arent hasnt havent doesnt dont didnt wont never unable without nothing will',
);

/** "No analyst", "not enough of our own staff": the thing needed stands within a few words. */
function lacksSomething(words: readonly string[], end: number): boolean {
  const after = words.slice(end, end + 4);
  const stop = after.findIndex(
    (word) => word === 'issues' || word === 'problems' || word === 'concerns' || word === 'issue',
  );
  return hasWord(stop < 0 ? after : after.slice(0, stop), NEEDED) && stop !== 1 && stop !== 2;
}
