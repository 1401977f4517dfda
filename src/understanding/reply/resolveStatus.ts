import type { Status } from '../../progress/status.ts';
import type { Clause } from './clauses.ts';
import type { StatusSign } from './statusSigns.ts';
import { completes, type Said } from './wholeAction.ts';
import { hasWord, wordSet } from './wordSet.ts';

/** What the signs add up to, and whether the bot has to ask because they don't. */
export type Verdict = {
  readonly status?: Status;
  /** The sign it was read from. */
  readonly sign?: StatusSign;
  /** Hedged, half finished or contradictory. */
  readonly isDoubtful: boolean;
};

export function resolveStatus(signs: readonly StatusSign[], said: Said): Verdict {
  const { clauses } = said;
  const asked = signs.filter((sign) => !isAsked(sign, clauses));
  const corrected = sinceCorrection(asked, clauses);
  const now = corrected.filter((sign) => !sign.isPast);
  const finished = now.filter((sign) => sign.sign === 'finished');
  const whole = finished.find((sign) => completes(sign, said));
  const others = now.filter((sign) => sign.status !== undefined && sign.sign !== 'finished');
  const standing = decide(others, clauses);
  if (
    standing !== 'contradictory' &&
    standing?.sign === 'unstarted' &&
    finished.some((sign) => !isAboutPart(sign, finished, clauses))
  )
    return { isDoubtful: true };
  if (whole !== undefined) {
    const isSpoiled = others.some(
      (sign) => !sign.isHint && sign.status !== 'on_track' && !(sign.sign === 'late' && isHowLate(sign)),
    );
    if (!isSpoiled && !others.some((sign) => sign.sign === 'good' && OUTRIGHT.test(sign.words)))
      return { status: 'complete', sign: whole, isDoubtful: false };
    if (!isSpoiled) return { isDoubtful: true };
  }
  if (standing === 'contradictory') return { isDoubtful: true };
  if (standing !== undefined)
    return { ...(standing.status && { status: standing.status }), sign: standing, isDoubtful: false };
  if (
    signs.length > 0 &&
    finished.length === 0 &&
    (goesOn(clauses) || others.every((sign) => sign.isHint || isOfSome(sign)))
  )
    return { isDoubtful: false };
  return {
    isDoubtful: finished.length > 0 || now.some((sign) => sign.status === undefined) || signs.length > 0,
  };
}

/** "Done, a week late": how late it was, not that it still is. */
function isHowLate(sign: StatusSign): boolean {
  return /^(?:late|later than|behind|overdue|over)$/i.test(sign.words);
}

/** "On track" and "done" at once are two answers; "all good" and "done" are one. */
const OUTRIGHT = /^(?:on (?:track|schedule|target|course)|green|🟢)$/iu;

function decide(
  signs: readonly StatusSign[],
  clauses: readonly Clause[],
): StatusSign | 'contradictory' | undefined {
  const said = signs.filter((sign) => !sign.isHint);
  if (said.length === 0)
    return (
      signs.find((sign) => sign.sign === 'calm') ??
      signs.find(
        (sign) =>
          !isWorkOnPart(sign, signs, clauses) &&
          !(isListOfParts(clauses) && isAboutPart(sign, signs, clauses)),
      )
    );
  const rest = said.find((sign) => sign.sign === 'good' && hasWord(sign.clause.words, REST));
  if (rest !== undefined && said.every((sign) => sign === rest || sign.sign === 'unstarted')) return rest;
  const overall = said.findLast((sign) => isOverall(sign, clauses));
  if (overall === undefined && goesOn(clauses) && said.every((sign) => isAboutPart(sign, signs, clauses)))
    return undefined;
  if (overall === undefined && said.every(isOfSome)) return undefined;
  if (overall !== undefined) return moreExact(worstBeside(overall, said), said);
  const whole = said.filter((sign) => !isAboutPart(sign, signs, clauses));
  if (whole.length === 0 && isListOfParts(clauses)) return undefined;
  const counting = whole.length > 0 ? whole : said;
  const has = (status: Status): StatusSign | undefined => counting.find((sign) => sign.status === status);
  const [good, stuck] = [counting.find((sign) => sign.sign === 'good'), has('blocked')];
  if (good !== undefined && (stuck !== undefined || isSaidOfBoth(good, has('delayed'))))
    return 'contradictory';
  return stuck ?? has('delayed') ?? has('at_risk') ?? has('not_started') ?? good ?? counting[0];
}

