import { DATE } from './clauses.ts';
import type { StatusSign } from './statusSigns.ts';
import { hasWord, wordSet } from './wordSet.ts';

/** "Finished early today" says when the speaker went home. */
export function isWorkingDay({ clause, end }: StatusSign): boolean {
  const [how, when] = [clause.tokens[end]?.norm, clause.tokens[end + 1]?.norm];
  return (how === 'early' || how === 'late') && (when === 'today' || when === 'tonight');
}

/** "I'm done", "I have finished": with what, only an object says. */
export function isOfSpeaker(before: readonly string[]): boolean {
  return before.findLast((word) => !AUXILIARY.has(word) && word !== 'am' && word !== 'just') === 'i';
}

/** "Q3 complete", "January is done": a stretch of time is over, and not the action. */
export function isOfPeriod(before: readonly string[]): boolean {
  const at = before.indexOf(DATE);
  if (at < 0) return false;
  const since = before.slice(before.lastIndexOf(DATE) + 1);
  return !TIMING.has(before[at - 1] ?? '') && !hasWord(since, SUBJECT);
}

const TIMING = wordSet('on in by at as of from since last');

export const SUBJECT = wordSet('it we this that everything all action');

/** "Both done", "One done", "That bit is done": of several things, or a part of one. */
export function isOfSome(before: readonly string[]): boolean {
  const last = before.findLast((word) => !AUXILIARY.has(word));
  if (last === 'both') return true;
  if (before.some((word, at) => A_PART.has(word) && !isOfAll(before, at))) return true;
  return last === 'one' && !before.some((word) => ONE.has(word));
}

/** "Every element", "a bit late" and "the whole piece of work". */
function isOfAll(before: readonly string[], at: number): boolean {
  return before[at - 1] === 'a' || before.slice(0, at).some((word) => EVERY.has(word));
}

const A_PART = wordSet('bit piece element deliverable objective part');

const EVERY = wordSet('every each whole entire all');

export const AUXILIARY = wordSet('is are was were has have had been be now all already both');

const ONE = wordSet('this that action our my the');

/** "Closed out the last action", "finished one". */
export function namesOneOfSeveral(after: readonly string[]): boolean {
  return after.some((word, at) => {
    const [before, next] = [after[at - 1] ?? '', after[at + 1] ?? ''];
    if (ONE_OF.has(word)) return PIECES.has(next);
    return word === 'one' && before !== 'this' && before !== 'that';
  });
}

const ONE_OF = wordSet('last first next past an a end early late');

const PIECES = wordSet('action item task job one');
