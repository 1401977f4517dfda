import type { Token } from '../tokens.ts';
import { numberAt } from './numberAt.ts';
import { wordSet } from './wordSet.ts';

const BEFORE = wordSet(
  'po invoice case order field question row line tab column cell slide box action phase stage year version item strand page deliverable op operation part section annex tier level q h quarter week day class type category step paragraph para clause room ext extension number no nos ref pillar theme objective chapter table figure route band grade zone lot wave tranche cohort round priority appendix tasks actions phases stages items strands deliverables parts steps points chapters sections workstreams annexes course workshop event meeting batch session group class schedule module option reg regulation rule rules law laws principle principles article chapter sprint milestone task goal fy',
);

/** "Final figure 18 joint operations" counts; "see figure 3" doesn't. */
const RESULTING = wordSet('final latest current total overall headline year end updated revised correct new');

const TIME = wordSet(
  'week weeks wks month months mths day days year years yrs hour hours hrs minutes mins quarter quarters am pm oclock fortnight fortnights monthly weekly yearly daily st nd rd th thirds quarters sec seconds nights night weekend weekends mth',
);

/** "Zero concerns" and "nil return" count nothing. */
const NONE = wordSet('nil zero 0');

const TROUBLES = wordSet(
  'return returns report concerns issues problems blockers risks change changes progress slippage delay delays worries complaints',
);

const STANDING = wordSet(
  'running sitting hovering stand stands standing now currently is are still sitting remains total',
);

const CLOCK = wordSet('in this tomorrow today on for and the sharp or');

const THINGS = wordSet(
  'reminders messages pings nudges chasers deliverables outputs milestones part parts strand strands element elements aspect aspects component components thing things point points item items bit bits reason reasons question questions issue issues problem problems blocker blockers way ways side sides option options hand hands other others left sentence',
);

const PHONES = wordSet('tel phone telephone mobile ext extension ring call');
const ORDERING = wordSet('set mark make put report record close');
const SHARES = wordSet('% percent per pc percentage');

/** "Six weeks of delay". */
const LENGTHS = wordSet('delay slippage work time leave effort overrun notice');
const NAMED_AFTER_DAYS = wordSet('of long training');

/** Numbers that count nothing: dates and times, names ("Op 21", "Year 1"), shares, list numbers, scores. */
export function isNoCount(text: string, tokens: readonly Token[], at: number, end: number): boolean {
  const [token, last, after] = [tokens[at], tokens[end - 1], tokens[end]];
  if (token === undefined || last === undefined) return true;
  const before = tokens[at - 1]?.norm ?? '';
  const isDays =
    before === 'action' && tokens[at - 2]?.norm === 'of' && /^days?$/.test(tokens[at - 3]?.norm ?? '');
  const isResult = before === 'figure' && RESULTING.has(tokens[at - 2]?.norm ?? '');
  if (BEFORE.has(before) && !isDays && !isResult && !(before === 'no' && token.kind === 'word')) return true;
  if (before === 'and' && BEFORE.has(tokens[at - 3]?.norm ?? '')) return true;
  // "Set all nine actions to complete".
  if (before === 'all' && ORDERING.has(tokens[at - 2]?.norm ?? '')) return true;
  if (SHARES.has(after?.norm ?? '') || THINGS.has(after?.norm ?? '')) return true;
  const isStep = /^(?:year|week|month)$/.test(after?.norm ?? '') && tokens[end + 1]?.kind === 'number';
  if (
    !isStep &&
    (TIME.has(after?.norm ?? '') || TIME.has(after?.text.toLowerCase() ?? '')) &&
    !(NAMED_AFTER_DAYS.has(tokens[end + 1]?.norm ?? '') && !LENGTHS.has(tokens[end + 2]?.norm ?? ''))
  )
    return true;
  // "Tel 028 9052 0000".
  if (/^0\d/.test(token.text) || PHONES.has(before)) return true;
  // "One" counts only beside another number: "one workshop and 2 meetings".
  if (token.norm === 'one' && token.kind === 'word') return !isOneOfSeveral(tokens, at, end);
  if (
    before === 'at' &&
    (after === undefined || CLOCK.has(after.norm)) &&
    !(tokens[at - 2] !== undefined && STANDING.has(tokens[at - 2]?.norm ?? ''))
  )
    return true;
  if (after?.norm === 'to' && SHARES.has(tokens[end + 2]?.norm ?? '')) return true;
  if (after?.norm === 'or' && TIME.has(tokens[end + 2]?.norm ?? '')) return true;
  if (before === 'or' && TIME.has(tokens[at - 2]?.norm ?? '')) return true;
  if (NONE.has(token.norm) && TROUBLES.has(after?.norm ?? '')) return true;
  if (before === 'half' || before === 'mid' || before === 'late') return true;
  if (after?.norm === 'monthly' || (after?.norm === 'month' && token.kind === 'word')) return true;
  return token.kind === 'number' && isPartOfFigure(text, token, last, before, after === undefined);
}

function isOneOfSeveral(tokens: readonly Token[], at: number, end: number): boolean {
  const isLast =
    tokens[at - 1]?.norm === 'and' &&
    tokens.slice(0, at).some((_, place) => numberAt(tokens, place) !== undefined);
  if (isLast && tokens[end]?.kind === 'word' && !STANDING.has(tokens[end]?.norm ?? '')) return true;
  const and = tokens.findIndex(({ norm }, place) => place > end && norm === 'and');
  return and > 0 && tokens[and + 1]?.kind === 'number';
}

/** "10-4", "24/7", "14:30", "1." at the start of a line, a year, "#3". */
function isPartOfFigure(text: string, token: Token, last: Token, before: string, isLast: boolean): boolean {
  const [left, right] = [text[token.from - 1] ?? '', text[last.to] ?? ''];
  const [further, beyond] = [text[token.from - 2] ?? '', text[last.to + 1] ?? ''];
  if ('-/:.–'.includes(left) && left !== '' && isDigit(further)) return true;
  if ('-/:.–'.includes(right) && right !== '' && isDigit(beyond)) return true;
  if ('#@'.includes(left) && left !== '') return true;
  if ('.)'.includes(right) && right !== '' && startsLine(text, token.from) && beyond !== '') return true;
  const value = Number(token.norm);
  return (
    Number.isInteger(value) &&
    value >= 1990 &&
    value <= 2100 &&
    token.text.length === 4 &&
    (YEARLY.has(before) || isLast)
  );
}

const YEARLY = wordSet('in since of by during until for to from before after');

function isDigit(letter: string): boolean {
  return letter >= '0' && letter <= '9';
}

function startsLine(text: string, at: number): boolean {
  let place = at - 1;
  while (place >= 0 && ' \t•*-('.includes(text[place] ?? 'x')) place--;
  return place < 0 || text[place] === '\n';
}
