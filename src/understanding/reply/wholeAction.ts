import type { Day } from '../../time/day.ts';
import { daysBetween } from '../../time/day.ts';
import type { PeriodSpan } from '../../time/readPeriods.ts';
import { type Clause, DATE, type Place, TURNING } from './clauses.ts';
import { followsASubject, isOfWhatWasTold, saysWhole } from './followsASubject.ts';
import { isHarmless, isHarmlessAfter, OBJECTS } from './isHarmless.ts';
import { isPastVerb } from './isPastVerb.ts';
import { leavesDoubt } from './leavesDoubt.ts';
import { isDeniedByValue, isMarkedOpen } from './openMarks.ts';
import { isOfPeriod, isOfSome, isOfSpeaker, isWorkingDay, namesOneOfSeveral, SUBJECT } from './saidOfPart.ts';
import type { StatusSign } from './statusSigns.ts';
import { HARMLESS_AFTER, HARMLESS_BEFORE, PREAMBLE } from './vocabulary/harmlessWords.ts';
import { hasWord, wordSet } from './wordSet.ts';

/** A reply with what was found in it. */
export type Said = {
  readonly text: string;
  readonly clauses: readonly Clause[];
  readonly periods: readonly PeriodSpan[];
  /** Places of periods that have not passed. */
  readonly ahead: readonly Place[];
  readonly today: Day;
};

/**
 * Whether "done" is said of the whole action, and plainly. Every word beside it has to be harmless, and
 * nothing anywhere in the reply may leave something over, hedge or look ahead: an update that is wrongly
 * complete stops the reminders, so in doubt the bot asks.
 */
export function completes(sign: StatusSign, said: Said): boolean {
  const { clause } = sign;
  const { text, clauses } = said;
  if (clause.asks || clause.inBrackets || clause.opener === '"' || clause.opener === '“') return false;
  if (TURNING.has(clause.opener) && !saysWhole(clause)) return false;
  const place = placeOf(sign);
  if (isMarkedOpen(text, place) || isDeniedByValue(text, place.to)) return false;
  const isTicked = clause.words[0] === 'x' && text[clause.from - 1] === '[';
  const before = sinceSubject(withoutPadding(clause.words.slice(isTicked ? 1 : 0, sign.at)));
  const after = clause.words.slice(sign.end);
  if (namesOneOfSeveral(after) || isOrdered(sign, before, after) || isWorkingDay(sign)) return false;
  if (QUESTIONING.has(clause.words[0] ?? '') && ASKED_ABOUT.has(clause.words[1] ?? '')) return false;
  if (before.includes('as') && !hasWord(before, RECORDING)) return false;
  if (isOfPeriod(before) || isOfSome(before)) return false;
  if (!before.every((word) => isHarmless(word, HARMLESS_BEFORE)) || !isHarmlessAfter(after)) return false;
  if (isOfSpeaker(before) && !hasWord(after, OBJECTS)) return false;
  if (said.ahead.some((place) => !isOfThePast(place, clause, said))) return false;
  if (said.periods.some((period) => isPerhapsAhead(period, said))) return false;
  if (followsASubject(clause, clauses) || isOfWhatWasTold(before, clause, clauses)) return false;
  return clauses.every(
    (other) =>
      !leavesDoubt(other, other === clause ? sign : undefined) && (other === clause || !isTwist(other)),
  );
}

/** "Complete: the Year 1 review concluded in January": the year goes on, and what is told of it is over. */
function isOfThePast(place: Place, own: Clause, { clauses }: Said): boolean {
  const clause = clauses.find(({ from, to }) => from <= place.from && place.from < to);
  return clause !== undefined && clause !== own && clause.words.some(isPastVerb);
}

function placeOf({ clause, at, end }: StatusSign): Place {
  return { from: clause.tokens[at]?.from ?? clause.from, to: clause.tokens[end - 1]?.to ?? clause.to };
}

