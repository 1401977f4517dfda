/**
 * The same reader of a word or a few, which remembers what it made of the words that came by: people write a few
 * hundred over and over. Bounded, as anybody may write anything.
 */
export function rememberWords<T>(read: (word: string) => T, most = MOST): (word: string) => T {
  const known = new Map<string, T>();
  return (word) => {
    const before = known.get(word);
    if (before !== undefined) return before;
    const found = read(word);
    if (word.length > LONGEST) return found;
    if (known.size >= most) known.clear();
    known.set(word, found);
    return found;
  };
}

const MOST = 2_000;
const LONGEST = 40;
