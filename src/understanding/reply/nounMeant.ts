import type { Action } from '../../plan/action.ts';
import type { Clause } from './clauses.ts';
import { nounOfSentence } from './nounOfSentence.ts';
import { wordSet } from './wordSet.ts';

type Meant = { readonly name: string; readonly from?: number; readonly to?: number };

/** What a number counts that names nothing itself: "making 12", "we got 26", "sorry, 13", a bare "23". */
export function nounMeant(
  clause: Clause,
  at: number,
  end: number,
  before: readonly Clause[],
  action: Action,
): Meant | undefined {
  const { words } = clause;
  const isTotal =
    TOTALLING.has(words[at - 1] ?? '') || TOTALLING.has(words[end] ?? '') || words[end + 1] === 'total';
  if (words.length === 1 && before.slice(-2).some(({ text }) => PUT_RIGHT.test(text)))
    return (
      nounOfSentence(clause, at, before.slice(0, -1), action, isTotal) ??
      nounOfSentence(clause, at, before.slice(0, -2), action, isTotal)
    );
  if (isNumberAlone(clause, at, end, before, action)) return soleCount(action);
  // "… but we've managed six".
  if (GOT.has(words[at - 1] ?? '') && end === words.length)
    return nounOfSentence(clause, at, before, action, true);
  const goesOn =
    (before.at(-1)?.sentence ?? -9) >= clause.sentence - 1 &&
    (words.length <= 4 || COMPARING.has(words[end] ?? '')) &&
    words.slice(0, at).every((word) => QUIET.has(word));
  return isTotal || goesOn ? nounOfSentence(clause, at, before, action, isTotal) : undefined;
}

const PUT_RIGHT = /scratch|scrap|sorry|correct|actually|no wait|oops|meant/i;

/** "23", "14 so far": of whatever the action counts, where it counts one thing. Its own number and 100 say less. */
function isNumberAlone(
  { words }: Clause,
  at: number,
  end: number,
  before: readonly Clause[],
  { ref }: Action,
): boolean {
  if (before.length > 0 || words.length > MOST_ALONE) return false;
  const isRefOrShare = words[at] === ref.toLowerCase() || words[at] === '100';
  const rest = [...words.slice(0, at), ...words.slice(end)];
  return !isRefOrShare && rest.every((word) => QUIET.has(word) || SO_FAR.has(word));
}

/** Words beside a number that stands for itself. */
const MOST_ALONE = 8;

function soleCount({ deliverables }: Action): Meant | undefined {
  const [first, second] = deliverables.filter(({ kind }) => kind === 'count');
  return first === undefined || second !== undefined ? undefined : { name: first.measure ?? first.text };
}

const SO_FAR = wordSet('so far to date in today at the moment this year');
const GOT = wordSet('managed got did done held hit reached made achieved had');
const COMPARING = wordSet('against vs versus compared');
const QUIET = wordSet(
  'sitting at done have had delivered held only managed just got did we that now and so it is are makes making brings total up to',
);
export const TOTALLING = wordSet('makes making total totals totalling so brings now overall altogether');
