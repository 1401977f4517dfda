import { numberWord } from '../readers/numberWords.ts';
import type { Token } from '../tokens.ts';

export type NumberRead = { readonly value: number; readonly length: number };

/** The number that starts at a token, in digits or words: "14", "1.2m", "twenty-three", "half a dozen", "a couple of", "nil". */
export function numberAt(tokens: readonly Token[], at: number): NumberRead | undefined {
  const token = tokens[at];
  if (token === undefined) return undefined;
  const norm = (offset: number): string => tokens[at + offset]?.norm ?? '';
  if (norm(0) === 'a' && (norm(1) === 'hundred' || norm(1) === 'thousand'))
    return inWords(tokens, at, { value: 1, length: 1 });
  for (const [words, value] of PHRASES) {
    if (words.every((word, offset) => norm(offset) === word))
      return { value, length: words.length + (norm(words.length) === 'of' ? 1 : 0) };
  }
  if (token.kind === 'number') return inDigits(token, tokens[at + 1]);
  if (token.kind !== 'word') return undefined;
  const weighed = /^(\d{1,9})(kg|g|k|m|l|ml|km|hrs?|tonnes?|t|ish|odd)$/.exec(token.norm);
  if (weighed !== null) return { value: Number(weighed[1]) * (SCALES.get(weighed[2] ?? '') ?? 1), length: 1 };
  return inWords(tokens, at);
}

function inDigits(token: Token, next: Token | undefined): NumberRead {
  const scale = SCALES.get(next?.text.toLowerCase() ?? '');
  const isJoined =
    next !== undefined && (next.from === token.to || (next.norm.length > 2 && scale !== undefined));
  if (scale !== undefined && isJoined)
    return { value: Math.round(Number(token.norm) * scale * 100) / 100, length: 2 };
  return { value: Number(token.norm), length: 1 };
}

/** "two hundred and fifty", "twenty three", "three dozen". */
function inWords(tokens: readonly Token[], at: number, first = simple(tokens, at)): NumberRead | undefined {
  if (first === undefined) return undefined;
  const next = tokens[at + first.length]?.norm;
  const times = next === 'dozen' ? 12 : next === 'hundred' ? 100 : next === 'thousand' ? 1000 : undefined;
  if (times === undefined) return first;
  const soFar = { value: first.value * times, length: first.length + 1 };
  const joins = tokens[at + soFar.length]?.norm === 'and' ? 1 : 0;
  const rest = times > 12 ? simple(tokens, at + soFar.length + joins) : undefined;
  return rest === undefined || tokens[at + soFar.length + joins]?.kind !== 'word'
    ? soFar
    : { value: soFar.value + rest.value, length: soFar.length + joins + rest.length };
}

function simple(tokens: readonly Token[], at: number): NumberRead | undefined {
  const value = wordValue(tokens[at]?.norm);
  if (value === undefined || tokens[at]?.kind !== 'word') return undefined;
  const units = value >= 20 && value < 100 ? wordValue(tokens[at + 1]?.norm) : undefined;
  const isJoined = units !== undefined && units > 0 && units < 10 && tokens[at + 1]?.kind === 'word';
  return isJoined ? { value: value + units, length: 2 } : { value, length: 1 };
}

function wordValue(word: string | undefined): number | undefined {
  if (word === 'nil' || word === 'zilch') return 0;
  if (word === undefined || word === 'couple' || word === 'dozen' || word === 'hundred') return undefined;
  return numberWord(word);
}

const SCALES: ReadonlyMap<string, number> = new Map([
  ['k', 1_000],
  ['m', 1_000_000],
  ['mn', 1_000_000],
  ['million', 1_000_000],
  ['bn', 1_000_000_000],
  ['thousand', 1_000],
  ['hundred', 100],
  ['dozen', 12],
]);

const PHRASES: readonly (readonly [readonly string[], number])[] = [
  [['a', 'couple', 'of', 'hundred'], 200],
  [['a', 'couple', 'of', 'thousand'], 2_000],
  [['a', 'couple', 'of', 'dozen'], 24],
  [['half', 'a', 'dozen'], 6],
  [['half', 'dozen'], 6],
  [['a', 'half', 'dozen'], 6],
  [['a', 'baker', 'dozen'], 13],
  [['a', 'round', 'dozen'], 12],
  [['a', 'dozen'], 12],
  [['one', 'dozen'], 12],
  [['a', 'couple'], 2],
  [['another', 'couple'], 2],
  [['couple', 'of'], 2],
  [['a', 'pair', 'of'], 2],
  [['a', 'score', 'of'], 20],
  [['a', 'single'], 1],
];
