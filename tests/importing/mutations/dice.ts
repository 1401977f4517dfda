/** Chance that is the same in every run: each seed throws the same dice. */
export type Dice = {
  /** True in this share of the throws. */
  readonly chance: (share: number) => boolean;
  /** From 0, and below the end. */
  readonly below: (end: number) => number;
  readonly pick: <One>(from: readonly One[]) => One;
  readonly shuffled: <One>(all: readonly One[]) => readonly One[];
};

/** The generator "mulberry32": four lines, and good enough to choose among layouts. */
export function diceOf(seed: number): Dice {
  let state = Math.imul(seed + 1, 0x9e3779b1);
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    const first = Math.imul(state ^ (state >>> 15), state | 1);
    const second = first ^ (first + Math.imul(first ^ (first >>> 7), first | 61));
    return ((second ^ (second >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (end: number): number => Math.floor(next() * end);
  return {
    below,
    chance: (share) => next() < share,
    pick: (from) => {
      const one = from[below(from.length)];
      if (one === undefined) throw new Error('There is nothing to pick from.');
      return one;
    },
    shuffled: (all) =>
      all
        .map((one) => ({ one, at: next() }))
        .toSorted((left, right) => left.at - right.at)
        .map(({ one }) => one),
  };
}
