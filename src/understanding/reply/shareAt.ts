import type { Clause } from './clauses.ts';
import { numberAt } from './numberAt.ts';
import { wordSet } from './wordSet.ts';

type Share = { readonly percent: number; readonly end: number };

export function shareAt({ tokens, words }: Clause, at: number): Share | undefined {
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
    /^(?:mark|(?:of )?(?:the )?(?:way|it|this|that|everything|work|project|action)|there|done|complete|completed|finished|through|delivered|across)\b/.test(
      words.slice(fraction.end, fraction.end + 4).join(' '),
    );
  const isBare = [...words.slice(0, at), ...words.slice(fraction.end)].every((word) => FILLING.has(word));
  // "Went from 10% to half".
  const isReached =
    words[at - 1] === 'to' && words.slice(0, at).some((word) => word === '%' || PERCENT.has(word));
  return isWay || isReached || fraction.isWhole || isBare ? fraction : undefined;
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

const FILLING = wordSet(
  'put about around roughly approximately say i maybe perhaps just over probably reckon call it we are at now id only circa not quite under',
);
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