/** "Please complete", "Complete it", "mark everything as complete" give an order and tell nothing. */
function isOrdered(sign: StatusSign, before: readonly string[], after: readonly string[]): boolean {
  if (before.includes('mark') && (before.includes('everything') || before.includes('all'))) return true;
  if (sign.words.toLowerCase() !== 'complete') return false;
  const isAlone = before.every((word) => word === 'please' || word === '');
  return isAlone && (before.includes('please') || ORDERED.has(after.find((word) => word !== '') ?? ''));
}

const ORDERED = wordSet('it this that all everything the please');

/**
 * "Done after Easter", "Done in April": without a year, and nearer to the one that comes than to the one
 * that went, they may well be still ahead.
 */
function isPerhapsAhead({ named, text, relation, relative }: PeriodSpan, { today, clauses }: Said): boolean {
  if (relation === 'after') return !clauses.some(({ words }) => hasWord(words, TOLD));
  if (relative || /\d{4}|\d[/-]\d/.test(text) || /\blast\b/i.test(text)) return false;
  return daysBetween(named.end, today) > HALF_A_YEAR;
}

const HALF_A_YEAR = 183;

const TOLD = wordSet('was were had');

/** "My foot", "Scratch that", "Action 5": a few words that nobody can vouch for turn what was said. */
function isTwist({ words, tokens, inBrackets }: Clause): boolean {
  // "Done, 22 joint ops" adds a figure; "Done, 2 of 7" doesn't.
  if (tokens[0]?.kind === 'number' && words.length > 1 && !SHARING.has(words[1] ?? '')) return false;
  if (words.length > 3 || inBrackets) return words.length <= 3 && words.some((word) => word === 'n');
  const isTold = words.some((word, at) => isPastVerb(word) || tokens[at]?.kind === 'emoji' || word === DATE);
  const isEach = words[0] === 'all' || words[0] === 'every';
  return !isTold && words.some((word) => !isPlain(word) && !(isEach && NUMBERS.has(word)));
}

function isPlain(word: string): boolean {
  return (
    isHarmless(word, HARMLESS_BEFORE) || HARMLESS_AFTER.has(word) || PREAMBLE.has(word) || SEEN.has(word)
  );
}

const SHARING = wordSet('of out to more left by % percent from ~');
const NUMBERS = wordSet('two three four five six seven eight nine ten 2 3 4 5 6 7 8 9 10');

/** Short remarks that go with good news. */
const SEEN = wordSet(
  'every confetti cannon champagne cake party high fives round final figures numbers tally totals total nil open comment comments narrative recommend recommending tick archive suggest propose closure close closing y yes yep true x nothing else outstanding more see link attached evidence below above documents report papers minutes regards best kind cheers goodness god heavens sir madam hooray no issues problems hitches slippage delays without drama reporting back from that was it about time what relief lovely job sorted easy next',
);

/** "Action 1, on the other hand, is finished", "all of it is done". */
function withoutPadding(said: readonly string[]): readonly string[] {
  const words = said.filter(
    (word, at) =>
      (!PADDING.has(word) || PADDING.get(word) !== said[at - 1]) &&
      !(said[at - 1] === 'all' && NUMBERS.has(word)),
  );
  const at = words.indexOf('hand');
  return words.slice(Math.max(0, at - 3), at).join(' ') === 'on the other'
    ? [...words.slice(0, at - 3), ...words.slice(at + 1)]
    : words;
}

/** "Agreed by all parties on 30 January and the action is finished": what the verb is said of. */
function sinceSubject(words: readonly string[]): readonly string[] {
  const at = words.lastIndexOf('and');
  const own = words.slice(at + 1);
  return at > 0 && hasWord(own, SUBJECT) && words.slice(0, at).some(isPastVerb) ? own : words;
}

/** Words that say nothing of their own after another: "all of it", "happy to report". */
const PADDING: ReadonlyMap<string, string> = new Map([
  ['of', 'all'],
  ['report', 'to'],
  ['last', 'every'],
]);

const ASKED_ABOUT = wordSet('it this that we you they i the there everything all action');

const QUESTIONING = wordSet('is are was were has have had did do does can');

const RECORDING = wordSet(
  'verified confirmed validated reported signed recorded accepted noted mark marked record close closed log put report',
);
