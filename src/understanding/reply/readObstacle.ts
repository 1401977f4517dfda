import { isAnsweredNone, isLabel } from './answeredNone.ts';
import { type Clause, TURNING } from './clauses.ts';
import { marksIn } from './marks.ts';
import { AMOUNT, NOTHING, namesObstacle } from './namesObstacle.ts';
import type { StatusSign } from './statusSigns.ts';
import { NEEDED, OBSTACLE_BOOK } from './vocabulary/obstacleWords.ts';
import { STATUS_BOOK } from './vocabulary/statusWords.ts';
import { hasWord, wordSet } from './wordSet.ts';

/**
 * The obstacle in the person's own words: clauses that name one, and, where the status is a worry, what is
 * given as its reason ("amber - recruitment freeze", "delayed because …"). What only counts things is none.
 */
export function readObstacle(
  clauses: readonly Clause[],
  worry: StatusSign | undefined,
  counting: ReadonlySet<Clause>,
): string | undefined {
  const named = clauses.filter(
    (clause, at) =>
      (namesObstacle(clause) && !isOvercome(clauses[at + 1]) && !isAnsweredNone(clause, clauses[at + 1])) ||
      isWhyNothing(clause, clauses[at - 1]),
  );
  const reasons =
    worry === undefined
      ? []
      : clauses.filter((clause, at) => !counting.has(clause) && isReason(clause, at, clauses, worry));
  const found = clauses.filter((clause) => named.includes(clause) || reasons.includes(clause));
  if (found.length === 0 && worry !== undefined) return reasonNear(clauses, worry, counting)?.text;
  const told = found.filter(
    (clause, at) => !(isLabel(clause) && found[at + 1]?.sentence === clause.sentence),
  );
  return told.length === 0 ? undefined : told.map(wordsOf).join('; ');
}

/**
 * "Slipping. Realistically the end of May, the PSNI side is tied up": what is told right after a worry, and is
 * neither a number nor good news, is why.
 */
function reasonNear(
  clauses: readonly Clause[],
  worry: StatusSign,
  counting: ReadonlySet<Clause>,
): Clause | undefined {
  const at = clauses.indexOf(worry.clause);
  return clauses
    .slice(at + 1, at + 4)
    .find(
      (clause) =>
        !clause.asks &&
        !counting.has(clause) &&
        !TURNING.has(clause.opener) &&
        hasSubstance(clause) &&
        (hasWord(clause.words, NEEDED) || hasWord(clause.words, TELLING)) &&
        !hasWord(clause.words, HOPING),
    );
}

const TELLING = wordSet(
  'is are was were has have had isnt arent hasnt havent wasnt not no need needs keep keeps',
);

const HOPING = wordSet(
  'excuse excuses will expect expecting hope hoping aim aiming should plan planning on continue continues continuing otherwise confident',
);

/** "No joint ops because of the public order commitments": why there was nothing. */
function isWhyNothing(clause: Clause, before: Clause | undefined): boolean {
  return (
    clause.opener === 'because' &&
    before?.sentence === clause.sentence &&
    NOTHING.has(before.words[0] ?? '') &&
    hasSubstance(clause)
  );
}

/** Without the words that only join it: "because of the strike", "… and". */
function wordsOf({ text, opener }: Clause): string {
  const own = opener === 'because' ? text.replace(/^of\s/i, '') : text;
  return own.replace(/[,\s]{1,3}and$/i, '');
}

/** "Had a few problems but sorted now". */
function isOvercome(next: Clause | undefined): boolean {
  if (next?.opener === 'so' && hasWord(next.words, COVERED)) return true;
  return next !== undefined && TURNING.has(next.opener) && hasWord(next.words, OVERCOME);
}

/** "She's on leave, so I'm dealing with this instead". */
const COVERED = wordSet('covering dealing instead stepped stepping handling');
const OVERCOME = wordSet('sorted resolved fixed solved overcome cleared settled');

