import type { Day } from '../../time/day.ts';
import { daysBetween } from '../../time/day.ts';
import type { PeriodSpan } from '../../time/readPeriods.ts';
import { type Clause, DATE, type Place, TURNING } from './clauses.ts';
import { marksIn } from './marks.ts';
import { isDeniedByValue, isMarkedOpen } from './openMarks.ts';
import type { StatusSign } from './statusSigns.ts';
import { DOUBT_BOOK, type Doubt } from './vocabulary/doubtWords.ts';
import {
  AUTHORITIES,
  GATHERINGS,
  GREETING,
  HARMLESS_AFTER,
  HARMLESS_BEFORE,
  PREAMBLE,
} from './vocabulary/harmlessWords.ts';
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

/** "Finished early today" says when the speaker went home. */
function isWorkingDay({ clause, end }: StatusSign): boolean {
  const [how, when] = [clause.tokens[end]?.norm, clause.tokens[end + 1]?.norm];
  return (how === 'early' || how === 'late') && (when === 'today' || when === 'tonight');
}

/** "I'm done", "I have finished": with what, only an object says. */
function isOfSpeaker(before: readonly string[]): boolean {
  return before.findLast((word) => !AUXILIARY.has(word) && word !== 'am' && word !== 'just') === 'i';
}

/** "Q3 complete", "January is done": a stretch of time is over, and not the action. */
function isOfPeriod(before: readonly string[]): boolean {
  const at = before.indexOf(DATE);
  if (at < 0) return false;
  const since = before.slice(before.lastIndexOf(DATE) + 1);
  return !TIMING.has(before[at - 1] ?? '') && !hasWord(since, SUBJECT);
}

const TIMING = wordSet('on in by at as of from since last');
const SUBJECT = wordSet('it we this that everything all action');

/** "Both done", "One done", "That bit is done": of several things, or a part of one. */
function isOfSome(before: readonly string[]): boolean {
  const last = before.findLast((word) => !AUXILIARY.has(word));
  if (last === 'both') return true;
  if (before.some((word, at) => A_PART.has(word) && !isOfAll(before, at))) return true;
  return last === 'one' && !before.some((word) => ONE.has(word));
}

/** "Every element", "a bit late" and "the whole piece of work". */
function isOfAll(before: readonly string[], at: number): boolean {
  return before[at - 1] === 'a' || before.slice(0, at).some((word) => EVERY.has(word));
}

const A_PART = wordSet('bit piece element deliverable objective part');
const EVERY = wordSet('every each whole entire all');
const AUXILIARY = wordSet('is are was were has have had been be now all already both');
const ONE = wordSet('this that action our my the');

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

function isPastVerb(word: string): boolean {
  return (word.length > 4 && word.endsWith('ed')) || PAST_VERBS.has(word);
}

const NUMBERS = wordSet('two three four five six seven eight nine ten 2 3 4 5 6 7 8 9 10');
const PAST_VERBS = wordSet(
  'met sent went held gave given gone took taken sat ran put told came got made done paid',
);

/** Short remarks that go with good news. */
const SEEN = wordSet(
  'every recommend recommending tick archive suggest propose closure close closing y yes yep true x nothing else outstanding more see link attached evidence below above documents report papers minutes regards best kind cheers goodness god heavens sir madam hooray no issues problems hitches slippage delays without drama reporting back from that was it about time what relief lovely job sorted easy next',
);

/** "Action 1, on the other hand, is finished", "all of it is done". */
function withoutPadding(said: readonly string[]): readonly string[] {
  const words = said.filter((word, at) => !PADDING.has(word) || PADDING.get(word) !== said[at - 1]);
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
]);

