import type { Status } from '../../progress/status.ts';
import { isAnsweredNone } from './answeredNone.ts';
import { type Clause, DATE } from './clauses.ts';
import { marksIn } from './marks.ts';
import { denialBefore, isDenied } from './negation.ts';
import { type Sign, STATUS_BOOK } from './vocabulary/statusWords.ts';
import { hasWord, wordSet } from './wordSet.ts';

/** One sign of how the action stands, with the words that gave it. */
export type StatusSign = {
  /** Undefined for a sign that only says the speaker doesn't know, or that something is not finished. */
  readonly status: Status | undefined;
  readonly sign: Sign;
  readonly words: string;
  /** A hint gives way to what is said outright. */
  readonly isHint: boolean;
  readonly isPast: boolean;
  readonly clause: Clause;
  /** Place among the clause's words. */
  readonly at: number;
  readonly end: number;
};

const STATUS_OF: { readonly [sign in Sign]?: Status } = {
  good: 'on_track',
  fair: 'on_track',
  calm: 'on_track',
  finished: 'complete',
  risk: 'at_risk',
  late: 'delayed',
  missed: 'delayed',
  stuck: 'blocked',
  unstarted: 'not_started',
};

/** Every sign of a status in the clauses, in order, with denials, doubt and tense already taken into account. */
export function statusSignsIn(clauses: readonly Clause[]): readonly StatusSign[] {
  return clauses.flatMap((clause, at) => {
    const verdict = verdictOn(clause, clauses[at - 1]);
    if (verdict !== undefined) return [verdict];
    return isAnsweredNone(clause, clauses[at + 1])
      ? signsIn(clause).filter(({ sign }) => sign === 'calm')
      : signsIn(clause);
  });
}

/** "6 fine", "action 3: good", "this one ok": a word that alone would only be polite. */
function verdictOn(clause: Clause, before: Clause | undefined): StatusSign | undefined {
  const end = clause.words.length;
  const at = clause.words.findIndex((word) => VERDICTS.has(word));
  if (at < 0 || !clause.words.slice(at).every((word) => VERDICTS.has(word) || PADDING.has(word)))
    return undefined;
  const subject = at > 0 ? clause.words.slice(0, at) : labelOf(clause, before);
  if (!subject.some((word) => word === '' || word === 'one') || !subject.every((word) => NAMING.has(word)))
    return undefined;
  const { text } = clause.tokens[at] ?? clause;
  return { status: 'on_track', sign: 'good', words: text, isHint: false, isPast: false, clause, at, end };
}

function labelOf({ opener }: Clause, before: Clause | undefined): readonly string[] {
  return LABELLING.has(opener) ? (before?.words ?? []) : [];
}

const VERDICTS = wordSet('fine good grand ok okay great well healthy dandy');
const PADDING = wordSet('so far thanks here too now at the moment for from us me');
const NAMING = new Set(['', ...wordSet('this one action item number no is my our')]);
const LABELLING = wordSet(': - – —');

function signsIn(clause: Clause): readonly StatusSign[] {
  const marks = marksIn(STATUS_BOOK, clause.words);
  const signs: StatusSign[] = [];
  let wasDenied = false;
  for (const [index, { meanings, at, end }] of marks.entries()) {
    const sign = meanings[0];
    if (sign === undefined || sign === 'none') continue;
    const before = marks[index - 1];
    const since = before === undefined || before.meanings.includes('unsure') ? 0 : before.end;
    const goesOn: boolean =
      wasDenied && before !== undefined && clause.words.slice(before.end, at).every((word) => ALSO.has(word));
    const denied: boolean =
      !CARRIES_ITS_DENIAL.has(sign) &&
      (goesOn || isFarFrom(clause.words, at) || isDenied(clause.words, at, since));
    wasDenied = denied;
    if (sign === 'stuck' && isStuckOnPart(clause.words, at, end)) continue;
    const read = readSign(sign, denied, clause.words, at, end);
    if (read === undefined) continue;
    const start = denied ? denialBefore(clause.words, at, since) : at;
    const [first, last] = [clause.tokens[start], clause.tokens[end - 1]];
    if (first === undefined || last === undefined) continue;
    const words = clause.text.slice(first.from - clause.from, last.to - clause.from);
    signs.push({ ...read, words, isPast: isPast(clause, at, end, read.status), clause, at, end });
  }
  return signs;
}

