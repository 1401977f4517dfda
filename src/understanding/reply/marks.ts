import { longestAt, type Phrasebook } from '../phrasebook.ts';

/** Words of a clause that a phrasebook knows, with their places among its words; the end is not included. */
export type Mark<M> = { readonly meanings: readonly M[]; readonly at: number; readonly end: number };

/** Every phrase of the book in the words, from left to right; of those that start at a word, the longest. */
export function marksIn<M>(book: Phrasebook<M>, words: readonly string[]): readonly Mark<M>[] {
  const marks: Mark<M>[] = [];
  for (let at = 0; at < words.length; at++) {
    const found = longestAt(book, words, at);
    if (found === undefined) continue;
    marks.push({ meanings: found.meanings, at, end: found.end });
    at = found.end - 1;
  }
  return marks;
}
