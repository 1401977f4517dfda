import type { Token } from '../tokens.ts';
import { numberAt } from './numberAt.ts';
import { wordSet } from './wordSet.ts';

const AIMS = wordSet(
  'target targets targeted aim aiming aimed goal planned plan planning hope hoping hoped against expected expecting need needs needed want wanted require required vs versus compared than originally forecast forecasting budgeted allocated profiled supposed',
);

/** "9 no sorry 10 days of action". */
function isTakenBack(tokens: readonly Token[], end: number): boolean {
  const next = tokens.slice(end, end + 3);
  const at = next.findIndex(({ kind }) => kind === 'number');
  return at > 0 && next.slice(0, at).every(({ norm }) => TAKING_BACK.has(norm));
}

const TAKING_BACK = wordSet('no sorry wait actually make that rather or i mean correction');

/** "It saved 14": what was misread. */
function isMisread(tokens: readonly Token[], at: number): boolean {
  return MISREADING.has(tokens[at - 1]?.norm ?? '') && READERS.has(tokens[at - 2]?.norm ?? '');
}

const MISREADING = wordSet('saved read recorded put logged wrote heard took');
const READERS = wordSet('it you bot this system');

const AIMED_AT = wordSet('target targets aim goal baseline plan');

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
  // "Target for the year was 20".
  const isMeant = tokens
    .slice(Math.max(0, at - 5), at)
    .some(({ norm }, place, all) => norm === 'meant' && all[place + 1]?.norm === 'to');
  if (isMeant) return true;
  if (isTakenBack(tokens, end) || isMisread(tokens, at)) return true;
  const isFirst = !tokens.slice(0, at).some(({ kind }) => kind === 'number');
  if (AIMED_AT.has(tokens[0]?.norm ?? '') && isFirst && at <= 7) return true;
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
const WAITING = wordSet('waiting awaiting awaits awaited');

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
  if (next === 'of' && THEM.has(then)) return tokens[end + 2] === undefined || !isToldOfPart(tokens, end + 2);
  if (tokens[end - 1]?.norm === 'of' && THEM.has(next ?? '')) return true;
  const [before, further] = [tokens[at - 1]?.norm ?? '', tokens[at - 2]?.norm];
  return (
    further === 'of' && (before === 'which' || before === 'whom' || before === 'these' || before === 'those')
  );
}

/** "4 of them new", "two of which are resolved": a part that is told with a word of its own counts too. */
function isToldOfPart(tokens: readonly Token[], at: number): boolean {
  const after = tokens.slice(at).filter(({ norm, kind }) => kind === 'word' && !COPULAS.has(norm));
  const [first, second] = after;
  return first !== undefined && second === undefined && TOLD_OF_PART.test(first.norm);
}

const COPULAS = wordSet('is are was were now already have has been still so far');
const TOLD_OF_PART = /^(?:new|\w{3,20}ed|done|complete|ongoing|underway|closed|live)$/;

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
