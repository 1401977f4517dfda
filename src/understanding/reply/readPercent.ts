import type { Action } from '../../plan/action.ts';
import { type Clause, DATE, type Place } from './clauses.ts';
import { numberAt } from './numberAt.ts';
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
    ({ isPast, isOfAction, clause }) => isOfAction && !isPast && !clause.asks && !clause.inBrackets,
  );
  const share = now.at(-1);
  return { ...(share && { share }), places: found };
}

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
        isPast: isEarlier(before),
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

type Share = { readonly percent: number; readonly end: number };

function shareAt({ tokens, words }: Clause, at: number): Share | undefined {
  const value = numberAt(tokens, at);
  if (value !== undefined) {
    const after = at + value.length;
    const length =
      words[after] === '%' || PERCENT.has(words[after] ?? '')
        ? 1
        : words[after] === 'per' && words[after + 1] === 'cent'
          ? 2
          : 0;
    if (length > 0 && value.value <= 100) return { percent: value.value, end: after + length };
  }
  const fraction = fractionAt(words, at);
  if (fraction === undefined) return undefined;
  const isWay =
    /^(?:(?:of )?(?:the )?(?:way|it|work|project|action)|there|done|complete|completed|finished|through|delivered|across)\b/.test(
      words.slice(fraction.end, fraction.end + 4).join(' '),
    );
  const isBare = fraction.end === words.length && fraction.end - at === words.length;
  return isWay || fraction.isWhole || isBare ? fraction : undefined;
}

/** "Halfway" says of what it is a share; "a third" and "3/4" have to be told. */
function fractionAt(words: readonly string[], at: number): (Share & { isWhole: boolean }) | undefined {
  const [one = '', two = '', three = ''] = words.slice(at, at + 3);
  if (one === 'halfway' || one === 'midway') return { percent: 50, end: at + 1, isWhole: true };
  if (one === 'half' && two === 'way') return { percent: 50, end: at + 2, isWhole: true };
  if (one === 'half') return { percent: 50, end: at + 1, isWhole: false };
  const named = PARTS.get(`${one} ${two}`);
  if (named !== undefined) return { percent: named, end: at + 2, isWhole: false };
  const [top, bottom] = [Number(one), Number(two)];
  if (DENOMINATORS.has(bottom) && top > 0 && top < bottom && three !== '%')
    return { percent: Math.round((100 * top) / bottom), end: at + 2, isWhole: false };
  return one === 'quarter' || one === 'third'
    ? { percent: one === 'third' ? 33 : 25, end: at + 1, isWhole: false }
    : undefined;
}

const PERCENT = wordSet('percent pc % percentage');
const DENOMINATORS: ReadonlySet<number> = new Set([2, 3, 4, 5, 8, 10]);
const PARTS: ReadonlyMap<string, number> = new Map([
  ['three quarters', 75],
  ['3 quarters', 75],
  ['two thirds', 67],
  ['2 thirds', 67],
  ['a third', 33],
  ['one third', 33],
  ['a quarter', 25],
  ['one quarter', 25],
  ['four fifths', 80],
  ['three fifths', 60],
  ['two fifths', 40],
  ['a fifth', 20],
  ['one fifth', 20],
  ['a tenth', 10],
  ['nine tenths', 90],
  ['a half', 50],
]);

function isOfTheAction(
  before: readonly string[],
  after: readonly string[],
  clause: Clause,
  parts: ReadonlySet<string>,
): boolean {
  if (after[0] !== undefined && after[0] !== '' && after[0] !== DATE && !GOES_ON.has(after[0])) return false;
  if (hasWord(before.slice(-5), LEFT_OR_AIMED) || hasWord(after.slice(0, 2), NOT_DONE)) return false;
  if (before.at(-1) === 'by' || hasWord(before.slice(-2), COMPARED)) return false;
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

function isEarlier(before: readonly string[]): boolean {
  const then = before.findLastIndex((word) => WAS.has(word));
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
  'done complete completed finished there through delivered of now so far and but overall progress progressed at as mark in this with to still which roughly or i we for not though however today currently already achieved ready across thus overall plus because - due maybe if from would i hopefully expect should will probably approximately the a it that is by until having',
);
const COMPARED = wordSet('up down than increase decrease rise fall within');
const DENYING = wordSet('not isnt arent never');

const GENERAL = wordSet(
  'work action plan progress update done complete completed finished delivered towards through overall there still currently about around roughly approximately nearly almost some with this that have been into operational delivery develop developed delivering approach next part continue strategic partners partner serious crime organised number support against level areas area including through amber green',
);