/** "Comms: finished", "Scoping: not begun": line by line, how the parts stand. */
function isListOfParts(clauses: readonly Clause[]): boolean {
  const labelled = clauses.filter(
    ({ opener }) => opener === ':' || opener === '–' || opener === '—' || opener === '-',
  );
  return new Set(labelled.map(({ sentence }) => sentence)).size > 2;
}

/** "The agreement is stuck. The rest of the work continues." */
function goesOn(clauses: readonly Clause[]): boolean {
  return clauses.some(({ words }) => hasWord(words, REST) && hasWord(words, CONTINUING));
}

const CONTINUING = wordSet(
  'continues continue continuing carrying carries goes going proceeds proceeding underway',
);

/** "On track and badly delayed". */
function isSaidOfBoth(good: StatusSign, late: StatusSign | undefined): boolean {
  if (late === undefined || late.clause !== good.clause || !OUTRIGHT.test(good.words)) return false;
  const between = good.clause.words.slice(Math.min(good.end, late.end), Math.max(good.at, late.at));
  return between.length <= 2 && between[0] === 'and';
}

/** "Other parts are miles off": of some of it, and not of the action. */
function isOfSome({ clause: { words }, at }: StatusSign): boolean {
  const before = words.slice(Math.max(0, at - 3), at);
  const isOne = before.some(
    (word, place) => A_PART.has(word) && /^(?:that|this)$/.test(before[place - 1] ?? ''),
  );
  return isOne || (hasWord(before, PARTS) && !hasWord(before, ALL));
}

const PARTS = wordSet('parts bits elements pieces some others');
const A_PART = wordSet('part bit piece element');
const ALL = wordSet('all every most');

/** "Not started the workshop, but everything else is where it should be". */
const REST = wordSet('else rest otherwise remainder');

/** "Published. The year one review is under way": what goes on is only a part, and something is finished. */
function isWorkOnPart(sign: StatusSign, signs: readonly StatusSign[], clauses: readonly Clause[]): boolean {
  return (
    sign.sign === 'fair' &&
    isAboutPart(sign, signs, clauses) &&
    clauses.some(({ words }) => hasWord(words, OUT))
  );
}

const OUT = wordSet(
  'approved developed agreed concluded published delivered finished completed done issued launched signed closed',
);

/** A colour, or words that sum up: "overall green", "I'd call it amber". */
function isOverall(sign: StatusSign, clauses: readonly Clause[]): boolean {
  if (sign.sign === 'calm') return false;
  const { clause, at, end } = sign;
  const isAlone =
    clause.words.length === end - at &&
    clauses.every((other) => other === clause || other.sentence !== clause.sentence);
  return isAlone || isColour(sign) || hasWord(sign.clause.words.slice(0, sign.at + 4), SUMMING_UP);
}

/** "Amber/green" is amber. */
function worstBeside(overall: StatusSign, said: readonly StatusSign[]): StatusSign {
  const beside = said.filter((sign) => sign.clause === overall.clause && isColour(sign) && isColour(overall));
  return (
    beside.find((sign) => sign.status === 'delayed') ??
    beside.find((sign) => sign.status === 'at_risk') ??
    overall
  );
}

function isColour(sign: StatusSign): boolean {
  return COLOURS.has(sign.words.toLowerCase());
}

/** Red is blocked where an obstacle stops all work. */
function moreExact(overall: StatusSign, said: readonly StatusSign[]): StatusSign {
  return overall.status === 'delayed' ? (said.find((sign) => sign.sign === 'stuck') ?? overall) : overall;
}

