/** The months whose names are long enough that a slip still cannot be another word. */
const LONG_NAMES: readonly (readonly [string, number])[] = [
  ['january', 1],
  ['february', 2],
  ['september', 9],
  ['october', 10],
  ['november', 11],
  ['december', 12],
];
const SLIPS_ALLOWED = 2;

/** The month a misspelt word stands for: "Septmber" is 9. Two slips at most, and the first letter right. */
export function monthMisspelt(word: string): number | undefined {
  if (word.length < 6 || word.length > 11) return undefined;
  for (const [name, month] of LONG_NAMES) {
    if (name[0] !== word[0] || Math.abs(name.length - word.length) > SLIPS_ALLOWED) continue;
    if (sharesEnd(word, name) && slipsBetween(word, name) <= SLIPS_ALLOWED) return month;
  }
  return undefined;
}

/** "Decimal" is no December and "Octopus" no October: a slip leaves the "y" or the "r" at the end alone. */
function sharesEnd(word: string, name: string): boolean {
  return word.at(-1) === name.at(-1);
}

/** Letters left out, put in, changed, or swapped with a neighbour. */
function slipsBetween(word: string, name: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: name.length + 1 }, (_, index) => index);
  for (let i = 1; i <= word.length; i += 1) {
    const current = [i];
    for (let j = 1; j <= name.length; j += 1) {
      const same = word[i - 1] === name[j - 1] ? 0 : 1;
      let least = Math.min((last[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + same);
      if (i > 1 && j > 1 && word[i - 1] === name[j - 2] && word[i - 2] === name[j - 1]) {
        least = Math.min(least, (beforeLast[j - 2] ?? 0) + 1);
      }
      current[j] = least;
    }
    beforeLast = last;
    last = current;
  }
  return last[name.length] ?? SLIPS_ALLOWED + 1;
}
