import type { Clause } from './clauses.ts';
import { hasWord, wordSet } from './wordSet.ts';

/** "Blockers: none", "Issues? Nil", "Blockers – n/a". */
export function isAnsweredNone({ words }: Clause, next: Clause | undefined): boolean {
  const label = words.filter((word) => !NIL.has(word));
  if (label.length === 0 || label.length > 4 || !label.every((word) => LABELS.has(word))) return false;
  if (NIL.has(words.at(-1) ?? '')) return true;
  return (
    next !== undefined &&
    next.words.length <= 4 &&
    NIL.has(next.words[0] ?? '') &&
    !hasWord(next.words, TOO_LITTLE)
  );
}

/** "Update: none", "Changes since last report: nil". */
export function isNothingNew({ words }: Clause, next: Clause | undefined): boolean {
  const isNews = words.length <= 6 && NEWS.has(words[0] ?? '');
  return isNews && next !== undefined && next.words.length <= 2 && NIL.has(next.words[0] ?? '');
}

const NEWS = wordSet('update updates change changes movement news progress');
const NIL = wordSet('none nil nothing no na zero 0 n nowt nada zilch');
const TOO_LITTLE = wordSet('staff money funding data analyst officers response reply budget');

/** "Blockers: no analyst": the word that announces what comes. */
export function isLabel({ words }: Clause): boolean {
  return words.length <= 3 && words.every((word) => LABELS.has(word));
}

const LABELS = wordSet(
  'blocker blockers issue issues problem problems risk risks concern concerns main key current obstacle obstacles barrier barriers challenge challenges constraint constraints the any our and delay delays slippage escalations dependencies',
);