const COLOURS = wordSet('green amber red 🟢 🟡 🟠 🔴 🟩 🟨 🟥 🟧 💚 yellow');
const SUMMING_UP = wordSet(
  'overall rag brag status rating rate rated call calling say summary classify mark put',
);

/** "Training is delayed" is about a part; "it is delayed" and a bare "delayed" are about the action. */
function isAboutPart(sign: StatusSign, signs: readonly StatusSign[], clauses: readonly Clause[]): boolean {
  const { clause } = sign;
  const earlier = signs.findLast((other) => other.clause === clause && other.end <= sign.at);
  const own = clause.words.slice(earlier?.end ?? 0, sign.at);
  const before = clauses[clauses.indexOf(clause) - 1];
  if (own.some((word) => word.length > 3 && !NEUTRAL.has(word))) return true;
  const next = clauses[clauses.indexOf(clause) + 1];
  if (
    sign.at === 0 &&
    clause.tokens[0]?.kind === 'emoji' &&
    clause.words.length > 1 &&
    next?.opener === ':' &&
    next.sentence === clause.sentence
  )
    return true;
  const isLabelled =
    clause.opener === ':' || clause.opener === '–' || clause.opener === '—' || clause.opener === '-';
  return (
    isLabelled &&
    own.length === 0 &&
    before?.sentence === clause.sentence &&
    before.words.length < 6 &&
    before.words.some((word) => word.length > 3 && !NEUTRAL.has(word))
  );
}

const NEUTRAL = wordSet(
  'this that they them there their everything whole thing things stuff action actions item work project plan programme progress status delivery confidence overall rating update position situation timeline timetable timescale is are was were been being will would should could have has had still currently now very much quite pretty really fairly broadly largely mostly generally looking going running remains remain remained probably likely definitely certainly fully entirely completely think believe reckon guess suppose feel feeling hope honestly frankly sadly unfortunately afraid actually correction sorry also just only even already about around roughly some slightly little behind ahead here this well getting good news today yesterday with from what sort kind completely totally utterly absolutely seriously badly where when slipped staying stays keeping keep kept happy pleased confirm report number call rated said says same thanks team partners again back your mine ours objective doubt doing task date deadline target finish finishing deliver morning afternoon hello update',
);

/** What follows "actually" or "no wait" takes the place of what went before. */
function sinceCorrection(signs: readonly StatusSign[], clauses: readonly Clause[]): readonly StatusSign[] {
  const at = clauses.findLastIndex(
    (clause) =>
      (hasWord(clause.words.slice(0, 3), CORRECTING) ||
        (clauses.some((one) => one.sentence === clause.sentence && one.words[0] === 'sorry') &&
          hasWord(clause.words, MISTAKEN)) ||
        CORRECTED.has(clause.words.slice(0, 2).join(' '))) &&
      signs.some((sign) => sign.clause.from >= clause.from),
  );
  const from = clauses[at]?.from;
  return from === undefined ? signs : signs.filter((sign) => sign.clause.from >= from);
}

const MISTAKEN = wordSet('wrong misread typo');
const CORRECTING = wordSet('actually correction wait scratch scrap oops whoops typo');
const CORRECTED = new Set([
  'i mean',
  'make that',
  'no sorry',
  'sorry meant',
  'should read',
  'i meant',
  'meant to',
  'should say',
]);

/** Asked and not said: the last part of a question, or one that begins like a question. */
function isAsked(sign: StatusSign, clauses: readonly Clause[]): boolean {
  if (!sign.clause.asks) return false;
  const isLast = clauses.findLast((clause) => clause.sentence === sign.clause.sentence) === sign.clause;
  return isLast || ASKING.has(sign.clause.words[0] ?? '');
}

const ASKING = wordSet(
  'is are was were has have had do does did can could should would will what when who why how which where am',
);
