import type { Clause } from './clauses.ts';
import type { StatusSign } from './statusSigns.ts';
import { hasWord, wordSet } from './wordSet.ts';

/** What follows "actually" or "no wait" takes the place of what went before. */
export function sinceCorrection(
  signs: readonly StatusSign[],
  clauses: readonly Clause[],
): readonly StatusSign[] {
  const apologetic = new Set(
    clauses.filter(({ words }) => words[0] === 'sorry').map(({ sentence }) => sentence),
  );
  const at = clauses.findLastIndex(
    (clause) =>
      (hasWord(clause.words.slice(0, 3), CORRECTING) ||
        (apologetic.has(clause.sentence) && hasWord(clause.words, MISTAKEN)) ||
        CORRECTED.has(clause.words.slice(0, 2).join(' '))) &&
      signs.some((sign) => sign.clause.from >= clause.from),
  );
  const from = clauses[at]?.from;
  return from === undefined ? signs : signs.filter((sign) => sign.clause.from >= from);
}

const MISTAKEN = wordSet('wrong misread typo');

const CORRECTING = wordSet('actually correction wait scratch scrap oops whoops typo');

const CORRECTED = new Set([
  'i mean',
  'make that',
  'no sorry',
  'sorry meant',
  'should read',
  'i meant',
  'meant to',
  'should say',
]);
