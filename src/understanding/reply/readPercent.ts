import type { Action } from '../../plan/action.ts';
import { type Clause, DATE, type Place } from './clauses.ts';
import { shareAt } from './shareAt.ts';
import { stemsOf } from './stemsOf.ts';
import { hasWord, wordSet } from './wordSet.ts';

export type PercentRead = {
  readonly percent: number;
  readonly words: string;
  readonly clause: Clause;
  readonly isPast: boolean;
  readonly isOfAction: boolean;
} & Place;

/**
 * How much of the whole action is done: "60%", "about 60 per cent there", "three quarters of the way".
 * A share of something else, of doubt or of what remains is none.
 */
export function readPercent(
  clauses: readonly Clause[],
  action: Action,
): { readonly share?: PercentRead; readonly places: readonly Place[] } {
  const parts = new Set(action.deliverables.flatMap(({ text }) => [...stemsOf(text)]));
  const found = clauses.flatMap((clause) => percentsIn(clause, parts));
  const now = found.filter(
    ({ isPast, isOfAction, clause }) =>
      isOfAction && !isPast && !(clause.asks && !isGuess(clause)) && !clause.inBrackets,
  );
  const stated = labelledIn(clauses);
  const share = stated ?? calledIn(clauses, now) ?? now.at(-1);
  return { ...(share && { share }), places: stated === undefined ? found : [...found, stated] };
}

/** "% complete: 100", "Percent complete – 60": a number after a label that says what it is. */
function labelledIn(clauses: readonly Clause[]): PercentRead | undefined {
  for (const [at, clause] of clauses.entries()) {
    const [label, number] = [clauses[at - 1], clause.tokens[0]];
    if (label?.sentence !== clause.sentence || !PERCENT_LABEL.test(label.words.join(' '))) continue;
    if (clause.tokens.length !== 1 || number?.kind !== 'number' || Number(number.norm) > 100) continue;
    const place = { from: number.from, to: number.to };
    return {
      percent: Number(number.norm),
      words: number.text,
      clause,
      isPast: false,
      isOfAction: true,
      ...place,
    };
  }
  return undefined;
}

const PERCENT_LABEL =
  /^(?:%|percent|percentage|per cent|pct)(?: (?:complete|completed|done|progress|delivered))?$|^(?:complete|progress|completion) (?:%|percent|percentage)$/;

/** "So overall about 60 percent I'd guess?" */
function isGuess({ words }: Clause): boolean {
  return hasWord(words, GUESSING) && !hasWord(words.slice(0, 1), ASKED);
}

const GUESSING = wordSet('guess reckon say maybe overall roughly about');
const ASKED = wordSet('is are do does can could should would will what how');

/** "Maybe 70 per cent, but as a whole? Call it 60": a number on its own, after a share. */
function calledIn(clauses: readonly Clause[], found: readonly PercentRead[]): PercentRead | undefined {
  const last = found.at(-1);
  const clause = clauses.findLast(({ words }) => CALLING.has(words.slice(0, 2).join(' ')));
  const number = clause?.tokens[2];
  if (last === undefined || clause === undefined || number?.kind !== 'number' || clause.tokens.length !== 3)
    return undefined;
  const percent = Number(number.norm);
  return clause.from > last.from && percent <= 100
    ? { ...last, percent, words: clause.text, clause, from: number.from, to: number.to }
    : undefined;
}

const CALLING: ReadonlySet<string> = new Set(['call it', 'make it', 'say about', 'more like', 'make that']);

function percentsIn(clause: Clause, parts: ReadonlySet<string>): readonly PercentRead[] {
  const found: PercentRead[] = [];
  for (let at = 0; at < clause.tokens.length; at++) {
    const share = shareAt(clause, at);
    if (share === undefined) continue;
    const { percent, end } = share;
    const [before, after] = [
      clause.words.slice(Math.max(0, at - NEAR), at),
      clause.words.slice(end, end + NEAR),
    ];
    const [first, last] = [clause.tokens[at], clause.tokens[end - 1]];
    if (first !== undefined && last !== undefined) {
      const words = clause.text.slice(first.from - clause.from, last.to - clause.from);
      found.push({
        percent,
        words,
        clause,
        isPast: isEarlier(before, after),
        isOfAction: isOfTheAction(before, after, clause, parts),
        from: first.from,
        to: last.to,
      });
    }
    at = end - 1;
  }
  return found;
}

/** Words farther away than these say nothing of a share. */
const NEAR = 12;

function isOfTheAction(
  before: readonly string[],
  after: readonly string[],
  clause: Clause,
  parts: ReadonlySet<string>,
): boolean {
  if (after[0] !== undefined && after[0] !== '' && after[0] !== DATE && !GOES_ON.has(after[0])) return false;
  if (hasWord(before.slice(-5), LEFT_OR_AIMED) || hasWord(after.slice(0, 2), NOT_DONE)) return false;
  const isUpTo = before.at(-1) === 'to' && before.at(-2) === 'up';
  if (before.at(-1) === 'by' || (!isUpTo && hasWord(before.slice(-2), COMPARED))) return false;
  if (hasWord(before.slice(-2), DENYING)) return false;
  if (
    after[0] === 'of' &&
    !/^of (?:it|the way|the work|the action|this|the project|the plan|everything|what)\b/.test(
      after.slice(0, 3).join(' '),
    )
  )
    return false;
  if (
    /^through (?:the )?(?:year|month|quarter|week|financial|$)/.test(after.slice(0, 3).join(' ')) &&
    after[1] !== undefined
  )
    return false;
  // "Training 60% complete" measures a part; only words of a deliverable make it one.
  const beside = [...before, ...after].filter((word) => word.length > 3 && !GENERAL.has(word));
  return (
    !beside.some((word) => [...stemsOf(word)].some((stem) => parts.has(stem))) || clause.words.length > 14
  );
}

function isEarlier(before: readonly string[], after: readonly string[]): boolean {
  if (after[0] === 'now' || after[0] === 'currently') return false;
  const then = before.findLastIndex((word) => WAS.has(word));
  // "Were 70% of the way" is "we're" in a hurry.
  if (then === 0 && before[0] === 'were') return false;
  return then >= 0 && then > before.findLastIndex((word) => word === 'now' || word === 'to');
}

const WAS = wordSet('was were had from previously originally said told');
const LEFT_OR_AIMED = wordSet(
  'remaining last target aim aiming hope hoping expect expecting should will until leaves leaving outstanding another further extra final goal planned reach other',
);
const NOT_DONE = wordSet(
  'sure confident certain likely chance probability behind ahead over under more less remaining left outstanding increase decrease reduction up down short committed happy positive above below likelihood confidence optimistic rise drop vacancy cut',
);
/** What may follow a share of the whole action: "62% response rate" is one of something else. */
const GOES_ON = wordSet(
  'ish thereabouts give odd done complete completed finished there through delivered of now so far and but overall progress progressed at as mark in this with to still which roughly or i we for not though however today currently already achieved ready across thus overall plus because - due maybe if from would i hopefully expect should will probably approximately the a it that is by until having',
);
const COMPARED = wordSet('up down than increase decrease rise fall within');
const DENYING = wordSet('not isnt arent never');

const GENERAL = wordSet(
  'work action plan progress update done complete completed finished delivered towards through overall there still currently about around roughly approximately nearly almost some with this that have been into operational delivery develop developed delivering approach next part continue strategic partners partner serious crime organised number support against level areas area including through amber green',
);
