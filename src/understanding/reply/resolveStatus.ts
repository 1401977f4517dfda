import type { Status } from '../../progress/status.ts';
import { goesOn, isAboutPart, isListOfParts, isOfSome, isWorkOnPart, REST } from './aboutPart.ts';
import type { Clause } from './clauses.ts';
import { sinceCorrection } from './sinceCorrection.ts';
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
  if (whole.length === 0 && isListOfParts(clauses))
    return said.every(({ sign }) => sign === 'good') ? said[0] : undefined;
  const counting = whole.length > 0 ? whole : said;
  const has = (status: Status): StatusSign | undefined => counting.find((sign) => sign.status === status);
  const [good, stuck] = [counting.find((sign) => sign.sign === 'good'), has('blocked')];
  if (good !== undefined && (stuck !== undefined || isSaidOfBoth(good, has('delayed'))))
    return 'contradictory';
  return stuck ?? has('delayed') ?? has('at_risk') ?? has('not_started') ?? good ?? counting[0];
}

/** "On track and badly delayed". */
function isSaidOfBoth(good: StatusSign, late: StatusSign | undefined): boolean {
  if (late === undefined || late.clause !== good.clause || !OUTRIGHT.test(good.words)) return false;
  const between = good.clause.words.slice(Math.min(good.end, late.end), Math.max(good.at, late.at));
  return between.length <= 2 && between[0] === 'and';
}

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

/** Asked and not said: the last part of a question, or one that begins like a question. */
function isAsked(sign: StatusSign, clauses: readonly Clause[]): boolean {
  if (!sign.clause.asks) return false;
  const isLast = clauses.findLast((clause) => clause.sentence === sign.clause.sentence) === sign.clause;
  return isLast || ASKING.has(sign.clause.words[0] ?? '');
}

const ASKING = wordSet(
  'is are was were has have had do does did can could should would will what when who why how which where am',
);
