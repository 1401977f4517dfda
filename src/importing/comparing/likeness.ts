/** The words of a text that say what it is about, folded: "DoJ’s Assessments" has "doj" and "assessment". */
export function wordsFor(text: string): readonly string[] {
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f.'’]/g, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !EMPTY_WORDS.has(word))
    .map((word) =>
      word.length > 4 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word,
    );
}

const EMPTY_WORDS = new Set(
  'a an and as at by for from in into is of on or that the their this to with'.split(' '),
);

/**
 * How much two lists of words share, from 0 to 1. A short text that is wholly in a longer one is nearly the same:
 * titles get a clause added.
 */
export function likeness(one: readonly string[], other: readonly string[]): number {
  if (one.length === 0 || other.length === 0) return one.length === other.length ? 1 : 0;
  const counts = new Map<string, number>();
  for (const word of one) counts.set(word, (counts.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of other) {
    const left = counts.get(word) ?? 0;
    if (left === 0) continue;
    counts.set(word, left - 1);
    shared += 1;
  }
  const least = Math.min(one.length, other.length);
  const dice = (2 * shared) / (one.length + other.length);
  return least >= 4 ? Math.max(dice, (0.9 * shared) / least - 0.1) : dice;
}

/** Whether two texts have the same letters and figures in the same order, however they are set. */
export function isSameText(one: string | undefined, other: string | undefined): boolean {
  return one === other || lettersOf(one ?? '') === lettersOf(other ?? '');
}

function lettersOf(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}%£$€+<>]+/gu, '');
}