/** What the clause says before its verb belongs to it; after a comma the subject may stand in the clause before. */
function followsASubject(clause: Clause, clauses: readonly Clause[]): boolean {
  const before = clauses[clauses.indexOf(clause) - 1];
  if (before === undefined || before.sentence !== clause.sentence) return false;
  if (clause.opener === 'though' && before.words.at(-1) === 'as') return true;
  // "The OCGs are mapped, so it's complete": what it concludes from may be only a part.
  if (CONCLUDING.has(clause.opener) || CONCLUDING.has(clause.words[0] ?? '')) return !isPreamble(before);
  if (saysWhole(clause)) return false;
  if (clause.opener === ',')
    return !before.words.every((word) => isHarmless(word, HARMLESS_BEFORE)) && !isPreamble(before);
  return (
    (clause.opener === ':' || clause.opener === '-' || clause.opener === '–' || clause.opener === '—') &&
    !isPreamble(before)
  );
}

/** "Re action 3:", "Good news -", "Hi Siobhan,". */
function isPreamble(clause: Clause): boolean {
  return (
    clause.words.every((word) => PREAMBLE.has(word) || isHarmless(word, HARMLESS_BEFORE)) ||
    GREETING.has(clause.words[0] ?? '')
  );
}

/** "We ran the workshop. That's done": the pronoun stands for what was just told, and that may be a part. */
function isOfWhatWasTold(before: readonly string[], clause: Clause, clauses: readonly Clause[]): boolean {
  const subject = before.filter((word) => !AUXILIARY.has(word) && !ADDED.has(word));
  if (subject.length !== 1 || !POINTING.has(subject[0] ?? '')) return false;
  return clauses
    .slice(0, clauses.indexOf(clause))
    .some((told) => !isPreamble(told) && !hasWord(told.words, CLOSING));
}

/** "You can close this one, it's done." */
const CLOSING = wordSet('close closed bed');
const POINTING = wordSet('that thats this it its');
const ADDED = wordSet('so and then');

function saysWhole(clause: Clause): boolean {
  return hasWord(clause.words, WHOLE);
}

function leavesDoubt(clause: Clause, sign: StatusSign | undefined): boolean {
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

function isHarmlessAfter(after: readonly string[]): boolean {
  const end = after.findLastIndex((word) => word !== DATE && word !== '') + 1;
  const stop = after.findIndex((word) => !isHarmless(word, HARMLESS_AFTER));
  if (stop < 0) return true;
  // "at last Thursday's tasking meeting", "by the Minister": where and by whom, when nothing else follows.
  const [lead = '', ...rest] = after.slice(stop, end);
  if (lead === 'at' || lead === 'in')
    return GATHERINGS.has(rest.at(-1) ?? '') || rest.every((word) => isHarmless(word, HARMLESS_AFTER));
  if (
    lead === 'with' &&
    rest.length <= 2 &&
    OBJECTS.has(rest[0] ?? '') &&
    rest.every((word) => OBJECTS.has(word))
  )
    return true;
  if (lead === 'by') return rest.length > 0 && rest.length <= 4 && AUTHORITIES.has(rest.at(-1) ?? '');
  return lead === 'with' && rest.length <= 5 && AUTHORITIES.has(rest.at(-1) ?? '');
}

function isHarmless(word: string, harmless: ReadonlySet<string>): boolean {
  return word === '' || word === DATE || harmless.has(word);
}

const WHOLE = wordSet(
  'it this that all everything whole we entire fully entirely completely action thats job both 100',
);
/** "Closed out the last action", "finished one". */
function namesOneOfSeveral(after: readonly string[]): boolean {
  return after.some((word, at) => {
    const [before, next] = [after[at - 1] ?? '', after[at + 1] ?? ''];
    if (ONE_OF.has(word)) return PIECES.has(next);
    return word === 'one' && before !== 'this' && before !== 'that';
  });
}

const ONE_OF = wordSet('last first next past an a end early late');
const PIECES = wordSet('action item task job one');
const ASKED_ABOUT = wordSet('it this that we you they i the there everything all action');
const CONCLUDING = wordSet('so and because as since while therefore');
const QUESTIONING = wordSet('is are was were has have had did do does can');
const RECORDING = wordSet('signed recorded accepted noted mark marked record close closed log put report');
const OBJECTS = wordSet('it this that one action everything all');
