import type { Token } from '../tokens.ts';
import { wordSet } from './wordSet.ts';

export const NEWS = wordSet(
  'held grand good is are was were has have on at done all both complete completed finished delayed blocked slipping slipped green amber red blue not will still looks looking going stuck stalled now still too also should might may could remains behind ahead ok fine good no needs depends',
);
const COPULAS = wordSet('is was looks has');
const SEPARATING = wordSet('- : – — =');
const BEFORE_NEWS = wordSet('. ; , ! ? - • – * ( # and but : also');

/** A bare number that begins a sentence or a clause and is followed by news. */
export function startsNews(
  text: string,
  tokens: readonly Token[],
  first: number,
  last: number,
  isSecond: boolean,
): boolean {
  const [before, after] = [tokens[first - 1], tokens[last + 1]];
  if (before?.norm === 'for' || before?.norm === 'both' || before?.norm === 'on')
    return followsStatus(tokens, first, last);
  const begins = before === undefined || before.kind === 'break' || BEFORE_NEWS.has(before.norm);
  if (!begins || after === undefined) return false;
  if (ECHOING.has(`${after.norm} ${tokens[last + 2]?.norm}`)) return true;
  // In "30 actions, 6 complete" the 6 counts actions; in "3 is green, 8 amber" the 8 is one.
  const isListed = before?.norm === ',' || before?.norm === 'and';
  if (isListed && !isSecond && !COPULAS.has(after.norm)) return false;
  // "10-4" and "8.5" are one figure.
  if (after.kind === 'sign' && after.from === tokens[last]?.to && isDigit(text[after.to])) return false;
  if (before?.kind === 'sign' && before.to === tokens[first]?.from && isDigit(text[before.from - 1]))
    return false;
  if (SEPARATING.has(after.text))
    return (
      after.text !== '-' || ' \t'.includes(text[after.from - 1] ?? ' ') || tokens[last + 2]?.kind === 'word'
    );
  if (after.text === '.' || after.text === ')') return before === undefined || before.kind === 'break';
  // "7 held up by legal"; "4 held" counts.
  if (after.norm === 'held') return /^(?:up|back)$/.test(tokens[last + 2]?.norm ?? '');
  const isPutRight =
    after.norm === 'no' && /^(?:sorry|wait|make|actually)$/.test(tokens[last + 2]?.norm ?? '');
  return after.kind === 'word' && NEWS.has(after.norm) && !isPutRight;
}

/** "Action 3 on track, 8 the same". */
const ECHOING: ReadonlySet<string> = new Set(['the same', 'as well', 'same as', 'just the']);

/** "For 7 the Bill is stuck", "on track for 3, 5 and 8", "both 3 and 8 are green". */
function followsStatus(tokens: readonly Token[], first: number, last: number): boolean {
  const [before, after] = [tokens[first - 2], tokens[last + 1]];
  if (tokens[first - 1]?.norm === 'both')
    return last > first && after?.kind === 'word' && NEWS.has(after.norm);
  const opens = before === undefined || before.kind !== 'word';
  // "Same answer for 6 and 7, both on track".
  if (after?.text === ',' && SAME.has(before?.norm ?? '') && tokens[first - 1]?.norm === 'for') return true;
  const isOn = tokens[first - 1]?.norm === 'on';
  if (isOn && before !== undefined && !STANDING.has(before.norm)) return false;
  if (opens)
    return after !== undefined && (after.text === ',' || SUBJECTS.has(after.norm) || NEWS.has(after.norm));
  const ends = after === undefined || after.kind !== 'word' || ENDING.has(after.norm);
  return ends && tokens.slice(Math.max(0, first - 5), first - 1).some(({ norm }) => STANDING.has(norm));
}

const SAME = wordSet('answer same goes applies update story position');
const ENDING = wordSet('but and because due as with while whereas');
export const SUBJECTS = wordSet('the we it they our there i');
const STANDING = wordSet(
  'track schedule target green amber red fine good well done complete delayed blocked behind',
);

function isDigit(letter: string | undefined): boolean {
  return letter !== undefined && letter >= '0' && letter <= '9';
}

const MENTIONING = wordSet(
  'on of with from after until till once when before by to like than see as for under in not mean meant or linked via per since about against',
);

/** "Depends on action 2 finishing" only mentions it; "On action 2, …" takes it up. */
export function isMention(tokens: readonly Token[], first: number, last: number): boolean {
  const before = tokens[first - 1];
  if (before?.kind !== 'word' || !MENTIONING.has(before.norm)) return false;
  const further = tokens[first - 2];
  const opens =
    further === undefined ||
    (further.kind !== 'word' && further.kind !== 'number') ||
    OPENING.has(further.norm);
  const isLabel = SEPARATING.has(tokens[last + 1]?.text ?? '');
  return !(opens || isLabel);
}

const OPENING = wordSet('and but also then now plus as while meanwhile goes true');