function isReason(clause: Clause, at: number, clauses: readonly Clause[], worry: StatusSign): boolean {
  if (clause.asks) return false;
  const own = clause === worry.clause;
  if (own) return givesCause(clause.words, worry);
  const before = clauses[at - 1];
  const next = clauses[at + 1];
  const isTold = CAUSAL.has(clause.opener) && before?.sentence === worry.clause.sentence;
  if (isTold && clause.words.length > 4 && !hasWord(clause.words, AIMING)) return true;
  if (!hasSubstance(clause) || hasWord(clause.words, AIMING)) return false;
  if (CAUSAL.has(clause.opener)) return before?.sentence === worry.clause.sentence;
  const follows = before === worry.clause && before.words.length <= 8 && isBareStatus(worry);
  if (follows && (EXPLAINING.has(clause.opener) || hasWord(clause.words, NEEDED))) return true;
  if (next === worry.clause && next.opener === 'so' && next.sentence === clause.sentence) return true;
  return false;
}

const AIMING = wordSet('aim aiming expect expecting hope hoping will should plan planning confident');

const CAUSAL = wordSet('because as since');

const EXPLAINING = wordSet('- – — : ( ,');

/** "Delayed" stands alone before its reason; "the training is delayed, the rest goes on" explains nothing. */
function isBareStatus({ clause, at, end }: StatusSign): boolean {
  return clause.words.length - (end - at) <= 5;
}

/** "Delayed due to staffing", "blocked by the Trust" in one clause. */
function givesCause(words: readonly string[], worry: StatusSign): boolean {
  // "Can't move until action 4 is finished" says what it hangs on.
  if (worry.status === 'blocked' && hasWord(words.slice(worry.end, -1), HANGS_ON)) return true;
  // "🟠 resources".
  const rest = words.slice(worry.end);
  if (
    worry.at === 0 &&
    rest.length > 0 &&
    rest.length <= 2 &&
    hasWord(rest, NEEDED) &&
    !hasWord(rest, TIMELY)
  )
    return true;
  const marks = marksIn(OBSTACLE_BOOK, words);
  return (
    marks.some(
      ({ meanings, at, end }) =>
        meanings.includes('cause') &&
        words[at - 1] !== 'not' &&
        at >= worry.at &&
        words.slice(end).some((word) => word.length > 2),
    ) ||
    (words[worry.end] === 'by' &&
      words.slice(worry.end + 1).some((word) => word.length > 2 && !AMOUNT.has(word)))
  );
}

const TIMELY = wordSet('this time next last now');
const HANGS_ON = wordSet('until till without unless before');

/** A reason says something: not a date, an apology, a number, another status or thanks. */
function hasSubstance(clause: Clause): boolean {
  const { words } = clause;
  const marks = marksIn(STATUS_BOOK, words);
  if (marks.some(({ meanings }) => meanings.some((sign) => COMFORTING.has(sign)))) return false;
  const left = words.filter(
    (word, at) =>
      word.length > 2 &&
      !EMPTY.has(word) &&
      !isManner(word) &&
      !marks.some((mark) => at >= mark.at && at < mark.end),
  );
  return left.length >= 2 || (left.length === 1 && words.length <= 3 && !/^\d/.test(left[0] ?? ''));
}

/** "Roughly", "approximately". */
function isManner(word: string): boolean {
  return word.endsWith('ly') && !NOUNS_IN_LY.has(word);
}

const NOUNS_IN_LY = wordSet('supply reply assembly family anomaly');

const COMFORTING: ReadonlySet<string> = new Set(['good', 'fair', 'calm', 'finished', 'missed']);

const EMPTY = wordSet(
  'yes no yep aye nope yeah obviously clearly naturally badly seriously significantly massively best worst start starting begin kick off kicking the and but for now from with this that are was were will would should could have has had been sorry afraid sue honest honestly realistically probably likely expect expecting expected hope hoping looking update updates follow more less than rather instead end mid early late week weeks month months year quarter day days date target soon later next last about around maybe think not yet still just only its our all thanks please know frankly however guess suppose aiming aim until before after call sure due being very quite somewhat slightly bit little few couple two three four five six one least most earliest latest again hands down give take thereabouts give firm well done overall unfortunately regrettably tbh imo fyi land landing finish finished finishing ready done complete completed tell you going come back soon can see say said get got make made',
);
