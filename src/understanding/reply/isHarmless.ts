import { DATE } from './clauses.ts';
import { AUTHORITIES, GATHERINGS, HARMLESS_AFTER } from './vocabulary/harmlessWords.ts';
import { wordSet } from './wordSet.ts';

/** Whether what follows "done" takes nothing back: "on time", "by the Minister", "at the board meeting". */
export function isHarmlessAfter(after: readonly string[]): boolean {
  const end = after.findLastIndex((word) => word !== DATE && word !== '') + 1;
  const stop = after.findIndex((word) => !isHarmless(word, HARMLESS_AFTER));
  if (stop < 0 || isAgreedTo(after)) return true;
  // "at last Thursday's tasking meeting", "by the Minister": where and by whom, when nothing else follows.
  const [lead = '', ...rest] = after.slice(stop, end);
  if (lead === 'at' || lead === 'in')
    return GATHERINGS.has(rest.at(-1) ?? '') || rest.every((word) => isHarmless(word, HARMLESS_AFTER));
  if (
    lead === 'with' &&
    rest.length <= 3 &&
    rest.every((word) => word === '' || word === 'now' || word === 'number' || OBJECTS.has(word))
  )
    return true;
  if (lead === 'by') return rest.length > 0 && rest.length <= 4 && AUTHORITIES.has(rest.at(-1) ?? '');
  return lead === 'with' && rest.length <= 5 && AUTHORITIES.has(rest.at(-1) ?? '');
}

/** "… and the chair has confirmed it in writing". */
function isAgreedTo(after: readonly string[]): boolean {
  const and = after.indexOf('and');
  const rest = after.slice(and + 1);
  const isTold = rest.some((word) => AUTHORITIES.has(word)) && rest.some((word) => AGREEING.has(word));
  return (
    and >= 0 &&
    rest.length <= 9 &&
    isTold &&
    after.slice(0, and).every((word) => isHarmless(word, HARMLESS_AFTER))
  );
}

/** A date, an action's number, or one of the words that are known to be harmless in their place. */
export function isHarmless(word: string, harmless: ReadonlySet<string>): boolean {
  return word === '' || word === DATE || harmless.has(word);
}

const AGREEING = wordSet('confirmed agreed approved accepted endorsed noted recorded');
export const OBJECTS = wordSet('it this that one action everything all');
