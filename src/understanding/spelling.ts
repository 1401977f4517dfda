/**
 * Forgives a slip in a word of the domain's language. A word is only taken for another when it is long
 * enough to be unmistakable and is no word people use themselves.
 */
export function forgive(word: string, vocabulary: ReadonlySet<string>): string {
  if (word.length < 5 || vocabulary.has(word) || REAL_WORDS.has(word) || /\d/.test(word)) return word;
  const allowed = word.length < 8 ? 1 : 2;
  let best: string | undefined;
  let bestSlips = allowed + 1;
  for (const candidate of vocabulary) {
    if (
      candidate.length < 5 ||
      Math.abs(candidate.length - word.length) > allowed ||
      candidate[0] !== word[0]
    )
      continue;
    if (isInflection(word, candidate)) continue;
    const slips = slipsBetween(word, candidate, allowed);
    if (slips < bestSlips) [best, bestSlips] = [candidate, slips];
  }
  return best ?? word;
}

/** "reported" and "reporter" differ by grammar and not by a slip. */
function isInflection(word: string, candidate: string): boolean {
  const [short, long] = word.length < candidate.length ? [word, candidate] : [candidate, word];
  return long.startsWith(short) && /^(?:s|d|r|ed|er|ly|al)$/.test(long.slice(short.length));
}

/** Letters to insert, drop, change or swap to get from one word to the other, counted up to `most`. */
function slipsBetween(one: string, other: string, most: number): number {
  let previous: number[] = [];
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let i = 1; i <= one.length; i++) {
    const before = previous;
    previous = row;
    row = [i];
    for (let j = 1; j <= other.length; j++) {
      const same = one[i - 1] === other[j - 1];
      let least = Math.min(
        (previous[j] ?? 0) + 1,
        (row[j - 1] ?? 0) + 1,
        (previous[j - 1] ?? 0) + (same ? 0 : 1),
      );
      const swapped = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      if (swapped) least = Math.min(least, (before[j - 2] ?? 0) + 1);
      row.push(least);
    }
    if (Math.min(...row) > most) return most + 1;
  }
  return row[other.length] ?? most + 1;
}

/** Words close to the domain's that mean something else. */
const REAL_WORDS: ReadonlySet<string> = new Set(
  'weather leader leaders leaving least lease later layer latter latest their there these those three threat threats thread tread reader ready really relay delay decay daily dairy drafted crafted action section auction faction caution nation station ration option motion notion status statue statute state stats start started stated starts story mouth months south north shout short sport spots house hours horse worse worth words works world would could should shall small email mail main many money honey sunny funny quite quiet quick quote quota actual annual manual casual across access process protest project protect object subject reject report resort retort repeat repeal reveal revel level lever never fever clever blocks flocks clocks block black blank blend blender tracks trucks tricks traces track truck trick trace place plane plant plans plains plain play please pleased release lunch launch bunch branch brand grand great grate green greed creed breed bread break brake brave grave grade trade risks disks rises raise raised rinse prince price prize prise those chose choose close loose loss lost last list lists lasts fasts tests test text next nest rest best west vest other others another mother bother brother either neither rather father gather weather whether where were when then than that this thin thing things think thank tank bank rank'.split(
    ' ',
  ),
);
