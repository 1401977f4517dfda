import type { Rule } from './shapes.ts';
import type { Word } from './words.ts';

/** More lines than any table has: a map or a drawing. */
const MOST = 3000;
/** Pieces of one line lie as near to each other as this. */
const NEAR = { across: 1.2, along: 4 };
const SHORTEST = 5;

/** Lines that go on in each other as one, the shortest of them left out. */
export function joinRules(rules: readonly Rule[]): readonly Rule[] {
  const sorted = [...rules].sort((one, other) => one.at - other.at);
  const joined: Rule[] = [];
  for (let from = 0; from < sorted.length; ) {
    let to = from + 1;
    const first = sorted[from]?.at ?? 0;
    while (to < sorted.length && (sorted[to]?.at ?? 0) - first <= NEAR.across) to++;
    joined.push(...joinLevel(sorted.slice(from, to)));
    from = to;
  }
  const long = joined.filter((rule) => rule.to - rule.from >= SHORTEST);
  return long.length <= MOST ? long : [];
}

function joinLevel(rules: readonly Rule[]): readonly Rule[] {
  const joined: Rule[] = [];
  const at = rules.reduce((sum, rule) => sum + rule.at, 0) / Math.max(1, rules.length);
  for (const rule of [...rules].sort((one, other) => one.from - other.from)) {
    const last = joined.at(-1);
    if (last === undefined || rule.from > last.to + NEAR.along) joined.push({ ...rule, at });
    else joined[joined.length - 1] = { ...last, to: Math.max(last.to, rule.to) };
  }
  return joined;
}

/**
 * Without the lines below or through words, which are no longer than the words themselves. What runs from one
 * upright line to another is the side of a cell.
 */
export function withoutUnderlines(
  rules: readonly Rule[],
  verticals: readonly Rule[],
  words: readonly Word[],
): readonly Rule[] {
  return rules.filter((rule) => !isUnderline(rule, words) || isSide(rule, verticals));
}

function isSide({ at, from, to }: Rule, verticals: readonly Rule[]): boolean {
  const meets = (x: number): boolean =>
    verticals.some((rule) => Math.abs(rule.at - x) < 2.5 && rule.from < at + 2.5 && rule.to > at - 2.5);
  return meets(from) && meets(to);
}

function isUnderline({ at, from, to }: Rule, words: readonly Word[]): boolean {
  const above = words.filter(
    ({ x0, x1, baseline, size }) =>
      x1 > from && x0 < to && at > baseline - 0.5 * size && at < baseline + 0.27 * size,
  );
  if (above.length === 0) return false;
  const left = Math.min(...above.map(({ x0 }) => x0));
  const right = Math.max(...above.map(({ x1 }) => x1));
  const inked = above.reduce((sum, { x0, x1 }) => sum + Math.min(x1, to) - Math.max(x0, from), 0);
  return from > left - 2 && to < right + 4 && inked > 0.75 * (to - from);
}
