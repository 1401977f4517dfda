/**
 * Phrases in a short notation: one a line (or after a semicolon), with <a|b> for a choice and [a|b] for one
 * that may be left out. "<no|without> [a] [target] date" is eight phrases.
 */
export type Phrasebook<M> = {
  readonly byFirstWord: ReadonlyMap<string, readonly Entry<M>[]>;
  readonly words: ReadonlySet<string>;
};

type Part = { readonly options: readonly (readonly string[])[]; readonly isOptional: boolean };
type Entry<M> = { readonly meaning: M; readonly parts: readonly Part[] };

export function phrasebook<M>(notations: Iterable<readonly [M, string]>): Phrasebook<M> {
  const byFirstWord = new Map<string, Entry<M>[]>();
  const words = new Set<string>();
  for (const [meaning, notation] of notations) {
    for (const line of notation.split(/[\n;]/)) {
      const entry: Entry<M> = { meaning, parts: readParts(line) };
      for (const word of entry.parts.flatMap(({ options }) => options.flat())) words.add(word);
      for (const first of firstWords(entry.parts)) {
        const entries = byFirstWord.get(first) ?? [];
        byFirstWord.set(first, [...entries, entry]);
      }
    }
  }
  return { byFirstWord, words };
}

function readParts(line: string): readonly Part[] {
  return (line.match(/<[^<>]*>|\[[^[\]]*\]|[^\s<>[\]]+/g) ?? []).map((part) => {
    const isChoice = part.startsWith('<') || part.startsWith('[');
    const options = isChoice ? part.slice(1, -1).split('|') : [part];
    return { options: options.map((option) => option.trim().split(' ')), isOptional: part.startsWith('[') };
  });
}

/** The words a phrase can begin with: those of its first part that must be there, and of all before it. */
function firstWords(parts: readonly Part[]): ReadonlySet<string> {
  const needed = parts.findIndex(({ isOptional }) => !isOptional);
  const leading = parts.slice(0, needed < 0 ? parts.length : needed + 1);
  return new Set(leading.flatMap(({ options }) => options.map((option) => option[0] ?? '')));
}

export type Found<M> = { readonly meanings: readonly M[]; readonly end: number };

/** The longest phrases that start at a word: what they mean, and the place after them. */
export function longestAt<M>(
  book: Phrasebook<M>,
  words: readonly string[],
  at: number,
): Found<M> | undefined {
  let end = at;
  let meanings: M[] = [];
  for (const { parts, meaning } of book.byFirstWord.get(words[at] ?? '') ?? []) {
    const reached = reach(parts, 0, words, at);
    if (reached > end) [end, meanings] = [reached, [meaning]];
    else if (reached === end && reached > at && !meanings.includes(meaning)) meanings.push(meaning);
  }
  return end > at ? { meanings, end } : undefined;
}

/** How far the parts from this one on reach, or -1. */
function reach(parts: readonly Part[], from: number, words: readonly string[], at: number): number {
  const part = parts[from];
  if (part === undefined) return at;
  let best = part.isOptional ? reach(parts, from + 1, words, at) : -1;
  for (const option of part.options) {
    if (option.every((word, offset) => words[at + offset] === word))
      best = Math.max(best, reach(parts, from + 1, words, at + option.length));
  }
  return best;
}
