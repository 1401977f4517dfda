import type { Clause } from './clauses.ts';
import { isPastVerb } from './isPastVerb.ts';
import { marksIn } from './marks.ts';
import type { StatusSign } from './statusSigns.ts';
import { DOUBT_BOOK, type Doubt } from './vocabulary/doubtWords.ts';
import { hasWord, wordSet } from './wordSet.ts';

/**
 * Whether a clause leaves something over, hedges or looks ahead: "done apart from sign-off". In the clause of
 * `sign` the words of the sign itself don't count.
 */
export function leavesDoubt(clause: Clause, sign: StatusSign | undefined): boolean {
  const since = sign === undefined ? 0 : ownSubject(sign);
  if (
    (clause.asks && !asksToClose(clause)) ||
    (sign === undefined && clause.opener === 'but' && !hasWord(clause.words, HOW_LATE))
  )
    return true;
  return marksIn<Doubt>(DOUBT_BOOK, clause.words).some(
    ({ meanings, at, end }) =>
      meanings[0] !== 'none' &&
      at >= since &&
      !(sign !== undefined && at >= sign.at && end <= sign.end) &&
      !(
        meanings[0] === 'leftover' &&
        clause.words.slice(at, end).join(' ') === 'percent' &&
        isHundred(clause, at)
      ) &&
      !(clause.words[at] === '%' && isHundred(clause, at)),
  );
}

/** "The final stage passed and the whole action is complete": where what is said of the whole begins. */
function ownSubject({ clause: { words }, at }: StatusSign): number {
  const and = words.lastIndexOf('and', at);
  const isWhole = hasWord(words.slice(and + 1, at), ENTIRE) && words.slice(and + 1, at).includes('action');
  return and > 0 && isWhole && words.slice(0, and).some(isPastVerb) ? and : 0;
}

const ENTIRE = wordSet('whole entire this');

/** "Can you close it please?" leaves nothing open. */
function asksToClose({ words }: Clause): boolean {
  return ASKING_YOU.has(words[0] ?? '') && words[1] === 'you' && words[2] === 'close';
}

const ASKING_YOU = wordSet('can could will would');

/** What may follow "but" and take nothing back. */
const HOW_LATE = wordSet(
  'complete completed done finished delivered late later behind over longer took delayed overdue it this we',
);

function isHundred(clause: Clause, at: number): boolean {
  return clause.words[at - 1] === '100' || (clause.words[at - 1] === 'per' && clause.words[at - 2] === '100');
}
