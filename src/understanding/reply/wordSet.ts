/** The words of a list that is easier to read as a sentence than as an array. */
export function wordSet(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}

export function hasWord(words: readonly string[], wanted: ReadonlySet<string>): boolean {
  return words.some((word) => wanted.has(word));
}
