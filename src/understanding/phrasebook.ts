/**
 * Phrases in a short notation: one a line (or after a semicolon), with <a|b> for a choice and [a|b] for one
 * that may be left out. "<no|without> [a] [target] date" is eight phrases.
 */
export type Phrasebook<M> = {
  startingWith(first: string): Starting<M> | undefined;
  readonly words: ReadonlySet<string>;
};

/** The phrases that start with one word: by the word after it, as hundreds may start with "what". */
type Starting<M> = {
  /** Where any other word follows: those that may be the first word alone. */
  readonly alone: readonly Entry<M>[];
  readonly before: ReadonlyMap<string, readonly Entry<M>[]>;
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
        const entries = byFirstWord.get(first);
        if (entries === undefined) byFirstWord.set(first, [entry]);
        else entries.push(entry);
      }
    }
  }
  const startings = new Map<string, Starting<M>>();
  const startingWith = (first: string): Starting<M> | undefined => {
    const entries = byFirstWord.get(first);
    if (entries === undefined) return undefined;
    const known = startings.get(first) ?? starting(first, entries);
    startings.set(first, known);
    return known;
  };
  return { startingWith, words };
}

function starting<M>(first: string, entries: readonly Entry<M>[]): Starting<M> {
  const following = entries.map((entry) => [entry, secondWords(entry.parts, first)] as const);
  const seconds = new Set(following.flatMap(([, words]) => [...words]));
  const goingOnWith = (second: string): readonly Entry<M>[] =>
    following.flatMap(([entry, words]) => (words.has(second) || words.has(END) ? [entry] : []));
  return {
    alone: goingOnWith(END),
    before: new Map([...seconds].map((second) => [second, goingOnWith(second)])),
  };
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

/** What can follow the first word of a phrase: words, and `END` where the phrase may be that word alone. */
function secondWords(parts: readonly Part[], first: string): ReadonlySet<string> {
  const words = new Set<string>();
  for (const [at, { options, isOptional }] of parts.entries()) {
    for (const [start, second] of options) {
      if (start !== first) continue;
      const rest = parts.slice(at + 1);
      for (const word of second === undefined ? firstWords(rest) : [second]) words.add(word);
      if (second === undefined && rest.every((part) => part.isOptional)) words.add(END);
    }
    if (!isOptional) break;
  }
  return words;
}

/** No word is written so. */
const END = '';

export type Found<M> = { readonly meanings: readonly M[]; readonly end: number };

/** The longest phrases that start at a word: what they mean, and the place after them. */
export function longestAt<M>(
  book: Phrasebook<M>,
  words: readonly string[],
  at: number,
): Found<M> | undefined {
  let end = at;
  let meanings: M[] = [];
  const starting = book.startingWith(words[at] ?? '');
  const entries = starting?.before.get(words[at + 1] ?? END) ?? starting?.alone ?? [];
  for (const { parts, meaning } of entries) {
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
    if (standsAt(option, words, at)) best = Math.max(best, reach(parts, from + 1, words, at + option.length));
  }
  return best;
}

function standsAt(option: readonly string[], words: readonly string[], at: number): boolean {
  for (let offset = 0; offset < option.length; offset++)
    if (words[at + offset] !== option[offset]) return false;
  return true;
}