/** "Can't progress the flag on partner systems": one thing is stuck, and not the action. */
function isStuckOnPart(words: readonly string[], at: number, end: number): boolean {
  if (!/^(?:cant|cannot|unable|not)$/.test(words[at] ?? '') || !ARTICLES.has(words[end] ?? '')) return false;
  const object = words[end + 1] ?? '';
  return object !== '' && !ENTIRE.has(object);
}

const ARTICLES = wordSet('the our');
const ENTIRE = wordSet('action work project task whole plan thing job rest objective');

/** "Far from on track". */
function isFarFrom(words: readonly string[], at: number): boolean {
  return words[at - 1] === 'from' && words[at - 2] === 'far';
}

const ALSO = wordSet('or nor any other real major no');
/** "Nothing is moving" and "won't make" hold their own negation. */
const CARRIES_ITS_DENIAL = new Set<Sign>(['calm', 'missed', 'unstarted', 'unsure', 'unfinished']);

function readSign(
  sign: Sign,
  denied: boolean,
  words: readonly string[],
  at: number,
  end: number,
): Pick<StatusSign, 'status' | 'sign' | 'isHint'> | undefined {
  const status = STATUS_OF[sign];
  if (!denied) {
    if (sign === 'trouble') return undefined;
    if (sign === 'good' || sign === 'fair') {
      if (isUnreal(words, at)) return { status: undefined, sign: 'unsure', isHint: true };
      return { status, sign, isHint: sign === 'fair' || words.slice(at, end).includes(DATE) };
    }
    if ((sign === 'late' || sign === 'missed' || sign === 'stuck') && isPossible(words, at))
      return { status: 'at_risk', sign: 'risk', isHint: false };
    return { status, sign, isHint: sign === 'calm' };
  }
  const isDismissed = hasWord(words.slice(Math.max(0, at - 4), at), DISMISSING);
  if (isDismissed) return undefined;
  switch (sign) {
    case 'good':
      return GENERAL.test(words.slice(at, end).join(' '))
        ? { status: 'delayed', sign: 'late', isHint: false }
        : { status: undefined, sign: 'unsure', isHint: true };
    case 'finished':
      return { status: undefined, sign: 'unfinished', isHint: true };
    case 'late':
    case 'risk':
      return { status: 'on_track', sign: 'calm', isHint: false };
    // "Not blocked, just slow" may still be late.
    case 'stuck':
    case 'trouble':
      return { status: 'on_track', sign: 'calm', isHint: true };
    case 'fair':
      return { status: undefined, sign: 'unsure', isHint: true };
    default:
      return undefined;
  }
}

/** What is not on track is late; what is merely "not fine" may be anything. */
const GENERAL = /^on (?:track|schedule|target|course|time|plan)$/;
const DISMISSING = wordSet('scratch scrap ignore forget disregard rather');

/** "Hope to be back on track", "would be on track if", "I'd like to say". */
function isUnreal(words: readonly string[], at: number): boolean {
  return hasWord(words.slice(Math.max(0, at - 6), at), UNREAL);
}
const UNREAL = wordSet(
  'would hope hoping wish like try trying aim aiming want if once when until get getting could',
);

/** "Might be delayed" is a risk and no delay yet. */
function isPossible(words: readonly string[], at: number): boolean {
  return hasWord(words.slice(Math.max(0, at - 9), at), POSSIBLE);
}
const POSSIBLE = wordSet(
  'might may could possibly potentially perhaps maybe if risk danger unless threatens possible possibility chance likely',
);

const NOW = wordSet('now currently today still since presently');
const THEN = wordSet('was were had previously originally initially formerly earlier');

/** "Was red last week" has passed; "was completed last week" has not. */
function isPast(clause: Clause, at: number, end: number, status: Status | undefined): boolean {
  const before = clause.words.slice(0, at);
  if (before.at(-1) === 'from' && clause.words.slice(end, end + 2).includes('to')) return true;
  if (status === 'complete') return false;
  // "Were on track" is "we're" in a hurry.
  const lastThen = before.findLastIndex((word, place) => THEN.has(word) && !(place === 0 && word === 'were'));
  const lastNow = before.findLastIndex((word) => NOW.has(word) || word === 'been');
  if (lastThen >= 0) return lastThen > lastNow;
  const after = clause.words.slice(end, end + 3).join(' ');
  return /^(?:from )?(?:last (?:time|week|month)|before|earlier)/.test(after) && lastNow < 0;
}
