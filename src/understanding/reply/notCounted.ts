import type { Token } from '../tokens.ts';
import { numberAt } from './numberAt.ts';
import { wordSet } from './wordSet.ts';

const BEFORE = wordSet(
  'row line tab column cell slide box action phase stage year version item strand page deliverable op operation part section annex tier level q h quarter week day class type category step paragraph para clause room ext extension number no nos ref pillar theme objective chapter table figure route band grade zone lot wave tranche cohort round priority appendix tasks actions phases stages items strands deliverables parts steps points chapters sections workstreams annexes course workshop event meeting batch session group class schedule module option reg regulation rule rules law laws principle principles article chapter sprint milestone task goal fy',
);
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
  'deliverables outputs milestones part parts strand strands element elements aspect aspects component components thing things point points item items bit bits reason reasons question questions issue issues problem problems blocker blockers way ways side sides option options hand hands other others left sentence',
);
const SHARES = wordSet('% percent per pc percentage');
const NAMED_AFTER_DAYS = wordSet('of long training');

/** Numbers that count nothing: dates and times, names ("Op 21", "Year 1"), shares, list numbers, scores. */
export function isNoCount(text: string, tokens: readonly Token[], at: number, end: number): boolean {
  const [token, last, after] = [tokens[at], tokens[end - 1], tokens[end]];
  if (token === undefined || last === undefined) return true;
  const before = tokens[at - 1]?.norm ?? '';
  const isDays =
    before === 'action' && tokens[at - 2]?.norm === 'of' && /^days?$/.test(tokens[at - 3]?.norm ?? '');
  if (BEFORE.has(before) && !isDays && !(before === 'no' && token.kind === 'word')) return true;
  if (before === 'and' && BEFORE.has(tokens[at - 3]?.norm ?? '')) return true;
  if (SHARES.has(after?.norm ?? '') || THINGS.has(after?.norm ?? '')) return true;
  if (TIME.has(after?.norm ?? '') && !NAMED_AFTER_DAYS.has(tokens[end + 1]?.norm ?? '')) return true;
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
  const isLast = tokens[at - 1]?.norm === 'and' && tokens.slice(0, at).some(({ kind }) => kind === 'number');
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

const AIMS = wordSet(
  'target targets targeted aim aiming aimed goal planned plan planning hope hoping hoped against expected expecting need needs needed want wanted require required vs versus compared than originally forecast forecasting budgeted allocated profiled supposed',
);
const EARLIER = wordSet('said told reported previously put wrote typed remaining');
const TO_COME = wordSet(
  'left remaining outstanding planned scheduled go come do pending short missing due lined cancelled postponed abandoned aborted booked pencilled expected needed required',
);

/** A target, a total, an earlier figure or what is still to come: "target was 10", "of 20", "up from 7", "8 to go". */
export function isNoResult(tokens: readonly Token[], at: number, end: number): boolean {
  const back = (offset: number): string => tokens[at - offset]?.norm ?? '';
  const total = back(1) === 'of' || (back(2) === 'of' && DETERMINERS.has(back(1)));
  if (back(1) === 'be' && UNSURE.has(back(2))) return true;
  if (isClockTime(tokens, at, end)) return true;
  if (total && !hasOwnTotal(tokens, end) && (isTotal(tokens, at) || at <= 2)) return !TOTALS.has(back(2));
  if (tokens.slice(Math.max(0, at - 6), at).some(({ norm }) => WAITING.has(norm))) return true;
  if (back(1) === 'from' && back(2) !== 'returns')
    return FROM.has(back(2)) || tokens[end]?.norm === undefined;
  if (back(1) === 'not' || back(1) === 'instead' || (back(1) === 'of' && back(2) === 'instead')) return true;
  if (back(1) === 'to' && (back(2) === 'up' || back(2) === 'out')) return false;
  if (isPartOf(tokens, at, end)) return true;
  if (tokens.slice(Math.max(0, at - 3), at).some(({ norm }) => ASKED.has(norm))) return true;
  if (LEAVING_OUT.has(back(1)) && tokens[end] === undefined) return true;
  const isBound = back(1) === 'than' && BOUNDS.has(back(2));
  if (
    PROMISING.test(
      tokens
        .slice(Math.max(0, at - 6), at)
        .map(({ norm }) => norm)
        .join(' '),
    )
  )
    return true;
  if (!isBound && tokens.slice(Math.max(0, at - 4), at).some(({ norm }) => AIMS.has(norm))) return true;
  // "Should have said 17" puts right what was said.
  const isPutRight = back(1) === 'said' && back(2) === 'have' && back(3) === 'should';
  if (!isPutRight && tokens.slice(Math.max(0, at - 2), at).some(({ norm }) => EARLIER.has(norm))) return true;
  const next = tokens[end]?.norm ?? '';
  const after = [next, tokens[end + 1]?.norm ?? '', tokens[end + 2]?.norm ?? ''];
  if (next === 'to' && TO_COME.has(after[1] ?? '')) return true;
  if (next === 'still' && after[1] === 'to') return true;
  if (next === 'more' && after[1] === 'to' && TO_COME.has(after[2] ?? '')) return true;
  if (next === 'more' && tokens.slice(end, end + 7).some(({ norm }) => TURNING_UP.has(norm))) return true;
  if (
    tokens
      .slice(end, end + 5)
      .some(
        ({ norm }, offset) =>
          TO_COME.has(norm) &&
          norm.length > 4 &&
          offset < 5 &&
          !isVerbOfResult(tokens, end, offset) &&
          !tokens.slice(end, end + offset).some((before) => COMPARING.has(before.norm)),
      )
  )
    return true;
  return false;
}

/** "Waiting for comments from two partners". */
const WAITING = wordSet('waiting awaiting await');

/** "Might be 10, might be 11". */
const UNSURE = wordSet('might may could');

/** "At ten to five". */
function isClockTime(tokens: readonly Token[], at: number, end: number): boolean {
  const before = tokens[at - 1]?.norm;
  const joins = (word: string | undefined): boolean => word === 'to' || word === 'past';
  const isFirst = before === 'at' && joins(tokens[end]?.norm) && numberAt(tokens, end + 1) !== undefined;
  return (
    isFirst || (joins(before) && tokens[at - 3]?.norm === 'at' && numberAt(tokens, at - 2) !== undefined)
  );
}

/** "Four more OCGs have come in" are work and no result. */
const TURNING_UP = wordSet('come came coming turned arrived appeared emerged cropped');

/** "Chairs of 5 of the 7 subgroups": the total is the 7. */
function hasOwnTotal(tokens: readonly Token[], end: number): boolean {
  const at = tokens[end + 1]?.norm === 'the' ? end + 2 : end + 1;
  return tokens[end]?.norm === 'of' && numberAt(tokens, at) !== undefined;
}

/** "All complete except 5". */
const LEAVING_OUT = wordSet('except excepting bar barring excluding minus');

/** "We said we'd do 20 joint ops and we've done 13". */
const PROMISING =
  /\b(?:said|promised|meant|supposed|hoped|wanted) (?:that )?(?:we |i |to )?(?:will |would |wed |to )?(?:do|deliver|hold|run|have|train|reach)$/;
const BOUNDS = wordSet('fewer less more');
const ASKED = wordSet('asked asking chased chasing waiting awaiting');
/** "14 out of a planned 20": what is planned is the 20. */
const COMPARING = wordSet('out against vs versus');

/** "Three of them with the Garda", "of which 4": a part of what was counted before. */
function isPartOf(tokens: readonly Token[], at: number, end: number): boolean {
  const [next, then] = [tokens[end]?.norm, tokens[end + 1]?.norm ?? ''];
  if (next === 'of' && THEM.has(then)) return true;
  if (tokens[end - 1]?.norm === 'of' && THEM.has(next ?? '')) return true;
  const [before, further] = [tokens[at - 1]?.norm ?? '', tokens[at - 2]?.norm];
  return (
    further === 'of' && (before === 'which' || before === 'whom' || before === 'these' || before === 'those')
  );
}

const THEM = wordSet('them these those which whom');
const DETERMINERS = wordSet('the our these those all');
const TOTALS = wordSet('total totals sum number upwards excess minimum maximum region order');
const FROM = wordSet('up down increased risen rose grown dropped fell increase improved gone went');

function isTotal(tokens: readonly Token[], at: number): boolean {
  const before = tokens.slice(Math.max(0, at - 8), at);
  return (
    before.some((token, offset) => token.kind === 'number' || numberAt(before, offset) !== undefined) ||
    tokens[at - 2]?.norm === 'out' ||
    at <= 2
  );
}

/** "12 held, 3 planned": what comes after another number is that number's. */
function isVerbOfResult(tokens: readonly Token[], end: number, offset: number): boolean {
  return tokens.slice(end, end + offset).some((_, place) => numberAt(tokens, end + place) !== undefined);
}
